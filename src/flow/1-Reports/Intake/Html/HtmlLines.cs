using System.Text;
using AngleSharp.Dom;

namespace Jiema.Reports.Intake.Html;

/// <summary>Turns an article into lines: one block element is one line, a table row is one line with tabs between its cells.</summary>
internal sealed class HtmlLines(Budget budget)
{
    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "address", "article", "blockquote", "body", "center", "dd", "div", "dl", "dt", "fieldset", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6",
        "header", "hr", "li", "main", "ol", "p", "pre", "section", "table", "tbody", "thead", "tfoot", "tr", "ul", "caption",
    };

    private const int LongestCell = 500;

    private readonly List<string> _lines = [];
    private readonly StringBuilder _line = new();
    private bool _inCell;

    public void AddArticle(IElement article) => Children(article);

    /// <summary>The lines found, with the page's title before them unless they begin with it.</summary>
    public MappedText WithTitle(string? title)
    {
        Break();
        var body = new MappedText(SourceUnit.Paragraph, budget.Limits.MaxCharacters);
        var head = string.Concat(_lines.Take(5)).Replace(" ", "", StringComparison.Ordinal);
        if (title is not null && !head.Contains(title.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal)) body.Insert(title, 0, 0);
        for (var at = 0; at < _lines.Count; at++)
        {
            if (body.Length > 0) body.Insert("\n", at, 0);
            body.Append(_lines[at], at, 0);
        }

        return body;
    }

    private void Add(IElement element)
    {
        budget.Check();
        var name = element.LocalName;
        if (name == "br")
        {
            if (_inCell) Append(" ");
            else Break();
        }
        else if (name is "td" or "th" && !_inCell && !IsLayout(element))
        {
            if (_line.Length > 0 || element.PreviousElementSibling is not null) _line.Append('\t');
            _inCell = true;
            Children(element);
            _inCell = false;
        }
        else if (Blocks.Contains(name))
        {
            if (_inCell) Append(" ");
            else Break();
            Children(element);
            if (!_inCell) Break();
        }
        else
        {
            Children(element);
        }
    }

    private void Children(INode node)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText text) Append(text.Data);
            else if (child is IElement element) Add(element);
        }
    }

    /// <summary>Blanks run together as a browser shows them; a source line break between Chinese characters is none at all.</summary>
    private void Append(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at];
            if (letter is '\u200B' or '\uFEFF' or '\u00AD') continue;
            if (!IsBlank(letter))
            {
                _line.Append(letter);
                continue;
            }

            var from = at;
            while (at + 1 < text.Length && IsBlank(text[at + 1])) at++;
            var breaks = text.AsSpan(from, at - from + 1).Contains('\n');
            var nextIsWide = at + 1 >= text.Length || text[at + 1] > '\u2E7F';
            if (breaks && nextIsWide && (_line.Length == 0 || _line[^1] > '\u2E7F')) continue;
            if (_line.Length > 0 && _line[^1] is not (' ' or '\t')) _line.Append(' ');
        }
    }

    /// <summary>Old pages lay out their columns with tables: such a cell holds the article itself, not a value.</summary>
    private static bool IsLayout(IElement cell) => cell.TextContent.Length > LongestCell || cell.QuerySelector("table") is not null;

    private static bool IsBlank(char letter) => letter is ' ' or '\n' or '\r' or '\t' or '\u00A0';

    private void Break()
    {
        var line = _line.ToString().Trim(' ', '\u3000', '\n', '\r');
        _line.Clear();
        if (line.Trim().Length > 0) _lines.Add(line);
    }
}
