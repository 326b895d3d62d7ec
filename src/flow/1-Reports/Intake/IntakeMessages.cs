using System.Globalization;

namespace Jiema.Reports.Intake;

/// <summary>Every sentence that intake says: what is wrong, where, what to do. Codes are stable; wording may improve.</summary>
internal static class IntakeMessages
{
    private const string SaveAsZh = "请用 Word 或 WPS 打开，另存为 .docx 后再导入，或者直接粘贴文字。";
    private const string SaveAsEn = "Open it in Word or WPS, save it as .docx and import that, or paste the text.";
    private const string UnpackZh = "请先解压，再导入里面的报告文件。";
    private const string UnpackEn = "Unpack it first and import the report inside.";
    private const string OriginalZh = "请找到报告的原文件（.docx、.pdf、.txt 或网页）再导入，或者直接粘贴文字。";
    private const string OriginalEn = "Find the file of the report (.docx, .pdf, .txt or web page) and import that, or paste the text.";

    // Size and time.
    public static readonly IntakeFault Empty = new("JM1001",
        "文件是空的（0 字节）。请检查文件是否传完整，重新选择后再导入。",
        "The file is empty (0 bytes). Check that it was copied completely and choose it again.");

    public static readonly IntakeFault OnlyBlanks = new("JM1002",
        "文件里只有空格和空行，没有文字。请打开文件看一看，换成有正文的文件，或者直接粘贴文字。",
        "The file holds only blanks and empty lines. Open it to see, choose the file that has the text, or paste the text.");

    public static IntakeFault TooLarge(long bytes, long limit) => new("JM1003",
        $"文件有 {Megabytes(bytes)} MB，超过上限 {Megabytes(limit)} MB。请删去图片后另存，或者只粘贴文字。",
        $"The file has {Megabytes(bytes)} MB, more than the limit of {Megabytes(limit)} MB. Remove its pictures and save it again, or paste only the text.");

    public static IntakeFault TooManyPages(int pages, int limit) => new("JM1004",
        $"这个 PDF 有 {N(pages)} 页，超过上限 {N(limit)} 页。请只导出政府工作报告那几页后再导入。",
        $"This PDF has {N(pages)} pages, more than the limit of {N(limit)}. Export only the pages of the report and import those.");

    public static IntakeFault TooManyCharacters(int limit) => new("JM1005",
        $"文字超过上限 {N(limit)} 字。请只保留一份政府工作报告，分开导入。",
        $"The text is longer than the limit of {N(limit)} characters. Keep one report in a file and import them one by one.");

    public static IntakeFault TookTooLong(TimeSpan limit) => new("JM1006",
        $"读这个文件超过了 {N(limit.TotalSeconds)} 秒，已停止。请另存为 .docx 或 .txt 后再导入，或者直接粘贴文字。",
        $"Reading this file took longer than {N(limit.TotalSeconds)} seconds and was stopped. Save it as .docx or .txt and import that, or paste the text.");

    // What the file is.
    public static readonly IntakeFault OldWord = new("JM1011",
        "这是旧格式的 Word 文件（.doc 或 .wps），不能直接读。" + SaveAsZh,
        "This is an old Word file (.doc or .wps) that cannot be read directly. " + SaveAsEn);

    public static readonly IntakeFault ProtectedOffice = new("JM1012",
        "这个 Office 文件设了打开密码。请用 Word 或 WPS 输入密码打开，去掉密码后另存为 .docx，再导入。",
        "This Office file is protected by a password. Open it in Word or WPS with the password, remove the password, save it as .docx and import that.");

    /// <summary>Why a kind cannot be read, or null for the four that can.</summary>
    public static IntakeFault? Unreadable(FileKind kind) => kind switch
    {
        FileKind.Text or FileKind.Html or FileKind.Docx or FileKind.Pdf => null,
        FileKind.OldWord => OldWord,
        FileKind.ProtectedOffice => ProtectedOffice,
        FileKind.OldOffice => WrongKind("旧格式的表格或演示文稿（.xls、.ppt）", "an old spreadsheet or presentation (.xls, .ppt)", OriginalZh, OriginalEn),
        FileKind.Xlsx => WrongKind("电子表格（.xlsx）", "a spreadsheet (.xlsx)", OriginalZh, OriginalEn),
        FileKind.Pptx => WrongKind("演示文稿（.pptx）", "a presentation (.pptx)", OriginalZh, OriginalEn),
        FileKind.Odt => WrongKind("OpenDocument 文件（.odt）", "an OpenDocument file (.odt)", SaveAsZh, SaveAsEn),
        FileKind.Ofd => WrongKind("版式文件 OFD", "an OFD file", "请用 OFD 阅读器或 WPS 打开，另存为 PDF 或 .docx 后再导入，或者复制文字粘贴进来。", "Open it in an OFD reader or WPS, save it as PDF or .docx and import that, or copy and paste the text."),
        FileKind.Epub => WrongKind("电子书（.epub）", "an e-book (.epub)", OriginalZh, OriginalEn),
        FileKind.Zip => WrongKind("压缩包（.zip）", "a zip archive", UnpackZh, UnpackEn),
        FileKind.Rar => WrongKind("压缩包（.rar）", "a RAR archive", UnpackZh, UnpackEn),
        FileKind.SevenZip => WrongKind("压缩包（.7z）", "a 7z archive", UnpackZh, UnpackEn),
        FileKind.Gzip => WrongKind("压缩包（.gz）", "a gzip archive", UnpackZh, UnpackEn),
        FileKind.Image => WrongKind("图片", "a picture", "请找电子版原件，或先用文字识别（OCR）软件转成文字，核对后再导入或粘贴。", "Find the electronic original, or turn it into text with OCR software, check it, and import or paste that."),
        FileKind.Rtf => WrongKind("RTF 文件", "an RTF file", SaveAsZh, SaveAsEn),
        FileKind.Xml => WrongKind("XML 文件", "an XML file", SaveAsZh, SaveAsEn),
        FileKind.WebArchive => WrongKind("网页存档（.mht）", "a web archive (.mht)", "请用浏览器打开，另存为“网页，仅 HTML”后再导入，或者复制正文粘贴进来。", "Open it in a browser, save it as a web page (HTML only) and import that, or copy and paste the text."),
        FileKind.Program => WrongKind("程序文件", "a program", OriginalZh, OriginalEn),
        _ => WrongKind("音频或视频", "sound or video", OriginalZh, OriginalEn),
    };

    public static IntakeFault Binary(int at) => new("JM1014",
        $"这个文件不是文本：第 {N(at + 1)} 个字节起是程序用的数据。请找到原来的报告文件（.docx、.pdf、.txt 或网页），或者直接粘贴文字。",
        $"This file is not text: from byte {N(at + 1)} on it holds data for programs. Find the original report (.docx, .pdf, .txt or web page), or paste the text.");

    public static IntakeFault Undecodable(int at) => new("JM1015",
        $"认不出这个文本的编码：第 {N(at + 1)} 个字节起不是 UTF-8，也不是 GB18030。请用记事本打开，另存时把编码选为 UTF-8，再导入。",
        $"The encoding of this text is unknown: from byte {N(at + 1)} on it is neither UTF-8 nor GB18030. Open it in a text editor, save it as UTF-8 and import that.");

    // Damage and traps.
    public static IntakeFault Damaged(string format) => new("JM1021",
        $"这个 {format} 文件已损坏或不完整，读不出来。请重新下载或复制一次；若能打开，请另存为新文件后再导入，或者直接粘贴文字。",
        $"This {format} file is damaged or incomplete and cannot be read. Download or copy it again; if it opens, save it as a new file and import that, or paste the text.");

    public static IntakeFault UnfoldsTooLarge(string where) => new("JM1022",
        $"文件解压后过大（{where}），可能是压缩炸弹，已停止读取。请确认来源；若是正常报告，请打开后另存为 .docx，或者直接粘贴文字。",
        $"The file unfolds to far too much data ({where}); it may be a zip bomb and was not read. Check where it comes from; if it is a real report, open it and save it as .docx, or paste the text.");

    public static IntakeFault TooManyEntries(int entries, int limit) => new("JM1023",
        $"文件包里有 {N(entries)} 个部件，超过上限 {N(limit)} 个。请打开后另存为新的 .docx，或者直接粘贴文字。",
        $"The package holds {N(entries)} parts, more than the limit of {N(limit)}. Open it and save it as a new .docx, or paste the text.");

    public static IntakeFault XmlTrick(string part) => new("JM1024",
        $"文件的部件 {part} 里有文档类型定义（DTD）或实体，正常的报告不会有，已停止读取。请确认来源，打开后另存为新的 .docx，或者直接粘贴文字。",
        $"Part {part} of the file holds a document type definition (DTD) or entities, which no report needs; it was not read. Check where it comes from, open it and save it as a new .docx, or paste the text.");

    public static IntakeFault TooDeep(string part) => new("JM1025",
        $"{part} 的层层嵌套过深，已停止读取。请打开后另存为新文件，或者直接粘贴文字。",
        $"{part} is nested too deeply and was not read. Open it and save it as a new file, or paste the text.");

    public static readonly IntakeFault StoppedTheReader = new("JM1016",
        "读这个文件时程序三次中断，已不再读它。请另存为别的格式（如纯文本）再导入，或者直接粘贴文字。",
        "The program stopped three times while it read this file and will not try again. Save it in another format (such as plain text) and import that, or paste the text.");

    // PDF.
    public static readonly IntakeFault PdfEncrypted = new("JM1031",
        "这个 PDF 加了密码，读不出文字。请用密码打开后另存或打印为没有密码的 PDF，再导入，或者直接粘贴文字。",
        "This PDF is encrypted with a password. Open it with the password, save or print it as a PDF without one and import that, or paste the text.");

    public static IntakeFault PdfImageOnly(int pages) => new("JM1032",
        $"这个 PDF 里是文字的图片（扫描件），没有文字层（共 {N(pages)} 页）。请找电子版原件，或先用文字识别（OCR）软件转成文字，核对后再导入或粘贴。",
        $"This PDF holds pictures of text (a scan) and no text layer ({N(pages)} pages). Find the electronic original, or turn it into text with OCR software, check it, and import or paste that.");

    public static readonly IntakeFault PdfNoPages = new("JM1033",
        "这个 PDF 没有页。请重新导出或下载后再导入。",
        "This PDF has no pages. Export or download it again and import that.");

    public static readonly IntakeFault PdfGarbled = new("JM1034",
        "这个 PDF 的字体没有说明各个字形是什么字，取出来的是乱码。请找 Word 原件，或用文字识别（OCR）软件转成文字后再导入。",
        "The fonts of this PDF do not say which character a shape is, so its text comes out garbled. Find the Word original, or turn it into text with OCR software and import that.");

    // Text that is no report.
    public static readonly IntakeFault SourceCode = NotReport("JM1041", "程序代码或数据文件", "source code or a data file");
    public static readonly IntakeFault NumberTable = NotReport("JM1042", "一张数字表格", "a table of numbers");
    public static readonly IntakeFault ForeignText = NotReport("JM1043", "外文，中文很少", "text in another language with little Chinese");
    public static readonly IntakeFault WebError = NotReport("JM1045", "网页的出错或验证提示，没有存到正文", "an error or verification page of a website; the article itself was not saved");
    public static readonly IntakeFault OtherText = NotReport("JM1046", "别的中文文章，几乎没有报告常用的词（工作、建设、推进、完成……）", "some other Chinese text with hardly any words of a report (工作, 建设, 推进, 完成…)");

    public static IntakeFault TooShort(int chinese, int limit) => new("JM1044",
        $"文字太短：只有 {N(chinese)} 个汉字，至少要 {N(limit)} 个才像一份报告。请检查是否漏了正文，把报告全文导入或粘贴进来。",
        $"The text is too short: it has {N(chinese)} Chinese characters and a report has at least {N(limit)}. Check whether the body is missing and import or paste the whole report.");

    // Notes.
    public static IntakeNote ReadAs(string encoding) => new("JM1101",
        encoding == "GB18030" ? "按 GB18030 读取（含 GBK、GB2312）。" : $"按 {encoding} 读取。",
        $"Read as {encoding}.");

    public static IntakeNote NameDiffers(string extension, string format) => new("JM1102",
        $"文件名以 {extension} 结尾，内容其实是 {format}，已按 {format} 读取。",
        $"The name ends in {extension} but the content is {format}; it was read as {format}.");

    public static IntakeNote TrackedChanges(int inserted, int deleted) => new("JM1103",
        $"文件里有修订痕迹：保留插入 {N(inserted)} 处，略去删除 {N(deleted)} 处。若不符合定稿，请先在 Word 里接受或拒绝修订。",
        $"The file holds tracked changes: {N(inserted)} insertions were kept, {N(deleted)} deletions left out. If that is not the final text, accept or reject the changes in Word first.");

    public static IntakeNote HiddenText(int count) => new("JM1104",
        $"略去隐藏文字 {N(count)} 处。", $"Hidden text was left out in {N(count)} places.");

    public static IntakeNote Normalised(int count) => new("JM1105",
        $"PDF 里有 {N(count)} 个部首或兼容字形（如 ⼯、⻓），已换成通用汉字。",
        $"The PDF holds {N(count)} radicals or compatibility forms (such as ⼯, ⻓); they were turned into the usual characters.");

    public static IntakeNote RunningLines(int count) => new("JM1106",
        $"略去页眉、页脚和页码 {N(count)} 行。", $"{N(count)} lines of page headers, footers and page numbers were left out.");

    public static IntakeNote ZeroWidth(int count) => new("JM1107",
        $"去掉了 {N(count)} 个看不见的零宽字符。", $"{N(count)} invisible zero-width characters were removed.");

    public static IntakeNote BadBytes(int count, int at, string encoding) => new("JM1108",
        $"有 {N(count)} 处字节不合 {encoding}（第一处在第 {N(at + 1)} 个字节），以“\uFFFD”代替，请核对原文。",
        $"{N(count)} byte sequences are not {encoding} (the first at byte {N(at + 1)}); they show as \uFFFD. Please check them against the original.");

    public static IntakeNote ContentsDropped(int lines) => new("JM1109",
        $"略去目录 {N(lines)} 行。", $"{N(lines)} lines of the table of contents were left out.");

    public static IntakeNote PagesWithoutText(string pages) => new("JM1110",
        $"第 {pages} 页没有文字层（可能是扫描页），没有读入，请核对。",
        $"Pages {pages} have no text layer (scanned pages perhaps) and were not read; please check.");

    private static IntakeFault WrongKind(string zh, string en, string todoZh, string todoEn) => new("JM1013",
        $"这是{zh}，不是报告的文字。{todoZh}",
        $"This is {en}, not the text of a report. {todoEn}");

    private static IntakeFault NotReport(string code, string zh, string en) => new(code,
        $"这不像政府工作报告，看起来是{zh}。请选择报告文件，或者把报告全文粘贴进来。",
        $"This does not look like a government work report; it seems to be {en}. Choose the file of the report, or paste its whole text.");

    private static string Megabytes(long bytes) => (bytes / 1048576.0).ToString("0.#", CultureInfo.InvariantCulture);

    private static string N(double number) => number.ToString("0.###", CultureInfo.InvariantCulture);
}
