namespace Jiema.Reports.Intake;

/// <summary>What a file is by its content.</summary>
internal enum FileKind
{
    Text, Html, Docx, Pdf,
    OldWord, OldOffice, ProtectedOffice, Xlsx, Pptx, Odt, Ofd, Epub, Zip, Rar, SevenZip, Gzip, Image, Rtf, Xml, WebArchive, Program, Media,
}

/// <summary>What each kind is called and which names it goes by.</summary>
internal static class FileKinds
{
    public static string Name(FileKind kind) => kind switch
    {
        FileKind.Docx => "DOCX",
        FileKind.Pdf => "PDF",
        FileKind.Html => "HTML",
        _ => "TXT",
    };

    public static string MediaType(FileKind kind) => kind switch
    {
        FileKind.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        FileKind.Pdf => "application/pdf",
        FileKind.Html => "text/html",
        _ => "text/plain",
    };

    /// <summary>Whether the name's extension fits the content; a missing or unknown one fits everything.</summary>
    public static bool Fits(FileKind kind, string extension) => extension.ToLowerInvariant() switch
    {
        ".docx" or ".docm" or ".dotx" => kind == FileKind.Docx,
        ".pdf" => kind == FileKind.Pdf,
        ".htm" or ".html" or ".shtml" or ".xhtml" => kind == FileKind.Html,
        ".txt" or ".text" or ".md" => kind == FileKind.Text,
        ".doc" or ".wps" or ".xls" or ".xlsx" or ".zip" or ".rar" or ".jpg" or ".png" or ".ofd" or ".rtf" => false,
        _ => true,
    };
}
