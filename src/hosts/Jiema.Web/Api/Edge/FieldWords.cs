using Jiema.Web.Api.Problems;

namespace Jiema.Web.Api.Edge;

/// <summary>What is wrong with a field, in words.</summary>
internal static class FieldWords
{
    private static readonly Dictionary<string, (string Chinese, string English)> Words = new(StringComparer.Ordinal)
    {
        ["unknown-field"] = ("没有这个字段。", "There is no such field."),
        ["wrong-type"] = ("类型或取值不对。", "Its type or value is wrong."),
        ["required"] = ("必须填写。", "It is required."),
        ["too-long"] = ("太长。", "It is too long."),
        ["too-many"] = ("太多。", "There are too many."),
        ["unknown"] = ("没有这个取值。", "There is no such value."),
        ["outside"] = ("不在原文（或本条）之内，或切开了一个字。", "It lies outside of the text (or the row), or cuts a character in two."),
        ["overlap"] = ("各部分有重叠或顺序不对。", "The parts overlap or are out of order."),
        ["taken"] = ("这一段已经是一条任务。", "These words are a row already."),
        ["two-at-least"] = ("至少分成两部分。", "There must be two parts at least."),
        ["not-neighbours"] = ("只能与相邻的一条合并。", "Only neighbours can be merged."),
        ["not-a-date"] = ("不是日期或时段（2026、2026-06、2026-Q2、2026-06-30）。", "It is no date or period (2026, 2026-06, 2026-Q2, 2026-06-30)."),
        ["not-above"] = ("上限要大于下限。", "The upper bound must be above the lower."),
    };

    public static IEnumerable<string> Codes => Words.Keys;

    public static string Of(string code) => Words.TryGetValue(code, out var words) ? ProblemAnswer.InEnglish ? words.English : words.Chinese : code;
}
