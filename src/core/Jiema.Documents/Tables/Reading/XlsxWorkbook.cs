using System.Text;
using System.Xml;

namespace Jiema.Documents.Tables.Reading;

/// <summary>What the workbook says about its sheet: where it is, its shared texts, which styles are days, from which day it counts.</summary>
internal sealed record XlsxWorkbook(string Sheet, IReadOnlyList<string> Texts, IReadOnlySet<int> DayStyles, bool From1904)
{
    public static XlsxWorkbook? Read(XlsxParts parts)
    {
        var main = Relation(parts, "_rels/.rels", r => r.Type.EndsWith("/officeDocument", StringComparison.Ordinal))?.Target.TrimStart('/') ?? "xl/workbook.xml";
        var folder = main[..(main.LastIndexOf('/') + 1)];
        string? id = null;
        var from1904 = false;
        using (var workbook = parts.Open(main))
        {
            if (workbook is null) return null;
            while (workbook.Read())
            {
                if (workbook.NodeType != XmlNodeType.Element) continue;
                if (workbook.LocalName == "workbookPr") from1904 = workbook.GetAttribute("date1904") is "1" or "true";
                else if (workbook.LocalName == "sheet" && id is null && workbook.GetAttribute("state") is not ("hidden" or "veryHidden"))
                    id = workbook.GetAttribute("id", "http://schemas.openxmlformats.org/officeDocument/2006/relationships") ?? workbook.GetAttribute("id", "http://purl.oclc.org/ooxml/officeDocument/relationships");
            }
        }

        var relations = $"{folder}_rels/{main[folder.Length..]}.rels";
        if (id is null || Relation(parts, relations, r => r.Id == id) is not { } sheet) return null;
        string Path(string target) => target.StartsWith('/') ? target : folder + target;
        var texts = Relation(parts, relations, r => r.Type.EndsWith("/sharedStrings", StringComparison.Ordinal))?.Target;
        var styles = Relation(parts, relations, r => r.Type.EndsWith("/styles", StringComparison.Ordinal))?.Target;
        return new(Path(sheet.Target), texts is null ? [] : Shared(parts, Path(texts)), styles is null ? new HashSet<int>() : XlsxDays.Styles(parts, Path(styles)), from1904);
    }

    /// <summary>The text of an element that holds runs; ruby (pronunciation) is left out.</summary>
    public static string TextOf(XmlReader reader)
    {
        if (reader.IsEmptyElement) return "";
        var (text, depth) = (new StringBuilder(), reader.Depth);
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "rPh")
            {
                if (reader.IsEmptyElement) continue;
                var ruby = reader.Depth;
                while (reader.Read() && reader.Depth > ruby)
                {
                }
            }
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace) text.Append(reader.Value);
        }

        return text.ToString();
    }

    private static List<string> Shared(XlsxParts parts, string path)
    {
        var texts = new List<string>();
        using var reader = parts.Open(path);
        while (reader?.Read() == true)
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "si")
                texts.Add(TextOf(reader).Trim());
        return texts;
    }

    private static Relation? Relation(XlsxParts parts, string path, Func<Relation, bool> wanted)
    {
        using var reader = parts.Open(path);
        while (reader?.Read() == true)
        {
            if (reader.NodeType != XmlNodeType.Element || reader.LocalName != "Relationship" || reader.GetAttribute("TargetMode") == "External") continue;
            var relation = new Relation(reader.GetAttribute("Id") ?? "", reader.GetAttribute("Type") ?? "", reader.GetAttribute("Target") ?? "");
            if (wanted(relation)) return relation;
        }

        return null;
    }
}

/// <summary>Where a part of the workbook points to.</summary>
internal sealed record Relation(string Id, string Type, string Target);
