using System.Globalization;
using System.Text;

namespace Jiema.Reports.Tests.Intake;

/// <summary>Writes small PDFs by hand: Chinese through a font without glyphs of its own, whose map says what each code means.</summary>
internal sealed class PdfBuilder
{
    private const double Size = 16;
    private readonly List<string> _pages = [];
    private readonly List<char> _letters = [];

    public int Columns { get; init; } = 28;

    /// <summary>A page of lines, each with its indent in characters.</summary>
    public PdfBuilder Page(params (double Indent, string Text)[] lines)
    {
        var content = new StringBuilder();
        var y = 740.0;
        foreach (var (indent, text) in lines)
        {
            Show(content, 72 + indent * Size, y, text);
            y -= 28;
        }

        _pages.Add(content.ToString());
        return this;
    }

    /// <summary>Adds a header and a footer to the page made last.</summary>
    public PdfBuilder Edges(string header, string footer)
    {
        var content = new StringBuilder(_pages[^1]);
        Show(content, 72, 800, header);
        Show(content, 280, 40, footer);
        _pages[^1] = content.ToString();
        return this;
    }

    public PdfBuilder Picture()
    {
        _pages.Add("q 400 0 0 500 72 72 cm /Im1 Do Q");
        return this;
    }

    /// <summary>Paragraphs set as an office sets them: two characters of indent, full lines, 20 lines a page.</summary>
    public PdfBuilder Paragraphs(IEnumerable<string> paragraphs)
    {
        var lines = new List<(double, string)>();
        foreach (var paragraph in paragraphs)
            for (var at = 0; at < paragraph.Length;)
            {
                var take = Math.Min(paragraph.Length - at, at == 0 ? Columns - 2 : Columns);
                lines.Add((at == 0 ? 2 : 0, paragraph.Substring(at, take)));
                at += take;
            }

        foreach (var page in lines.Chunk(20)) Page(page);
        return this;
    }

    public byte[] Build(bool withMap = true, string trailer = "")
    {
        var objects = new List<string>
        {
            "<</Type/Catalog/Pages 2 0 R>>",
            $"<</Type/Pages/Count {_pages.Count}/Kids[{string.Join(' ', _pages.Select((_, at) => $"{8 + 2 * at} 0 R"))}]>>",
            $"<</Type/Font/Subtype/Type0/BaseFont/Sample/Encoding/Identity-H/DescendantFonts[4 0 R]{(withMap ? "/ToUnicode 6 0 R" : "")}>>",
            "<</Type/Font/Subtype/CIDFontType2/BaseFont/Sample/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 1000/FontDescriptor 5 0 R/CIDToGIDMap/Identity>>",
            "<</Type/FontDescriptor/FontName/Sample/Flags 4/FontBBox[0 -200 1000 800]/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 80>>",
            Stream("", Map()),
            Stream("/Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8", "A"),
        };
        for (var at = 0; at < _pages.Count; at++)
        {
            objects.Add($"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents {9 + 2 * at} 0 R/Resources<</Font<</F1 3 0 R>>/XObject<</Im1 7 0 R>>>>>>");
            objects.Add(Stream("", _pages[at]));
        }

        return Write(objects, trailer);
    }

    public static byte[] Write(IReadOnlyList<string> objects, string trailer = "")
    {
        var text = new StringBuilder("%PDF-1.7\n");
        var places = new List<int>();
        for (var at = 0; at < objects.Count; at++)
        {
            places.Add(text.Length);
            text.Append(CultureInfo.InvariantCulture, $"{at + 1} 0 obj\n{objects[at]}\nendobj\n");
        }

        var xref = text.Length;
        text.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        foreach (var place in places) text.Append(CultureInfo.InvariantCulture, $"{place:0000000000} 00000 n \n");
        text.Append(CultureInfo.InvariantCulture, $"trailer\n<</Size {objects.Count + 1}/Root 1 0 R{trailer}>>\nstartxref\n{xref}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(text.ToString());
    }

    public static string Stream(string dictionary, string content) => $"<<{dictionary}/Length {content.Length}>>\nstream\n{content}\nendstream";

    private void Show(StringBuilder content, double x, double y, string text)
    {
        var codes = string.Concat(text.Select(letter => Code(letter).ToString("X4", CultureInfo.InvariantCulture)));
        content.Append(CultureInfo.InvariantCulture, $"BT /F1 {Size} Tf 1 0 0 1 {x} {y} Tm <{codes}> Tj ET\n");
    }

    private int Code(char letter)
    {
        if (!_letters.Contains(letter)) _letters.Add(letter);
        return _letters.IndexOf(letter) + 1;
    }

    private string Map()
    {
        var map = new StringBuilder("/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Sample def /CMapType 2 def\n1 begincodespacerange <0000> <FFFF> endcodespacerange\n");
        foreach (var letters in _letters.Chunk(100))
        {
            map.Append(CultureInfo.InvariantCulture, $"{letters.Length} beginbfchar\n");
            foreach (var letter in letters) map.Append(CultureInfo.InvariantCulture, $"<{Code(letter):X4}> <{(int)letter:X4}>\n");
            map.Append("endbfchar\n");
        }

        return map.Append("endcmap CMapName currentdict /CMap defineresource pop end end").ToString();
    }
}
