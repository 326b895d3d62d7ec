using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;

namespace Jiema.Documents.Tables.Reading;

/// <summary>Days in a workbook are numbers whose style says so.</summary>
internal static partial class XlsxDays
{
    private static readonly DateOnly Zero1900 = new(1899, 12, 30);
    private static readonly DateOnly Zero1904 = new(1904, 1, 1);

    /// <summary>The indexes of the cell styles that show days.</summary>
    public static IReadOnlySet<int> Styles(XlsxParts parts, string path)
    {
        var (own, styles, index, inCells) = (new Dictionary<int, bool>(), new HashSet<int>(), 0, false);
        using var reader = parts.Open(path);
        while (reader?.Read() == true)
        {
            if (reader.NodeType == XmlNodeType.EndElement && reader.LocalName == "cellXfs") inCells = false;
            if (reader.NodeType != XmlNodeType.Element) continue;
            if (reader.LocalName == "cellXfs") inCells = !reader.IsEmptyElement;
            else if (reader.LocalName == "numFmt" && Number(reader.GetAttribute("numFmtId")) is { } id) own[id] = ShowsDay(reader.GetAttribute("formatCode") ?? "");
            else if (inCells && reader.LocalName == "xf")
            {
                if (Number(reader.GetAttribute("numFmtId")) is { } format && (own.TryGetValue(format, out var day) ? day : format is (>= 14 and <= 17) or 22 or (>= 27 and <= 36) or (>= 50 and <= 58))) styles.Add(index);
                index++;
            }
        }

        return styles;
    }

    /// <summary>46082 → 2026-03-01; the number's own text when it is no day.</summary>
    public static string Show(string number, bool from1904)
    {
        if (!double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var days) || days is < 1 or > 2_900_000) return number;
        // The system of 1900 counts a 29 February that never was.
        var zero = from1904 ? Zero1904 : days < 60 ? Zero1900.AddDays(1) : Zero1900;
        return zero.AddDays((int)days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    private static bool ShowsDay(string format) => Noise().Replace(format, "").Any(c => c is 'y' or 'Y' or 'd' or 'D' or '年' or '日');

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Words in quotation marks, conditions and colours in brackets, escaped characters: [Red]"day" shows no day.</summary>
    [GeneratedRegex("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", RegexOptions.CultureInvariant)]
    private static partial Regex Noise();
}
