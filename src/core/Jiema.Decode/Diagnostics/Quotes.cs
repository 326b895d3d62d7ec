using Jiema.Decode.Source;

namespace Jiema.Decode.Diagnostics;

/// <summary>Quotation marks without a partner. A quotation may run over a broken line, but not past the end of a sentence's paragraph.</summary>
internal sealed class Quotes(SourceText source)
{
    private int _open = -1;

    /// <summary>Marks of the stretch that have no partner, and an open one from before that this stretch leaves alone.</summary>
    public void Read(TextSpan span, List<Diagnostic> found)
    {
        var text = source.Text;
        for (var i = source.Marks.Next(CharKind.Quote, span.Start, span.End); i < span.End; i = source.Marks.Next(CharKind.Quote, i + 1, span.End))
        {
            if (text[i] == '“')
            {
                Report(_open, found);
                _open = i;
            }
            else
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
