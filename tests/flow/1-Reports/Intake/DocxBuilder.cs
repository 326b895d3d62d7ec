using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Jiema.Reports.Tests.Intake;

/// <summary>Makes a Word file part by part, so that a test can spoil any of them.</summary>
internal sealed class DocxBuilder
{
    private const string Ns = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private readonly Dictionary<string, byte[]> _parts = [];
    private readonly StringBuilder _body = new();
    private readonly StringBuilder _relations = new();

    public static string P(string text, string properties = "") => $"<w:p><w:pPr>{properties}</w:pPr>{R(text)}</w:p>";

    public static string R(string text, string properties = "") => $"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>";

    public static string List(int list, int level) => $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>";

    public static string Level(int level, string format, string text, string more = "") =>
        $"<w:lvl w:ilvl=\"{level}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/>{more}<w:lvlText w:val=\"{text}\"/></w:lvl>";

    /// <summary>The sample report, each paragraph its own.</summary>
    public static DocxBuilder OfSample()
    {
        var builder = new DocxBuilder();
        foreach (var paragraph in Sample.Paragraphs) builder.Add(P(paragraph));
        return builder;
    }

    public DocxBuilder Add(string xml)
    {
        _body.Append(xml);
        return this;
    }

    public DocxBuilder Part(string path, string content) => Part(path, Encoding.UTF8.GetBytes(content));

    public DocxBuilder Part(string path, byte[] content)
    {
        _parts[path] = content;
        return this;
    }

    /// <summary>A part that the main document refers to: numbering, styles, footnotes, endnotes.</summary>
    public DocxBuilder Related(string kind, string inner)
    {
        _relations.Append(CultureInfo.InvariantCulture, $"<Relationship Id=\"r{kind}\" Type=\"{Office}/{kind}\" Target=\"{kind}.xml\"/>");
        return Part($"word/{kind}.xml", $"<w:{kind} {Ns}>{inner}</w:{kind}>");
    }

    public DocxBuilder Relation(string xml)
    {
        _relations.Append(xml);
        return this;
    }

    public byte[] Build(string prolog = "", string type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml")
    {
        var overrides = string.Concat(new[] { "numbering", "styles", "footnotes", "endnotes" }.Where(kind => _parts.ContainsKey($"word/{kind}.xml"))
            .Select(kind => $"<Override PartName=\"/word/{kind}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml\"/>"));
        var all = new Dictionary<string, byte[]>
        {
            ["[Content_Types].xml"] = Encoding.UTF8.GetBytes($"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"{type}\"/><Default Extension=\"bin\" ContentType=\"application/vnd.ms-office.vbaProject\"/>{overrides}</Types>"),
            ["_rels/.rels"] = Encoding.UTF8.GetBytes($"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"{Office}/officeDocument\" Target=\"word/document.xml\"/></Relationships>"),
            ["word/_rels/document.xml.rels"] = Encoding.UTF8.GetBytes($"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{_relations}</Relationships>"),
            ["word/document.xml"] = Encoding.UTF8.GetBytes($"<?xml version=\"1.0\"?>{prolog}<w:document {Ns}><w:body>{_body}</w:body></w:document>"),
        };
        foreach (var (path, content) in _parts) all[path] = content;
        return Zip(all);
    }

    public static byte[] Zip(Dictionary<string, byte[]> parts, CompressionLevel level = CompressionLevel.Optimal)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (path, content) in parts)
            {
                using var entry = zip.CreateEntry(path, level).Open();
                entry.Write(content);
            }

        return stream.ToArray();
    }
}
