using Jiema.Decode.Source;

namespace Jiema.Decode.Terms;

/// <summary>What a name is, told by its last words.</summary>
internal static class TermShape
{
    private static readonly (string Ending, TermKind Kind)[] Endings =
    [
        ("制度", TermKind.Mechanism), ("机制", TermKind.Mechanism), ("模式", TermKind.Mechanism), ("体系", TermKind.Mechanism),
        ("工作法", TermKind.Mechanism), ("清单", TermKind.Mechanism), ("改革", TermKind.Mechanism), ("服务", TermKind.Mechanism), ("平台", TermKind.Institution),
        ("行动", TermKind.Campaign), ("活动", TermKind.Campaign), ("攻坚", TermKind.Campaign), ("专项", TermKind.Campaign), ("大会战", TermKind.Campaign),
        ("大赛", TermKind.Campaign),
        ("工程", TermKind.Programme), ("计划", TermKind.Programme), ("战略", TermKind.Programme), ("规划", TermKind.Programme), ("方案", TermKind.Programme),
        ("中心", TermKind.Institution), ("交易所", TermKind.Institution), ("学院", TermKind.Institution), ("实验室", TermKind.Institution),
        ("开发区", TermKind.Place), ("示范区", TermKind.Place), ("园区", TermKind.Place),
        ("公司", TermKind.Organisation), ("集团", TermKind.Organisation),
        // Of one character, last: 战略, 制度 and 制定 are not these.
        ("战", TermKind.Campaign), ("制", TermKind.Mechanism),
    ];

    private static readonly WordList Words = [.. Endings.Select(e => e.Ending)];

    public static TermKind Of(ReadOnlySpan<char> name)
    {
        if (name.IsEmpty || !Words.MayClose(name[^1])) return TermKind.Phrase;
        foreach (var (ending, kind) in Endings)
            if (name.EndsWith(ending))
                return kind;
        return TermKind.Phrase;
    }

    /// <summary>Whether one of the endings stands at the head of the words.</summary>
    public static bool IsKnown(ReadOnlySpan<char> words) => OfFollowing(words) != TermKind.Phrase;

    /// <summary>The kind that the words right after a quoted name give it: “某某”工程, “某某”机制.</summary>
    public static TermKind OfFollowing(ReadOnlySpan<char> after)
    {
        if (!Words.Opens(after)) return TermKind.Phrase;
        foreach (var (ending, kind) in Endings)
            if (ending.Length > 1 && after.StartsWith(ending))
                return kind;
        return TermKind.Phrase;
    }
}
