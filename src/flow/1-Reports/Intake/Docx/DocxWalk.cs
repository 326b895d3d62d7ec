using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;

namespace Jiema.Reports.Intake.Docx;

/// <summary>Goes through the document in reading order; one paragraph is one line, one table row is one line.</summary>
internal sealed class DocxWalk(DocxStyles styles, Budget budget)
{
    private readonly StringBuilder _paragraph = new();
    private readonly List<OpenXmlElement> _boxes = [];
    private int _index;
    private int _inserted, _deleted, _hidden, _contents;
    private bool _joinNext;

    public MappedText Body { get; } = new(SourceUnit.Paragraph, budget.Limits.MaxCharacters);

    /// <summary>Notes referred to, in the order of their marks.</summary>
    public List<(string Kind, string Id)> References { get; } = [];

    public IReadOnlyList<IntakeNote> Notes()
    {
        var notes = new List<IntakeNote>();
        if (_inserted + _deleted > 0) notes.Add(IntakeMessages.TrackedChanges(_inserted, _deleted));
        if (_hidden > 0) notes.Add(IntakeMessages.HiddenText(_hidden));
        if (_contents > 0) notes.Add(IntakeMessages.ContentsDropped(_contents));
        return notes;
    }

    /// <summary>Adds a line that the file does not hold.</summary>
    public void Line(string text)
    {
        StartLine();
        Body.Insert(text, _index, 0);
    }

    /// <summary>Adds a footnote or endnote as one line.</summary>
    public void Note(int number, OpenXmlElement? note)
    {
        Line(Mark(number));
        Cell(note);
    }

    /// <summary>Block content: paragraphs, tables, and the wrappers around them.</summary>
    public void Blocks(OpenXmlElement container)
    {
        foreach (var block in container.ChildElements)
        {
            switch (block.LocalName)
            {
                case "p": Paragraph(block); break;
                case "tbl": Table(block); break;
                case "AlternateContent": Blocks(Choice(block)); break;
                case "del" or "moveFrom": _deleted++; break;
                case "body" or "sdt" or "sdtContent" or "customXml" or "smartTag" or "ins" or "moveTo": Blocks(block); break;
            }
        }
    }

    private void Paragraph(OpenXmlElement paragraph)
    {
        budget.Check();
        var properties = paragraph.Child("pPr");
        if (styles.IsContents(properties))
        {
            _contents++;
            return;
        }

        var number = styles.ListOf(properties) is var (list, level) ? styles.Numbering.Next(list, level) : "";
        var mark = properties.Child("rPr");
        if (mark.Child("ins") is not null) _inserted++;
        Runs(paragraph);
        if (!_joinNext) StartLine();
        _joinNext = mark.Child("del") is not null;
        // An empty list paragraph shows no words; a lone number would only look like one.
        if (_paragraph.Length > 0) Body.Insert(number, _index, 0);
        Flush();
        // Text boxes stand after the paragraph that they hang on.
        foreach (var box in TakeBoxes()) Blocks(box);
    }

    private void Table(OpenXmlElement table)
    {
        foreach (var row in table.ChildElements.Where(child => child.LocalName is "tr" or "sdt" or "ins"))
        {
            if (row.LocalName != "tr")
            {
                Table(row.Child("sdtContent") ?? row);
                continue;
            }

            if (row.Child("trPr").Child("del") is not null)
            {
                _deleted++;
                continue;
            }

            StartLine();
            var first = true;
            foreach (var cell in Cells(row))
            {
                if (!first) Body.Insert("\t", _index, 0);
                first = false;
                Cell(cell);
            }
        }
    }

    private static IEnumerable<OpenXmlElement> Cells(OpenXmlElement row)
    {
        foreach (var child in row.ChildElements)
        {
            if (child.LocalName == "tc") yield return child;
            if (child.LocalName != "sdt" || child.Child("sdtContent") is not { } content) continue;
            foreach (var cell in Cells(content)) yield return cell;
        }
    }

    /// <summary>All paragraphs inside as one line, blanks between.</summary>
    private void Cell(OpenXmlElement? cell)
    {
        var start = Body.Length;
        foreach (var paragraph in cell?.Descendants().Where(child => child.LocalName == "p" && !InBox(child, cell)) ?? [])
        {
            budget.Check();
            var number = styles.ListOf(paragraph.Child("pPr")) is var (list, level) ? styles.Numbering.Next(list, level) : "";
            Runs(paragraph);
            _paragraph.Replace('\n', ' ').Replace('\t', ' ');
            if (_paragraph.Length > 0)
            {
                if (Body.Length > start) Body.Insert(" ", _index, 0);
                Body.Insert(number, _index, 0);
            }

            Flush();
            foreach (var box in TakeBoxes())
            {
                Body.Insert(" ", _index, 0);
                Cell(box);
            }
        }
    }

    private void Runs(OpenXmlElement container)
    {
        foreach (var child in container.ChildElements)
        {
            switch (child.LocalName)
            {
                case "r": Run(child); break;
                case "ins" or "moveTo":
                    _inserted++;
                    Runs(child);
                    break;
                case "del" or "moveFrom": _deleted++; break;
                case "AlternateContent": Runs(Choice(child)); break;
                case "oMath" or "oMathPara": _paragraph.Append(child.InnerText); break;
                case "hyperlink" or "sdt" or "sdtContent" or "smartTag" or "customXml" or "fldSimple" or "dir" or "bdo": Runs(child); break;
            }
        }
    }

    private void Run(OpenXmlElement run)
    {
        if (styles.IsHidden(run.Child("rPr")))
        {
            _hidden++;
            return;
        }

        Inline(run);
    }

    private void Inline(OpenXmlElement run)
    {
        foreach (var child in run.ChildElements)
        {
            switch (child.LocalName)
            {
                case "t": _paragraph.Append(child.InnerText.Replace("\r", "", StringComparison.Ordinal).Replace('\n', ' ')); break;
                case "tab" or "ptab": _paragraph.Append('\t'); break;
                case "br" or "cr": _paragraph.Append('\n'); break;
                case "noBreakHyphen": _paragraph.Append('-'); break;
                case "sym": _paragraph.Append(Symbol(child)); break;
                case "footnoteReference" or "endnoteReference": Reference(child); break;
                case "ruby": Runs(child.Child("rubyBase") ?? child); break;
                case "AlternateContent": Inline(Choice(child)); break;
                case "drawing" or "pict" or "object":
                    _boxes.AddRange(child.Descendants().Where(inner => inner.LocalName == "txbxContent" && !InBox(inner.Parent, child)));
                    break;
            }
        }
    }

    private void Reference(OpenXmlElement reference)
    {
        if (reference.Value("id") is not { } id) return;
        References.Add((reference.LocalName.Replace("Reference", "", StringComparison.Ordinal), id));
        _paragraph.Append(Mark(References.Count));
    }

    private static string Mark(int number) => string.Create(CultureInfo.InvariantCulture, $"[{number}]");

    /// <summary>A character of a symbol font has no meaning outside it; a box shows that something stands there.</summary>
    private static char Symbol(OpenXmlElement symbol) =>
        int.TryParse(symbol.Value("char"), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code) && code is >= 0x20 and < 0xD800 ? (char)code : '□';

    /// <summary>The first choice says the same as the fallback, in newer elements.</summary>
    private static OpenXmlElement Choice(OpenXmlElement alternate) => alternate.Child("Choice") ?? alternate.Child("Fallback") ?? alternate;

    private static bool InBox(OpenXmlElement? element, OpenXmlElement until)
    {
        for (; element is not null && element != until; element = element.Parent)
            if (element.LocalName == "txbxContent") return true;
        return false;
    }

    private List<OpenXmlElement> TakeBoxes()
    {
        List<OpenXmlElement> boxes = [.. _boxes];
        _boxes.Clear();
        return boxes;
    }

    private void StartLine()
    {
        if (Body.Length > 0) Body.Insert("\n", _index, 0);
    }

    private void Flush()
    {
        Body.Append(_paragraph.ToString(), _index++, 0);
        _paragraph.Clear();
    }
}
