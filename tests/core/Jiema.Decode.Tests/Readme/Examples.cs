#region first-use
using Jiema.Decode;
#endregion

namespace Jiema.Decode.Tests.Readme;

/// <summary>The examples of the package's README: each region is one block there, and what it prints is the block behind it.</summary>
internal static class Examples
{
    public static readonly IReadOnlyDictionary<string, Action> All = new Dictionary<string, Action>
    {
        ["first-use"] = FirstUse, ["quantities"] = Quantities, ["coverage"] = Coverage, ["json"] = Json,
    };

    private static void FirstUse()
    {
        #region first-use
        var text = "2026年重点工作\n力争6月底前建成养老服务中心5个，启动北环路西延工程。";
        var reading = ReportDecoder.Decode(text, new ReadingSource("plan.txt", "", text.Length, "text/plain"));

        var quantities = reading.Quantities.ToDictionary(q => q.Id);
        foreach (var promise in reading.Commitments)
        {
            var targets = promise.Measures.Select(id => $"{quantities[id].Value} {quantities[id].Unit}").DefaultIfEmpty("none");
            Console.WriteLine($"{promise.Verb} {promise.Object}: {promise.Criterion}, target {string.Join(", ", targets)}, due {promise.Due ?? "not said"}");
        }
        #endregion
    }

    private static void Quantities()
    {
        #region quantities
        var text = "2026年重点工作\n种植油茶1.2万亩，新增高新技术企业、专精特新企业均3户以上，财政收入增长4%-5%。";
        var reading = ReportDecoder.Decode(text, new ReadingSource("plan.txt", "", text.Length, "text/plain"));

        foreach (var q in reading.Quantities.Where(q => q.Class == QuantityClass.Target))
        {
            var words = text[q.Span.Start..q.Span.End];
            var value = q.High is { } high ? $"{q.Value} to {high}" : $"{q.Value}";
            Console.WriteLine($"[{q.Span.Start}, {q.Span.End}) {words}: {q.Bound} {value} {q.Unit}, {q.Change}, of {string.Join(" and ", q.Of)}");
        }
        #endregion
    }

    private static void Coverage()
    {
        #region coverage
        var text = "2026年重点工作\n新建加氢站2座，投诉量下降3倍，关爱“一老一小”。";
        var reading = ReportDecoder.Decode(text, new ReadingSource("plan.txt", "", text.Length, "text/plain"));

        Console.WriteLine($"{reading.Coverage.Accounted} of {reading.Coverage.Numerals} numerals stand in a quantity.");
        foreach (var lost in reading.Coverage.Unaccounted) Console.WriteLine($"Lost: {text[lost.Start..lost.End]}");
        foreach (var doubt in reading.Diagnostics) Console.WriteLine($"{doubt.Code} {doubt.Severity}, at {doubt.Span.Start}: {Messages.Text(doubt.Code, "en")}");
        #endregion
    }

    private static void Json()
    {
        #region json
        var text = "2026年重点工作\n启动北环路西延工程。";
        var reading = ReportDecoder.Decode(text, new ReadingSource("plan.txt", "", text.Length, "text/plain"));

        var line = ReadingJson.ToLine(reading);
        var back = ReadingJson.Parse(line);
        Console.WriteLine(line[..28]);
        Console.WriteLine($"{back.Commitments[0].Text}, {(ReadingJson.ToLine(back) == line ? "the same again" : "changed")}");
        #endregion
    }
}
