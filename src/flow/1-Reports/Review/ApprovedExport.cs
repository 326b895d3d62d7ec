using System.Globalization;
using Jiema.Decode;

namespace Jiema.Reports.Review;

/// <summary>A table of typed cells; the host writes it as XLSX or CSV.</summary>
public sealed record ApprovedTable(string Name, IReadOnlyList<string> Header, IReadOnlyList<IReadOnlyList<object?>> Rows);

/// <summary>What an approved reading holds, for other programs and for Excel.</summary>
public static class ApprovedExport
{
    // The order of the offices' own decomposition tables (任务分解表); columns that later stages fill come with them.
    private static readonly string[] Chinese =
        ["序号", "类别（关键词）", "举措", "任务内容（原文）", "年度目标（量化）", "完成时限", "完成标准", "动词", "任务对象", "语气", "原文起", "原文止"];

    private static readonly string[] English =
        ["No.", "Category (keyword)", "Initiative", "Commitment (exact words)", "Target of the year", "Due", "Criterion", "Verb", "Object", "Firmness", "Starts at", "Ends at"];

    /// <param name="language">en, or anything else for zh.</param>
    public static ApprovedTable ToTable(ApprovedReading reading, string language)
    {
        var english = language.StartsWith("en", StringComparison.OrdinalIgnoreCase);
        var rows = reading.Rows.Select(IReadOnlyList<object?> (r) =>
        [
            r.Number, r.Category, r.Initiative, r.Text, string.Join('；', r.Targets.Select(TargetWords.Of)), r.Due,
            english ? r.Criterion.ToString().ToUpperInvariant() : CriterionWords.Chinese(r.Criterion), r.Verb, r.Object,
            english ? r.Firmness.ToString() : CriterionWords.Chinese(r.Firmness), r.Span.Start, r.Span.End,
        ]);
        return new(english ? "Commitments" : "任务分解", english ? English : Chinese, [.. rows]);
    }

    /// <summary>The stored JSON with its hash; the hash is that of the JSON with an empty <c>sha256</c>.</summary>
    public static string ToJson(ApprovedReading reading) =>
        ApprovedJson.Write(reading).Json.Replace("\"sha256\": \"\"", $"\"sha256\": \"{reading.Sha256}\"", StringComparison.Ordinal);
}

/// <summary>A target in an office's words: 高新技术企业≥2户, 粮食播种21.6万亩.</summary>
public static class TargetWords
{
    public static string Of(RowTarget target)
    {
        var change = target.Change switch { Change.Growth or Change.PointsUp => "增长", Change.Decline or Change.PointsDown => "下降", _ => "" };
        var value = Amount(target.Value);
        var unit = target.Unit ?? "";
        return target.Bound switch
        {
            Bound.AtLeast => $"{target.Of}{change}≥{value}{unit}",
            Bound.AtMost => $"{target.Of}{change}≤{value}{unit}",
            Bound.Above => $"{target.Of}{change}＞{value}{unit}",
            Bound.Below => $"{target.Of}{change}＜{value}{unit}",
            Bound.About => $"{target.Of}{change}{value}{unit}左右",
            Bound.Range => $"{target.Of}{change}{value}～{Amount(target.High)}{unit}",
            _ => $"{target.Of}{change}{value}{unit}",
        };
    }

    /// <summary>Large numbers as people write them: by 亿 from a hundred million, by 万 from ten thousand where that loses no digit and shortens.</summary>
    private static string Amount(decimal? value) => value switch
    {
        null => "",
        { } v when Math.Abs(v) >= 100_000_000m && v % 10_000m == 0 => Digits(v / 100_000_000m) + "亿",
        { } v when Math.Abs(v) >= 10_000m && v % 100m == 0 => Digits(v / 10_000m) + "万",
        { } v => Digits(v),
    };

    private static string Digits(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);
}

/// <summary>The one character and the name of each criterion, the same on rows, filters, posters and documents.</summary>
public static class CriterionWords
{
    public static char Mark(Criterion criterion) => "启成推数量率位名守助质"[(int)criterion];

    public static string Chinese(Criterion criterion) => criterion switch
    {
        Criterion.Start => "启动开工", Criterion.Finish => "建成完成", Criterion.Progress => "推进实施", Criterion.Count => "完成数量", Criterion.Volume => "完成规模",
        Criterion.Rate => "达到指标", Criterion.Rank => "达到位次", Criterion.Recog => "获得命名", Criterion.Guard => "守住底线", Criterion.Support => "支持服务",
        _ => "质量提升",
    };

    public static string Chinese(Firmness firmness) => firmness switch { Firmness.Firm => "确保", Firmness.Soft => "力争", _ => "" };
}
