using Jiema.Decode.Source;

namespace Jiema.Decode.Outline;

/// <summary>The words by which headings and paragraphs tell what they are for. First match wins, so the order carries meaning.</summary>
internal static class RoleWords
{
    private static readonly (string Word, SectionRole Role)[] Headings =
    [
        ("名词解释", SectionRole.Glossary), ("名词说明", SectionRole.Glossary), ("名词注释", SectionRole.Glossary),
        ("有关用语", SectionRole.Glossary), ("用语说明", SectionRole.Glossary), ("注释", SectionRole.Glossary),
        ("代表委员", SectionRole.Voices), ("委员之声", SectionRole.Voices), ("代表之声", SectionRole.Voices), ("两会声音", SectionRole.Voices),
        ("民生实事", SectionRole.Livelihood), ("为民办实事", SectionRole.Livelihood), ("惠民实事", SectionRole.Livelihood),
        ("回顾", SectionRole.Review), ("发展成就", SectionRole.Review), ("工作总结", SectionRole.Review), ("工作情况", SectionRole.Review),
        ("过去五年", SectionRole.Review), ("五年来", SectionRole.Review), ("过去一年", SectionRole.Review), ("去年工作", SectionRole.Review),
        ("一年来", SectionRole.Review), ("取得的成绩", SectionRole.Review),
        // 发展目标和重点工作 is a work chapter that opens with its goals; so the work words stand before the goal words.
        ("重点工作", SectionRole.Work), ("工作安排", SectionRole.Work), ("工作任务", SectionRole.Work), ("主要任务", SectionRole.Work),
        ("主要工作", SectionRole.Work), ("目标任务", SectionRole.Work), ("工作部署", SectionRole.Work), ("今年工作", SectionRole.Work),
        ("工作打算", SectionRole.Work), ("工作建议", SectionRole.Work), ("重点任务", SectionRole.Work), ("自身建设", SectionRole.Work),
        ("政府建设", SectionRole.Work), ("政府治理", SectionRole.Work),
        ("总体要求", SectionRole.Goals), ("总体思路", SectionRole.Goals), ("预期目标", SectionRole.Goals), ("主要目标", SectionRole.Goals),
        ("发展目标", SectionRole.Goals), ("奋斗目标", SectionRole.Goals), ("指导思想", SectionRole.Goals), ("政策取向", SectionRole.Goals),
        ("结束语", SectionRole.Closing), ("结语", SectionRole.Closing),
    ];

    private static readonly WordList GoalParagraphs =
    [
        "预期目标", "主要目标是", "发展目标是", "目标是：", "目标为：", "总体要求是", "总体思路是", "指导思想是", "总的要求是", "总体要求：", "总的指导思想",
    ];

    private static readonly WordList HeadingWords = [.. Headings.Select(h => h.Word)];

    /// <summary>The role that a heading's words name, or null.</summary>
    public static SectionRole? OfHeading(ReadOnlySpan<char> heading)
    {
        if (!HeadingWords.In(heading)) return null;
        foreach (var (word, role) in Headings)
            if (heading.Contains(word, StringComparison.Ordinal))
                return role;
        return null;
    }

    /// <summary>Whether a paragraph inside a work chapter states the year's aims or general line.</summary>
    public static bool StatesGoals(ReadOnlySpan<char> paragraph) => Opens(paragraph[..Math.Min(paragraph.Length, 120)]);

    // 目标, 要求, 思路, 思想: a paragraph without these characters, as most are, states none.
    private static bool Opens(ReadOnlySpan<char> words) => words.IndexOfAny('标', '求', '思') >= 0 && GoalParagraphs.In(words);
}
