using Jiema.Decode.Source;

namespace Jiema.Decode.Outline;

/// <summary>The number that opens a paragraph, if any: 一、 （一） 1. （1） 一是 【关键词一】.</summary>
/// <param name="Kind">Which series the number belongs to.</param>
/// <param name="Number">As written, without its mark.</param>
/// <param name="Length">Units that number and mark take.</param>
internal readonly record struct HeadingShape(NumberKind Kind, string? Number, int Length)
{
    public static HeadingShape Of(ReadOnlySpan<char> line)
    {
        if (line.Length < 2 || !MayOpen(line[0])) return default;
        if (line[0] == '【') return Keyword(line);
        if (line[0] is '（' or '(') return Bracketed(line);
        var chinese = Run(line, IsChinese);
        if (chinese is > 0 and <= 4 && line.Length > chinese)
        {
            if (line[chinese] is '、' or '．' or '.') return new(NumberKind.Chinese, line[..chinese].ToString(), chinese + 1);
            if (line[chinese] == '是' && line.Length > chinese + 4) return new(NumberKind.Item, line[..chinese].ToString(), chinese + 1);
        }

        var arabic = Run(line, char.IsAsciiDigit);
        if (arabic is > 0 and <= 3 && line.Length > arabic + 1 && line[arabic] is '、' or '．' or '.' && !char.IsAsciiDigit(line[arabic + 1]))
            return new(NumberKind.Arabic, line[..arabic].ToString(), arabic + 1);
        if (line[0] == '第') return Ordinal(line);
        return default;
    }

    private static bool MayOpen(char c) => IsChinese(c) || char.IsAsciiDigit(c) || c is '【' or '（' or '(' or '第';

    private static HeadingShape Bracketed(ReadOnlySpan<char> line)
    {
        var close = line[..Math.Min(line.Length, 8)].IndexOfAny('）', ')');
        if (close < 2) return default;
        var inner = line[1..close];
        if (Run(inner, IsChinese) == inner.Length) return new(NumberKind.BracketedChinese, line[..(close + 1)].ToString(), close + 1);
        if (Run(inner, char.IsAsciiDigit) == inner.Length && inner.Length <= 2) return new(NumberKind.BracketedArabic, line[..(close + 1)].ToString(), close + 1);
        return default;
    }

    private static HeadingShape Keyword(ReadOnlySpan<char> line)
    {
        var close = line.IndexOf('】');
        if (close < 2) return default;
        var inner = line[1..close];
        if (!inner.StartsWith("关键词")) return new(NumberKind.Label, null, close + 1);
        var number = inner[3..].Trim(" ：:　").ToString();
        return new(NumberKind.Keyword, number.Length > 0 ? number : null, close + 1);
    }

    /// <summary>第一，… 第一章 …: an ordinal that opens an item, not 第一产业.</summary>
    private static HeadingShape Ordinal(ReadOnlySpan<char> line)
    {
        var run = Run(line[1..], IsChinese);
        if (run == 0 || line.Length <= run + 2) return default;
        return line[run + 1] switch
        {
            '，' or '、' => new(NumberKind.Item, line[1..(run + 1)].ToString(), run + 2),
            '章' or '部' when line[run + 1] == '章' || line[run + 2] == '分' => new(NumberKind.Chinese, line[1..(run + 1)].ToString(), run + (line[run + 1] == '章' ? 2 : 3)),
            _ => default,
        };
    }

    private static int Run(ReadOnlySpan<char> text, Func<char, bool> member)
    {
        var i = 0;
        while (i < text.Length && member(text[i])) i++;
        return i;
    }

    public static bool IsChinese(char c) => Chars.IsSeries(c);
}

/// <summary>The series of a heading's number, outermost first.</summary>
internal enum NumberKind
{
    None,

    /// <summary>【关键词一】 of a keyword digest.</summary>
    Keyword,

    /// <summary>Any other 【…】, such as a digest's 【报告摘登】.</summary>
    Label,

    /// <summary>一、</summary>
    Chinese,

    /// <summary>（一）</summary>
    BracketedChinese,

    /// <summary>1.</summary>
    Arabic,

    /// <summary>（1）</summary>
    BracketedArabic,

    /// <summary>一是</summary>
    Item,
}
