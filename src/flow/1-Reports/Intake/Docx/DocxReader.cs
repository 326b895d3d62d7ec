using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace Jiema.Reports.Intake.Docx;

/// <summary>Reads a Word document: body, then the text of its notes.</summary>
internal static class DocxReader
{
    private const string NotesHeading = "注释";

    public static FileText Read(ReadOnlyMemory<byte> content, Budget budget)
    {
        DocxGuard.Check(content, budget);
        using var stream = new MemoryStream(content.ToArray(), writable: false);
        using var document = WordprocessingDocument.Open(stream, isEditable: false);
        if (document.MainDocumentPart is not { } main || main.RootElement is not { } root)
            throw new IntakeException(IntakeMessages.Damaged("DOCX"));

        var walk = new DocxWalk(new DocxStyles(main), budget);
        walk.Blocks(root);
        if (walk.References.Count > 0) Notes(walk, main);
        return new FileText(FileKind.Docx, walk.Body, null, walk.Notes());
    }

    private static void Notes(DocxWalk walk, MainDocumentPart main)
    {
        walk.Line(NotesHeading);
        // A note may itself hold a reference; it joins the end of the list.
        for (var at = 0; at < walk.References.Count; at++)
        {
            var (kind, id) = walk.References[at];
            OpenXmlPartRootElement? part = kind == "footnote" ? main.FootnotesPart?.RootElement : main.EndnotesPart?.RootElement;
            var note = part?.ChildElements.FirstOrDefault(child => child.LocalName == kind && child.Value("id") == id);
            walk.Note(at + 1, note);
        }
    }
}
