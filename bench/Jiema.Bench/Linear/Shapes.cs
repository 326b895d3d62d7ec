using System.Text;

namespace Jiema.Bench.Linear;

/// <summary>Kinds of text that grow without end, each odd in its own way.</summary>
internal static class Shapes
{
    /// <param name="samples">Whole reports, for the kinds that look like one.</param>
    public static IReadOnlyList<(string Name, Func<int, string> Make)> All(IReadOnlyList<string> samples)
    {
        var report = string.Join('\n', samples);
        var sentences = report.Split(['。', '\n'], StringSplitOptions.RemoveEmptyEntries).Where(s => s.Length > 10).Distinct().ToList();
        var stopless = string.Concat(report.Where(c => !"，。；：！？,.;:!?—\n".Contains(c)));
        return
        [
            ("the sample reports, again and again", n => Repeat(report, n)),
            ("the sample reports without any stop", n => Repeat(stopless, n)),
            ("the sample reports as one line", n => Repeat(report.Replace("\n", "", StringComparison.Ordinal), n)),
            ("one sentence", n => Plan(Repeat("新建改造农村公路120公里、桥梁8座，完成投资3.5亿元。", n))),
            ("sentences that all differ", n => Plan(Different(sentences, n))),
            ("one character, 一", n => Repeat("一", n)),
            ("one character, 年", n => Repeat("年", n)),
            ("one character, 的", n => Repeat("的", n)),
            ("digits only", n => Repeat("1234567890", n)),
            ("line breaks only", n => Repeat("\n", n)),
            ("1个", n => Repeat("1个", n)),
            ("1个, as a plan", n => Plan(Repeat("1个", n))),
            ("一是, two to a line", n => Plan(Repeat("一是二是\n", n))),
            ("opening brackets only", n => Repeat("（", n)),
            ("brackets in pairs", n => Repeat("（“《》”）", n)),
            ("brackets around all", n => Plan("（" + Repeat("建成3座水厂", n - 2) + "）")),
            ("quotation marks only", n => Repeat("“”\"", n)),
            ("quoted words", n => Plan(Repeat("“三个一流”", n))),
            ("a list with 、", n => Plan(Repeat("道路5条、桥梁3座、", n))),
            ("a list with 、 and no numbers", n => Plan(Repeat("推进道路、桥梁、", n))),
            ("footnote marks", n => Plan(Repeat("甲[1]乙②", n))),
            ("announced lists", n => Plan(Repeat("二、办好十件民生实事\n1、建桥\n2、修路\n", n))),
            ("a glossary", n => Repeat("名词解释\n", 5) + Repeat("1.青岚机制：指各部门联动。\n2.霁溪模式：指村企共建。\n", n)),
            ("voices", n => Repeat("代表委员之声\n县人大代表 张青：建议新建水厂3座，完善机制。\n", n)),
            ("times of clauses", n => Plan(Repeat("截至去年6月底、今年一季度、2024年至2025年，", n))),
            ("ranges without end", n => Plan(Repeat("1到2万到3万—", n))),
            ("numbered headings", n => Repeat("一、甲\n（一）强化。扎实办。\n", n)),
        ];
    }

    private static string Repeat(string piece, int length)
    {
        var text = new StringBuilder(length + piece.Length);
        while (text.Length < length) text.Append(piece);
        return text.ToString(0, length);
    }

    private static string Plan(string sentences) => "政府工作报告\n一、2025年重点工作\n" + sentences;

    private static string Different(List<string> sentences, int length)
    {
        var text = new StringBuilder(length + 200);
        for (var i = 0; text.Length < length; i++) text.Append(sentences[i % sentences.Count]).Append("、编号").Append(i).Append("的事项。");
        return text.ToString(0, length);
    }
}
