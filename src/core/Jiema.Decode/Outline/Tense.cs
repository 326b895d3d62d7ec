using Jiema.Decode.Source;

namespace Jiema.Decode.Outline;

/// <summary>
/// For text whose headings do not say what it is for: the words by which a paragraph tells that it looks back or ahead.
/// </summary>
internal static class Tense
{
    private static readonly WordList Back = ["一年来", "过去一年", "过去的一年", "过去五年", "五年来", "回顾"];

    private static readonly WordList Ahead =
    [
        "预期目标", "总体要求", "总体思路", "重点做好", "重点抓好", "我们将", "新的一年", "做好今年", "今年工作", "今年政府工作", "今年计划", "今年重点", "今年要", "今年将", "明年",
    ];

    /// <summary>Review, Work, or null when the paragraph says neither. Looking ahead wins: a plan may open by citing the past year.</summary>
    public static SectionRole? Of(ReadOnlySpan<char> paragraph)
    {
        var head = paragraph[..Math.Min(paragraph.Length, 60)];
        return Ahead.In(head) ? SectionRole.Work : Back.In(head) ? SectionRole.Review : null;
    }

    /// <summary>The year of an opening such as 2024年是……之年, or null.</summary>
    public static int? YearOpening(ReadOnlySpan<char> paragraph) =>
        paragraph.Length > 6 && paragraph[5] is '是' ? Years.First(paragraph[..5]) : null;
}
