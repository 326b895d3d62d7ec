using Jiema.Decode.Quantities;
using Jiema.Decode.Source;

namespace Jiema.Decode.Clauses;

/// <summary>Shortens a stretch of words to its core noun phrase.</summary>
internal static class Phrases
{
    private static readonly WordList Tails = WordList.Longest("建设任务", "建设", "任务", "总数", "总量达", "等", "的", "共", "分别", "累计", "各", "全部", "以上", "每年", "均", "约", "同比", "较上年", "比上年", "较年初", "年均", "力争", "确保", "再", "将", "可", "上", "就", "大关", "进行", "加快", "尽快", "早日", "全面", "尽早", "只", "仅", "得到", "平均", "连续", "免费", "年底前", "国庆节前", "国庆前", "春节前", "汛期前", "汛前", "入冬前", "供暖季前", "采暖季前", "暑假前", "开学前");
    private static readonly WordList Heads = WordList.Longest("的", "和", "为", "对", "其中", "全县", "全市", "全省", "全区", "各类", "等", "全年", "年内", "累计", "预计", "今年", "我县", "我市", "共", "、", "了");

    private static readonly WordList SharesOf = ["占比", "比重", "比例"];

    /// <summary>Which side of the number names the thing: 新建充电站3座 before, 完成6个示范村建设 behind.</summary>
    public static TextSpan Choose(string text, TextSpan before, TextSpan after)
    {
        before = Trim(text, before);
        var acts = after.Length > 4 ? text.AsSpan(after.Start, after.Length).IndexOf("进行", StringComparison.Ordinal) : -1;
        var rest = Trim(text, acts > 0 ? new TextSpan(after.Start, after.Start + acts) : after);
        if (rest.Length == 0) return before;
        // Words behind that only close the clause are no thing (20%以上增长).
        if (before.Length > 0 && rest.Length <= 3 && Verbs.Of(text.AsSpan(rest.Start, rest.Length)) != Traits.None) return before;
        return rest;
    }

    public static TextSpan Trim(string text, TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && (Chars.IsWhite(text[start]) || Near.IsStop(text[start]) || text[start] is '、')) start++;
        while (end > start && (Chars.IsWhite(text[end - 1]) || Near.IsStop(text[end - 1]) || text[end - 1] is '、' or '（' or '(')) end--;
        while (end > start && (Tails.MayClose(text[end - 1]) && Tail(text, start, end) is > 0 and var tail || Dates.MayClose(text[end - 1]) && (tail = Dates.ClosingLength(text, start, end)) > 0)) end -= tail;
        while (end > start && Heads.At(text, start, end - 1) is { } head && !OpensWord(text, start)) start += head.Length;
        return new TextSpan(start, end);
    }

    // 和美乡村, 共享单车: the first character belongs to the noun.
    private static bool OpensWord(string text, int at) => text[at] switch
    {
        '和' => Near.At(text, at + 1) is '美' or '谐' or '平' or '睦',
        '共' => Near.At(text, at + 1) is '享' or '同' or '建' or '富' or '青',
        '对' => Near.At(text, at + 1) is '口' or '外' or '台',
        '为' => Near.At(text, at + 1) is '民' or '农' or '老' && Near.At(text, at + 2) is '服' or '办' or '实',
        _ => false,
    };

    private static int Tail(string text, int start, int end)
    {
        var phrase = text.AsSpan(start, end - start);
        for (var number = Tails.ClosingNumber(phrase); number >= 0; number = Tails.ClosingNumber(phrase, number))
        {
            var word = Tails.Words[number];
            if (word == "均" && Near.At(text, end - 2) is '人' or '户' or '亩' or '年' or '平') continue;
            if (word == "约" && Near.At(text, end - 2) is '签' or '节' or '集') continue;
            if (word is "建设" or "建设任务" or "任务" && end - word.Length - start < 2) continue;
            return word.Length;
        }

        return 0;
    }

    /// <summary>The core of a phrase: the last item of a list with 等, what follows a long modifier with 的.</summary>
    public static string Core(string text, TextSpan span)
    {
        span = Trim(text, span);
        if (span.Length == 0) return "";
        var words = text.AsSpan(span.Start, span.Length);
        var etc = words.LastIndexOf('等');
        if (etc > 0 && words.Length - etc > 2) words = words[(etc + 1)..];
        var of = words.LastIndexOf('的');
        // 收入20万元以上的村占比: a share without its condition says nothing.
        if (of > 0 && !SharesOf.Closes(words) && words.Length - of > 3) words = words[(of + 1)..];
        return Clean(words);
    }

    /// <summary>Drops footnote marks and line breaks.</summary>
    public static string Clean(ReadOnlySpan<char> words)
    {
        if (IsClean(words)) return words.ToString();
        Span<char> plain = words.Length <= 512 ? stackalloc char[words.Length] : new char[words.Length];
        var length = 0;
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i] == '[' && words[i..].IndexOf(']') is > 0 and < 5 and var close) { i += close; continue; }
            if (!Chars.IsWhite(words[i])) plain[length++] = words[i];
        }

        return plain[..length].ToString();
    }

    private static bool IsClean(ReadOnlySpan<char> words)
    {
        foreach (var c in words)
            if (c == '[' || Chars.IsWhite(c)) return false;
        return true;
    }
}
