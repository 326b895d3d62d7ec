using System.Collections.Frozen;

namespace Jiema.Decode;

/// <summary>The texts of every diagnostic, in one place. Codes are stable: a code never changes its meaning.</summary>
public static class Messages
{
    /// <summary>No chapter holds a work plan, so there are no commitments.</summary>
    public const string NoWorkPlan = "JM0101";

    /// <summary>The text does not say which year it plans.</summary>
    public const string NoYear = "JM0102";

    /// <summary>A chapter number is missing or stands twice.</summary>
    public const string NumberingGap = "JM0103";

    /// <summary>An aim has a number but no unit.</summary>
    public const string TargetWithoutUnit = "JM0104";

    /// <summary>Something is said to fall by a multiple.</summary>
    public const string DeclineByMultiple = "JM0105";

    /// <summary>The same sentence stands twice.</summary>
    public const string Repeated = "JM0106";

    /// <summary>A quotation mark has no partner in its paragraph.</summary>
    public const string UnbalancedQuote = "JM0107";

    /// <summary>A footnote mark has no entry in the glossary.</summary>
    public const string MarkWithoutEntry = "JM0108";

    /// <summary>A digest's editorial is stuck to its last keyword.</summary>
    public const string EditorialInKeyword = "JM0109";

    /// <summary>A numeral stands in no quantity: the coverage proof fails.</summary>
    public const string Unaccounted = "JM0110";

    /// <summary>A chapter promises a number of items and lists another number.</summary>
    public const string ListCount = "JM0111";

    /// <summary>A word reads like a misprint.</summary>
    public const string Misprint = "JM0112";

    private static readonly FrozenDictionary<string, (Severity Severity, string Zh, string En)> Texts =
        new Dictionary<string, (Severity, string, string)>(StringComparer.Ordinal)
        {
            [NoWorkPlan] = (Severity.Warning, "没有找到工作安排部分，因此没有拆出任务。请确认文件是否完整。", "No work plan was found, so there are no commitments. Check that the file is complete."),
            [NoYear] = (Severity.Info, "文中没有写明是哪一年的计划，期限按“当年”理解。", "The text does not say which year it plans."),
            [NumberingGap] = (Severity.Warning, "标题序号不连续，可能漏了一部分。", "The heading numbers are not consecutive; a part may be missing."),
            [TargetWithoutUnit] = (Severity.Info, "目标有数字但没有单位，请核对。", "This target has a number but no unit."),
            [DeclineByMultiple] = (Severity.Warning, "“下降若干倍”在算术上不成立，请核对原文。", "Nothing can fall by a multiple; check the original."),
            [Repeated] = (Severity.Info, "这句话在文中出现了两次。", "This sentence stands twice in the text."),
            [UnbalancedQuote] = (Severity.Info, "引号不成对。", "A quotation mark has no partner."),
            [MarkWithoutEntry] = (Severity.Info, "注号在名词解释中没有对应条目。", "This footnote mark has no entry in the glossary."),
            [EditorialInKeyword] = (Severity.Info, "编者的话与最后一个关键词连在一段，从这里起不算任务。", "The editorial is stuck to the last keyword; from here on nothing is a commitment."),
            [Unaccounted] = (Severity.Error, "这个数字没有归入任何数量，请报告给维护者。", "This numeral stands in no quantity; please report it."),
            [ListCount] = (Severity.Warning, "这里说的件数与下面列出的条数不一致，请核对。", "The number of items announced here differs from the number listed below."),
            [Misprint] = (Severity.Info, "“一个关键词”疑为“一个个关键词”，请核对原文。", "“一个关键词” is probably a misprint of “一个个关键词”; check the original."),
        }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Every code, in order.</summary>
    public static IReadOnlyList<string> Codes { get; } = [.. Texts.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The text of a code.</summary>
    /// <param name="code">One of <see cref="Codes"/>; any other is given back as it is.</param>
    /// <param name="language">en or zh; anything else is zh.</param>
    public static string Text(string code, string language) =>
        !Texts.TryGetValue(code, out var text) ? code : language.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? text.En : text.Zh;

    internal static Diagnostic At(string code, TextSpan span) => new(code, Texts[code].Severity, span, Texts[code].Zh);
}
