namespace Jiema.Decode.Diagnostics;

/// <summary>Quotation marks without a partner. A quotation may run over a broken line, but not past the end of a sentence's paragraph.</summary>
internal sealed class Quotes(string text)
{
    private int _open = -1;

    /// <summary>Marks of the stretch that have no partner, and an open one from before that this stretch leaves alone.</summary>
    public void Read(TextSpan span, List<Diagnostic> found)
    {
        for (var i = span.Start; i < span.End; i++)
        {
            var skip = text.AsSpan(i, span.End - i).IndexOfAny('“', '”');
            if (skip < 0) break;
            i += skip;
            if (text[i] == '“')
            {
                Report(_open, found);
                _open = i;
            }
            else if (text[i] == '”')
            {
                if (_open < 0) Report(i, found);
                _open = -1;
            }
        }

        if (span.Length > 0 && text[span.End - 1] is '。' or '！' or '；') Close(found);
    }

    /// <summary>Nothing may close what is open any more.</summary>
    public void Close(List<Diagnostic> found)
    {
        Report(_open, found);
        _open = -1;
    }

    private static void Report(int at, List<Diagnostic> found)
    {
        if (at >= 0) found.Add(Messages.At(Messages.UnbalancedQuote, new TextSpan(at, at + 1)));
    }
}
