using System.Text;
using DocumentFormat.OpenXml;

namespace Jiema.Reports.Intake.Docx;

/// <summary>Counts the automatic lists of a document and renders the number that Word would show.</summary>
internal sealed class DocxNumbering
{
    private sealed record Level(string Format, string Text, int Start, bool Legal, string? Style, int? RestartAfter);

    private readonly Dictionary<string, Dictionary<int, Level>> _abstract = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _byListStyle = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _listStyleOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, OpenXmlElement> _lists = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int?[]> _counters = new(StringComparer.Ordinal);
    private readonly HashSet<(string List, int Level)> _restarted = [];

    public DocxNumbering(OpenXmlElement? numbering)
    {
        foreach (var child in numbering?.ChildElements ?? default)
        {
            if (child.LocalName == "abstractNum" && child.Value("abstractNumId") is { } id)
            {
                _abstract.TryAdd(id, Levels(child));
                if (child.ChildValue("styleLink") is { } defines) _byListStyle.TryAdd(defines, id);
                if (child.ChildValue("numStyleLink") is { } uses) _listStyleOf.TryAdd(id, uses);
            }

            if (child.LocalName == "num" && child.Value("numId") is { } list) _lists.TryAdd(list, child);
        }
    }

    /// <summary>The level whose definition names the style, or null.</summary>
    public int? LevelOfStyle(string list, string? style)
    {
        if (style is null || Abstract(list) is not { } id || !_abstract.TryGetValue(id, out var levels)) return null;
        foreach (var (index, level) in levels)
            if (level.Style == style) return index;
        return null;
    }

    /// <summary>Counts one paragraph of the list and gives its number with what stands around it, or "" where it shows none.</summary>
    public string Next(string list, int index)
    {
        if (Abstract(list) is not { } id || !_abstract.TryGetValue(id, out var shared)) return "";
        var overrides = _lists[list].ChildElements.Where(child => child.LocalName == "lvlOverride").ToList();
        var levels = new Dictionary<int, Level>(shared);
        foreach (var change in overrides)
            if (change.Value("ilvl").Number() is { } changed && change.Child("lvl") is { } own) levels[changed] = Read(own);
        if (!levels.TryGetValue(index, out var level)) return "";

        // Lists of one definition count on together, until one of them says to start again.
        if (!_counters.TryGetValue(id, out var counters)) _counters[id] = counters = new int?[9];
        var restart = overrides.FirstOrDefault(change => change.Value("ilvl").Number() == index).ChildValue("startOverride").Number();
        if (restart is { } first && _restarted.Add((list, index))) counters[index] = first;
        else counters[index] = counters[index] + 1 ?? level.Start;
        for (var lower = index + 1; lower < counters.Length; lower++)
            if (index < (levels.GetValueOrDefault(lower)?.RestartAfter ?? lower)) counters[lower] = null;
        return Render(level, levels, counters);
    }

    private static string Render(Level level, Dictionary<int, Level> levels, int?[] counters)
    {
        if (level.Format == "none") return "";
        if (level.Format == "bullet") return "•";
        var text = new StringBuilder();
        for (var at = 0; at < level.Text.Length; at++)
        {
            if (level.Text[at] == '%' && at + 1 < level.Text.Length && level.Text[at + 1] is >= '1' and <= '9')
            {
                var index = level.Text[++at] - '1';
                var source = levels.GetValueOrDefault(index);
                var format = level.Legal ? "decimal" : source?.Format ?? "decimal";
                text.Append(ListNumber.Format(counters[index] ?? source?.Start ?? 1, format));
            }
            else
            {
                text.Append(level.Text[at]);
            }
        }

        // Word keeps number and text apart by a tab; a point or bracket at the end already does.
        if (text.Length > 0 && char.IsLetterOrDigit(text[^1])) text.Append(' ');
        return text.ToString();
    }

    /// <summary>The definition of a list; one that only points to a list style stands for the definition of that style.</summary>
    private string? Abstract(string list)
    {
        if (!_lists.TryGetValue(list, out var definition) || definition.ChildValue("abstractNumId") is not { } id) return null;
        return _listStyleOf.TryGetValue(id, out var style) && _byListStyle.TryGetValue(style, out var styled) ? styled : id;
    }

    private static Dictionary<int, Level> Levels(OpenXmlElement definition)
    {
        var levels = new Dictionary<int, Level>();
        foreach (var child in definition.ChildElements)
            if (child.LocalName == "lvl" && child.Value("ilvl").Number() is { } index and >= 0 and < 9) levels[index] = Read(child);
        return levels;
    }

    private static Level Read(OpenXmlElement level)
    {
        // Newer formats stand in a choice beside a fallback that older programs know.
        var format = level.ChildValue("numFmt") ?? level.Child("AlternateContent").Child("Choice").ChildValue("numFmt") ?? "decimal";
        return new Level(format, level.ChildValue("lvlText") ?? "", level.ChildValue("start").Number() ?? 1, level.IsOn("isLgl"), level.ChildValue("pStyle"), level.ChildValue("lvlRestart").Number());
    }
}
