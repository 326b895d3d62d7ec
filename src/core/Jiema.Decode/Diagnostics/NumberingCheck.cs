using Jiema.Decode.Outline;

namespace Jiema.Decode.Diagnostics;

/// <summary>一、二、四: headings of one series under one parent count up by one; a series may start anew at 一.</summary>
internal static class NumberingCheck
{
    private const string Order = "一二三四五六七八九十";

    public static void Read(OutlineMap outline, List<Diagnostic> found)
    {
        var last = new Dictionary<(string Parent, bool Bracketed), int>();
        foreach (var section in outline.Sections)
        {
            if (section.Number is not { } number || Value(number.Trim('（', '）', '(', ')')) is not { } value) continue;
            var series = (section.Parent ?? "", number[0] is '（' or '(');
            if (last.TryGetValue(series, out var before) && value != before + 1 && value != 1)
                found.Add(Messages.At(Messages.NumberingGap, new TextSpan(section.Span.Start, section.Span.Start + number.Length)));
            last[series] = value;
        }
    }

    /// <summary>一 to 十九, which is as far as chapters count; null for anything else.</summary>
    private static int? Value(string number) => number switch
    {
        { Length: 1 } => Order.IndexOf(number[0], StringComparison.Ordinal) is >= 0 and var at ? at + 1 : null,
        ['十', var ones] => Order.IndexOf(ones, StringComparison.Ordinal) is >= 0 and < 9 and var at ? at + 11 : null,
        _ => null,
    };
}
