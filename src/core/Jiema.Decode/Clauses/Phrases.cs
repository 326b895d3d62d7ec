using System.Collections.Frozen;
using Jiema.Decode.Quantities;

namespace Jiema.Decode.Clauses;

/// <summary>Shortens a stretch of words to its core noun phrase.</summary>
internal static class Phrases
{
    private static readonly string[] Tails = ["建设任务", "建设", "任务", "总数", "总量达", "等", "的", "共", "分别", "累计", "各", "全部", "以上", "每年", "均", "约", "同比", "较上年", "比上年", "较年初", "年均", "力争", "确保", "再", "将", "可", "上", "就", "大关", "进行", "加快", "尽快", "早日", "全面", "尽早"];
    private static readonly string[] Heads = ["的", "和", "为", "对", "其中", "全县", "全市", "全省", "全区", "各类", "等", "全年", "年内", "累计", "预计", "今年", "我县", "我市", "共", "、", "了"];

    // By the character that must match, the longest word first.
    private static readonly FrozenDictionary<char, string[]> TailWords = By(Tails, w => w[^1]);
    private static readonly FrozenDictionary<char, string[]> HeadWords = By(Heads, w => w[0]);

    private static FrozenDictionary<char, string[]> By(string[] words, Func<string, char> key) =>
        words.GroupBy(key).ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(w => w.Length).ToArray());

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
        while (start < end && (char.IsWhiteSpace(text[start]) || Near.IsStop(text[start]) || text[start] is '、')) start++;
        while (end > start && (char.IsWhiteSpace(text[end - 1]) || Near.IsStop(text[end - 1]) || text[end - 1] is '、' or '（' or '(')) end--;
        for (var changed = true; changed && end > start;)
        {
            changed = false;
            if (!TailWords.TryGetValue(text[end - 1], out var words)) break;
            foreach (var word in words)
                if (end - word.Length >= start && Near.EndsWith(text, end, word) && !(word == "均" && Near.At(text, end - 2) is '人' or '户' or '亩' or '年') && !(word is "建设" or "建设任务" or "任务" && end - word.Length - start < 2)) { end -= word.Length; changed = true; break; }
        }
        for (var changed = true; changed && end > start;)
        {
            changed = false;
            if (!HeadWords.TryGetValue(text[start], out var words)) break;
            foreach (var word in words)
                if (end - start > word.Length && Near.StartsWith(text, start, word)) { start += word.Length; changed = true; break; }
        }
        return new TextSpan(start, end);
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
        if (of > 0 && words.Length - of > 3) words = words[(of + 1)..];
        return Clean(words);
    }

    /// <summary>Drops footnote marks and line breaks.</summary>
    public static string Clean(ReadOnlySpan<char> words)
    {
        var plain = new System.Text.StringBuilder(words.Length);
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i] == '[' && words[i..].IndexOf(']') is > 0 and < 5 and var close) { i += close; continue; }
            if (!char.IsWhiteSpace(words[i])) plain.Append(words[i]);
        }
        return plain.ToString();
    }
}
