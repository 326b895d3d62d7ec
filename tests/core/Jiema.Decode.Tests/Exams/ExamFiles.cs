using System.Globalization;
using System.Text.Json;
using Jiema.TestKit;

namespace Jiema.Decode.Tests.Exams;

/// <summary>Reads the exams that other projects publish for their parsers; they stand beside the checkout.</summary>
internal static class ExamFiles
{
    private static readonly Dictionary<string, ExamKind> Lists = new()
    {
        ["cn2an"] = ExamKind.Number, ["jionlp-money"] = ExamKind.Currency, ["duckling-numeral"] = ExamKind.Number, ["duckling-ordinal"] = ExamKind.Ordinal,
    };

    public static List<ExamCase> All()
    {
        var cases = new List<ExamCase>();
        foreach (var line in File.ReadLines(Needs.Shared("exams/numerals.jsonl"))) cases.Add(Listed(JsonDocument.Parse(line).RootElement));
        var specs = Needs.Shared("exams/recognizers/Specs");
        foreach (var file in Directory.EnumerateFiles(specs, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            if (Path.GetFileName(Path.GetDirectoryName(file)) != "Chinese") continue;
            var suite = Path.GetFileNameWithoutExtension(file);
            foreach (var element in JsonDocument.Parse(File.ReadAllText(file)).RootElement.EnumerateArray()) cases.Add(Specified(suite, KindOf(suite), element));
        }
        return cases;
    }

    private static ExamKind KindOf(string suite) => suite switch
    {
        "NumberModel" => ExamKind.Number,
        "PercentModel" => ExamKind.Percent,
        "OrdinalModel" => ExamKind.Ordinal,
        "CurrencyModel" => ExamKind.Currency,
        "AgeModel" or "DimensionModel" or "TemperatureModel" => ExamKind.Dimension,
        _ when suite.StartsWith("NumberRange", StringComparison.Ordinal) => ExamKind.Range,
        _ when suite.StartsWith("Duration", StringComparison.Ordinal) => ExamKind.Duration,
        // Whatever else there is, and a new file too, is about dates until somebody says otherwise.
        _ => ExamKind.Date,
    };

    private static ExamCase Listed(JsonElement element)
    {
        var suite = element.GetProperty("suite").GetString()!;
        var input = element.GetProperty("input").GetString()!;
        var span = new TextSpan(0, input.Length);
        if (!element.TryGetProperty("expect", out var expect))
        {
            var value = element.GetProperty("value").GetDouble();
            return new ExamCase(suite, Lists[suite], input, [new Wanted(span, value, value)]);
        }
        var num = expect.GetProperty("num");
        var (low, high) = num.ValueKind == JsonValueKind.Array ? (Number(num[0]), Number(num[1])) : (Number(num), Number(num));
        // JioNLP gives bare numbers its default currency; only a currency that the text names is asked for.
        var names = input.Contains('元', StringComparison.Ordinal) || input.Contains('块', StringComparison.Ordinal) || expect.GetProperty("case").GetString() is not "元";
        IReadOnlyList<string> units = names ? [expect.GetProperty("case").GetString()!] : [];
        IReadOnlyList<Bound> bounds = expect.GetProperty("definition").GetString() switch
        {
            "blur-" => [Bound.Below, Bound.AtMost],
            "blur+" => [Bound.Above, Bound.AtLeast],
            "blur" => [Bound.About, Bound.Above, Bound.Range],
            _ => [Bound.Exact],
        };
        return new ExamCase(suite, Lists[suite], input, [new Wanted(span, low, high, Units: units, Bound: bounds)]);
    }

    private static ExamCase Specified(string suite, ExamKind kind, JsonElement element)
    {
        var wanted = new List<Wanted>();
        foreach (var result in element.GetProperty("Results").EnumerateArray())
        {
            var start = result.GetProperty("Start").GetInt32();
            var span = new TextSpan(start, result.TryGetProperty("End", out var end) ? end.GetInt32() + 1 : start + result.GetProperty("Length").GetInt32());
            wanted.Add(kind is ExamKind.Date or ExamKind.Duration ? new Wanted(span, null, null, Timex: Timex(result)) : Measured(span, kind, result.GetProperty("Resolution")));
        }
        return new ExamCase(suite, kind, element.GetProperty("Input").GetString()!, wanted);
    }

    private static Wanted Measured(TextSpan span, ExamKind kind, JsonElement resolution)
    {
        var written = resolution.GetProperty("value").GetString();
        if (kind == ExamKind.Range)
        {
            var ends = written![1..^1].Split(',');
            double? End(string text) => text.Length == 0 ? null : Number(text);
            return new Wanted(span, End(ends[0]), End(ends[1]), (written[0] == '[', written[^1] == ']'));
        }
        double? value = written is null ? null : kind == ExamKind.Percent ? Number(written.TrimEnd('%')) / 100 : Number(written);
        return new Wanted(span, value, value, Units: resolution.TryGetProperty("unit", out var unit) ? ExamUnits.Names(unit.GetString()!) : []);
    }

    private static string Timex(JsonElement result)
    {
        if (result.TryGetProperty("Value", out var value) && value.ValueKind == JsonValueKind.Object) return value.TryGetProperty("Timex", out var timex) ? timex.GetString()! : "";
        return result.TryGetProperty("Resolution", out var resolution) && resolution.ValueKind == JsonValueKind.Object && resolution.GetProperty("values")[0].TryGetProperty("timex", out var first) ? first.GetString()! : "";
    }

    private static double Number(JsonElement element) => element.ValueKind == JsonValueKind.Number ? element.GetDouble() : Number(element.GetString()!);

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
