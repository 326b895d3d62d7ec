using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace Jiema.Reports.Intake.Docx;

/// <summary>What styles say about a paragraph: its list, whether it belongs to a table of contents, whether its text is hidden.</summary>
internal sealed class DocxStyles
{
    private const int MaxChain = 16;
    private readonly Dictionary<string, OpenXmlElement> _styles = new(StringComparer.Ordinal);

    public DocxStyles(MainDocumentPart main)
    {
        foreach (var style in main.StyleDefinitionsPart?.RootElement?.ChildElements.Where(child => child.LocalName == "style") ?? [])
            if (style.Value("styleId") is { } id) _styles.TryAdd(id, style);
        Numbering = new DocxNumbering(main.NumberingDefinitionsPart?.RootElement);
    }

    public DocxNumbering Numbering { get; }

    /// <summary>The list and level of a paragraph: its own word first, then its style's.</summary>
    public (string List, int Level)? ListOf(OpenXmlElement? properties)
    {
        var own = properties.Child("numPr");
        var list = own.ChildValue("numId");
        var level = own.ChildValue("ilvl").Number();
        foreach (var style in Chain(properties.ChildValue("pStyle")))
        {
            if (list is not null) break;
            var numbering = style.Child("pPr").Child("numPr");
            list = numbering.ChildValue("numId");
            level ??= numbering.ChildValue("ilvl").Number() ?? (list is null ? null : Numbering.LevelOfStyle(list, style.Value("styleId")));
        }

        return list is null or "0" ? null : (list, Math.Clamp(level ?? 0, 0, 8));
    }

    public bool IsContents(OpenXmlElement? properties)
    {
        var id = properties.ChildValue("pStyle");
        if (id is null) return false;
        var name = _styles.TryGetValue(id, out var style) ? style.ChildValue("name") ?? id : id;
        return name.StartsWith("toc ", StringComparison.OrdinalIgnoreCase) || (name.StartsWith("TOC", StringComparison.Ordinal) && name.Length <= 4);
    }

    public bool IsHidden(OpenXmlElement? runProperties) =>
        runProperties.IsOn("vanish") ||
        (runProperties.Child("vanish") is null && Chain(runProperties.ChildValue("rStyle")).Any(style => style.Child("rPr").IsOn("vanish")));

    private IEnumerable<OpenXmlElement> Chain(string? id)
    {
        for (var step = 0; id is not null && step < MaxChain && _styles.TryGetValue(id, out var style); step++)
        {
            yield return style;
            id = style.ChildValue("basedOn");
        }
    }
}
