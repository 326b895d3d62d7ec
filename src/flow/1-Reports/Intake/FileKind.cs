namespace Jiema.Reports.Intake;

/// <summary>What a file is by its content.</summary>
internal enum FileKind
{
    Text, Html, Docx, Pdf,
    OldWord, OldOffice, ProtectedOffice, Xlsx, Pptx, Odt, Ofd, Epub, Zip, Rar, SevenZip, Gzip, Image, Rtf, Xml, Program, Media,
}

/// <summary>What each kind is called, which names it goes by, and what to do where it cannot be read.</summary>
internal static class FileKinds
{
    private const string AsDocxZh = "请用 Word 或 WPS 打开，另存为 .docx 后再导入，或者直接粘贴文字。";
    private const string AsDocxEn = "Open it in Word or WPS, save it as .docx and import that, or paste the text.";
    private const string UnpackZh = "请先解压，再导入里面的报告文件。";
    private const string UnpackEn = "Unpack it first and import the report inside.";
    private const string OriginalZh = "请找到报告的原文件（.docx、.pdf、.txt 或网页）再导入，或者直接粘贴文字。";
    private const string OriginalEn = "Find the file of the report (.docx, .pdf, .txt or web page) and import that, or paste the text.";

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
        ".htm" or ".html" or ".mht" or ".shtml" or ".xhtml" => kind == FileKind.Html,
        ".txt" or ".text" or ".md" => kind == FileKind.Text,
        ".doc" or ".wps" or ".xls" or ".xlsx" or ".zip" or ".rar" or ".jpg" or ".png" or ".ofd" or ".rtf" => false,
        _ => true,
    };

    /// <summary>Why a kind cannot be read, or null for the four that can.</summary>
    public static IntakeFault? Refusal(FileKind kind) => kind switch
    {
        FileKind.Text or FileKind.Html or FileKind.Docx or FileKind.Pdf => null,
        FileKind.OldWord => IntakeMessages.OldWord,
        FileKind.ProtectedOffice => IntakeMessages.ProtectedOffice,
        FileKind.OldOffice => IntakeMessages.WrongKind("旧格式的表格或演示文稿（.xls、.ppt）", "an old spreadsheet or presentation (.xls, .ppt)", OriginalZh, OriginalEn),
        FileKind.Xlsx => IntakeMessages.WrongKind("电子表格（.xlsx）", "a spreadsheet (.xlsx)", OriginalZh, OriginalEn),
        FileKind.Pptx => IntakeMessages.WrongKind("演示文稿（.pptx）", "a presentation (.pptx)", OriginalZh, OriginalEn),
        FileKind.Odt => IntakeMessages.WrongKind("OpenDocument 文件（.odt）", "an OpenDocument file (.odt)", AsDocxZh, AsDocxEn),
        FileKind.Ofd => IntakeMessages.WrongKind("版式文件 OFD", "an OFD file", "请用 OFD 阅读器或 WPS 打开，另存为 PDF 或 .docx 后再导入，或者复制文字粘贴进来。", "Open it in an OFD reader or WPS, save it as PDF or .docx and import that, or copy and paste the text."),
        FileKind.Epub => IntakeMessages.WrongKind("电子书（.epub）", "an e-book (.epub)", OriginalZh, OriginalEn),
        FileKind.Zip => IntakeMessages.WrongKind("压缩包（.zip）", "a zip archive", UnpackZh, UnpackEn),
        FileKind.Rar => IntakeMessages.WrongKind("压缩包（.rar）", "a RAR archive", UnpackZh, UnpackEn),
        FileKind.SevenZip => IntakeMessages.WrongKind("压缩包（.7z）", "a 7z archive", UnpackZh, UnpackEn),
        FileKind.Gzip => IntakeMessages.WrongKind("压缩包（.gz）", "a gzip archive", UnpackZh, UnpackEn),
        FileKind.Image => IntakeMessages.WrongKind("图片", "a picture", "请找电子版原件，或先用文字识别（OCR）软件转成文字，核对后再导入或粘贴。", "Find the electronic original, or turn it into text with OCR software, check it, and import or paste that."),
        FileKind.Rtf => IntakeMessages.WrongKind("RTF 文件", "an RTF file", AsDocxZh, AsDocxEn),
        FileKind.Xml => IntakeMessages.WrongKind("XML 文件", "an XML file", AsDocxZh, AsDocxEn),
        FileKind.Program => IntakeMessages.WrongKind("程序文件", "a program", OriginalZh, OriginalEn),
        _ => IntakeMessages.WrongKind("音频或视频", "sound or video", OriginalZh, OriginalEn),
    };
}
