using Jiema.TestKit;

namespace Jiema.Decode.Tests.Exams;

/// <summary>The cases that Jiema is not meant to read, each by its key, with the reason. A case that is not listed is applicable.</summary>
internal static class Exclusions
{
    /// <summary>Reason codes and what they say.</summary>
    public static readonly IReadOnlyDictionary<string, string> Reasons = new Dictionary<string, string>
    {
        ["no-numeral"] = "No numeral in what is wanted (明年, 每天, 上午): a Reading has rows for numerals, by the gold rules.",
        ["time-of-day"] = "Times of day and countdowns in hours and minutes: a report promises by day, month, quarter and year.",
        ["weekday"] = "Weekdays and talk about this and last week: conversation, no report.",
        ["holiday"] = "Holidays by name: no number is meant by 五一 or 双十一.",
        ["lunar-or-reign"] = "The lunar calendar and reigns of emperors: official documents date by the Gregorian calendar.",
        ["bare-day"] = "A day without 日 or its month (8号, 三月十六): 8号 may be a house or a bus; documents write the whole day.",
        ["day-first"] = "Days in figures that do not begin with the year (5/6/2024, 8-9-24): ambiguous; GB/T 7408 has the year first.",
        ["bare-year"] = "A year in figures without 年: in a report such a number may count anything.",
        ["traditional"] = "Traditional characters: state organs of the mainland write the standard ones by law (Common Language Law, art. 9).",
        ["spaced"] = "Blanks inside a Chinese numeral or its unit, or around a dash: no way of writing. One blank behind figures (18 亿元, 2025 年) is read.",
        ["mixed-script"] = "Capitals of bills mixed with plain numerals (三万陆佰): capitals exist to make such a mixture impossible.",
        ["single-capital"] = "One capital alone (壹, 拾): part of a name (壹号) unless 元 follows.",
        ["capital-fraction"] = "Fractions in capitals (叁分之贰): capitals are for sums on bills.",
        ["digit-string"] = "Two or three digits side by side (四七) as one figure: in prose neighbours are an approximation (五六十个) or a slogan.",
        ["fullwidth-comma"] = "A full-width comma inside a number: in a Chinese sentence it ends the clause.",
        ["no-leading-zero"] = "A decimal without its leading zero (.8): GB/T 15835 forbids it.",
        ["mixed-fraction"] = "Mixed and improper fractions (五又四分之三, 9/4): school arithmetic, not report wording.",
        ["mathematics"] = "Powers and exponents (3^4, 7e8).",
        ["letter"] = "Letters as multipliers (8k, 6M): not Chinese; in a report a letter behind a figure is part of a name (5G).",
        ["foreign-trillion"] = "兆 as a trillion: in the mainland 兆 is mega (300兆瓦).",
        ["foreign-unit"] = "Fahrenheit, bits and bytes, foreign small change, bitcoin: nothing that a county reports in.",
        ["tael"] = "两 as a weight: no legal unit, and the same character as the numeral.",
        ["dozen"] = "打 as twelve: no measure word of reports (打 is the verb).",
        ["colloquial"] = "Spoken money (八块, 五个亿): in a report 块 counts plots and boards, and 3个亿元项目 are three projects.",
        ["dialect"] = "Cantonese wording (三份一).",
        ["discount-pair"] = "Shop discounts of two digits side by side (六八折).",
        ["comparison"] = "Comparisons of a query language (比八十大, < = 60, 在第三和第六之间).",
        ["other-word"] = "The exam's word is another one in a report: 500间 are rooms, not \"between\".",
        ["exam-reads-less"] = "The exam wants nothing or less because another of its models reads it, or none does; the text does hold an amount (三美元, 7-12%).",
        ["web-address"] = "Percent signs in a web address: reports hold none.",
        ["unsupported"] = "Cases that the exam's authors mark as wrong in their own .NET parser.",
    };

    /// <summary>Reads lines of suite, reason and keys, parted by tabs; keys by blanks. # opens a comment.</summary>
    public static Dictionary<(string Suite, string Key), string> Read(IEnumerable<string> lines)
    {
        var excluded = new Dictionary<(string, string), string>();
        foreach (var line in lines)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var fields = line.Split('\t');
            foreach (var key in fields[2].Split(' ')) excluded.Add((fields[0], key), fields[1]);
        }
        return excluded;
    }

    public static Dictionary<(string Suite, string Key), string> Listed() => Read(File.ReadLines(Path.Combine(Repo.Root, "tests/core/Jiema.Decode.Tests/Exams/exclusions.tsv")));
}
