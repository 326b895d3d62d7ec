using Jiema.Decode.Quantities;
using Jiema.Decode.Source;

namespace Jiema.Decode.Clauses;

/// <summary>Clauses that open with a preposition: the verb stands behind what it names.</summary>
internal static class Prepositions
{
    private static readonly WordList Words = ["对", "将", "把", "向", "在", "与", "由", "从", "以", "为", "因", "随"];

    /// <summary>对…进行治理, 将…打造成…, 在…方面给予支持: the verb stands behind its object.</summary>
    public static VerbHit Verb(string text, int start, int end, Clause clause, Brackets brackets)
    {
        var c = text[start];
        if (!Words.MayOpen(c) || Words.At(text, start) is null) return default;
        if (Verbs.StartingAt(text, start, end) is { Text.Length: >= 2 }) return default;
        var span = text.AsSpan(start, end - start);
        if (c == '对')
        {
            var mark = span.IndexOf("进行", StringComparison.Ordinal);
            if (mark < 0) mark = span.IndexOf("予以", StringComparison.Ordinal);
            if (mark > 0 && VerbScan.First(text, start + mark + 2, end, brackets, 4) is { Found: true } action) return action;
        }
        if (c == '为' && clause.Drafts.AmountBehind(-1) is not null) return Given(text, start + 2, end, brackets);
        if (c == '为') return Service(text, start + 2, end, brackets);
        if ((c is '对' or '向' || c == '以' && span.IndexOfAny('向', '对') > 0) && QuotedVerb(text, start + 2, end, brackets) is { Found: true } quoted) return quoted;
        if (IsExisting(text, start)) return default;
        if (c is '以' or '为' or '因' or '随') return default;
        if (c is '把' or '将' && Made(text, start + 2, end, brackets) is { Found: true } made) return made;
        if (c == '把') return default;
        if (c == '对') return Closing(text, start + 2, end, brackets);
        return LastVerb(text, start + 2, end, brackets) is { Found: true } behind ? behind : c == '将' ? LastWord(text, start + 4, end) : default;
    }

    /// <summary>在建项目, 在校学生: 在 is no preposition.</summary>
    public static bool IsExisting(string text, int at) => text[at] == '在' && Near.At(text, at + 1) is '建' or '编' or '册' or '校' or '岗' or '职' or '库';

    /// <summary>为200名儿童发放补助: the first verb that gives or makes something.</summary>
    private static VerbHit Given(string text, int start, int end, Brackets brackets)
    {
        for (var i = start; i + 2 < end; i++)
            if (!brackets.Inside(i) && Verbs.StartingAt(text, i, end) is { Text.Length: >= 2 } verb && verb.Is(Traits.Count | Traits.Finish | Traits.Support)) return verb;
        return default;
    }

    private static readonly WordList Services = ["代缴", "发放", "配备", "购买", "缴纳", "安装", "配送", "办理", "解决", "开展", "建立", "实施"];

    /// <summary>为困难群众代缴保险: something is done for them; 为发展提供支撑 only says what for.</summary>
    public static bool Serves(string verb) => Services.Has(verb);

    private static VerbHit Service(string text, int start, int end, Brackets brackets)
    {
        for (var i = start; i + 3 < end; i++)
            if (!brackets.Inside(i) && Services.At(text, i) is not null && Verbs.StartingAt(text, i, end) is { Found: true } verb && text[i - 1] is not ('、' or '和' or '的')) return verb;
        return default;
    }

    private static readonly WordList Dealings = ["给予", "提供", "开展", "实施", "实行", "加强", "加大", "落实", "采取", "建立", "强化", "严格"];

    /// <summary>对企业精准帮扶, 对企业实行包联: the verb closes the clause, or is one that deals with what 对 names.</summary>
    private static VerbHit Closing(string text, int start, int end, Brackets brackets)
    {
        for (var i = start; i + 3 < end; i++)
            if (!brackets.Inside(i) && Dealings.At(text, i) is not null && Verbs.StartingAt(text, i, end) is { Found: true } verb && text[i - 1] is not ('、' or '和' or '的')) return verb;
        return !brackets.Inside(end - 1) && Verbs.EndingAt(text, end, start, 2) is { Found: true } last && Near.At(text, last.Start - 1) != '的' ? last : default;
    }

    /// <summary>将…串联: whatever closes the clause is its verb.</summary>
    private static VerbHit LastWord(string text, int floor, int end) => end - 2 >= floor ? new VerbHit(end - 2, end, text[(end - 2)..end], Traits.None) : default;

    /// <summary>对…“回头看”, 向…“亮剑”: the quoted word is the verb.</summary>
    private static VerbHit QuotedVerb(string text, int floor, int end, Brackets brackets)
    {
        if (text[end - 1] is not ('”' or '"') || brackets.Innermost(end - 1) is not { } pair || pair.Start <= floor || text[pair.Start - 1] == '的' || pair.Length is < 4 or > 8) return default;
        return new VerbHit(pair.Start, pair.End, text[(pair.Start + 1)..(pair.End - 1)], Traits.None);
    }

    private static readonly WordList Makings = ["打造成为", "打造成", "打造为", "建设成为", "建设成", "建成", "培育成", "发展成", "转化为", "作为", "纳入", "列入", "融入"];

    /// <summary>把开发区打造成…, 把产业做大做强: what is made of the thing; any other 把 tells how, not what.</summary>
    private static VerbHit Made(string text, int start, int end, Brackets brackets)
    {
        if (!brackets.Inside(end - 1) && Verbs.EndingAt(text, end, start, 2) is { Found: true } last && text[last.Start] == '做' && last.Text.Length == 2) return last;
        for (var i = start; i + 2 < end; i++)
            if (!brackets.Inside(i) && Makings.At(text, i) is { } word && i + word.Length < end) return new VerbHit(i, i + word.Length, word, Verbs.Of(word));
        return default;
    }

    private static VerbHit LastVerb(string text, int start, int end, Brackets brackets)
    {
        VerbHit best = default;
        for (var i = start; i < end; i++)
        {
            if (!Verbs.May(text, i, end) || brackets.Inside(i)) continue;
            if (Verbs.StartingAt(text, i, end) is not { Text.Length: >= 2 } verb) continue;
            if (verb.Text is "打造" or "建成" or "建设" && Near.At(text, verb.End) == '成')
            {
                var length = Near.At(text, verb.End + 1) == '为' ? 2 : 1;
                return new VerbHit(verb.Start, verb.End + length, text.Substring(verb.Start, verb.Text.Length + length), verb.Traits);
            }
            if (verb.Text is "打造" or "建成" or "用于" or "给予" or "提供" or "纳入" or "列入" or "作为" or "开展" or "实施" or "建设" && verb.End < end) return verb;
            best = verb;
            i += verb.Text.Length - 1;
        }
        return best;
    }
}
