using System.Globalization;

namespace Jiema.Cli;

/// <summary>Every text of the command line, Chinese and English side by side.</summary>
internal sealed class Words(bool english)
{
    public bool English { get; } = english;

    public string Language => English ? "en" : "zh";

    public string About => Pick(
        "解码：读出政府工作报告里的每一项承诺和每一个数字，逐条连着原文。",
        "Jiema decodes a Chinese government work report: every promise and every number, each tied to its exact words.");

    public string Decode => Pick(
        """
        解码一份或多份报告。

        例子：
          jiema decode 报告.docx                      在终端里看表
          jiema decode 报告.txt --format json         一份 Reading（JSON）
          jiema decode 报告.pdf --format xlsx --out 任务.xlsx
          jiema decode 报告目录 --format ndjson --out 全部.ndjson
          jiema decode 报告目录 --format ndjson --out 全部.ndjson --resume   中断后接着写
          jiema decode 报告.docx --lexicon 本县.tsv    加上本县自己的名称
          cat 报告.txt | jiema decode -               从标准输入读

        多份时，坏文件各占标准错误里的一行，其余照常解码。

        退出码：0 已解码；1 已解码但有值得看的问题（加 --strict 时有提示，或多份中有不能用的）；2 输入不能用，一份也没有解码；130 被中断。
        """,
        """
        Decode one report or many.

        Examples:
          jiema decode report.docx                    a table in the terminal
          jiema decode report.txt --format json       one Reading as JSON
          jiema decode report.pdf --format xlsx --out plan.xlsx
          jiema decode folder --format ndjson --out all.ndjson
          jiema decode folder --format ndjson --out all.ndjson --resume   go on after an interruption
          jiema decode report.docx --lexicon our.tsv  with names of your own county
          cat report.txt | jiema decode -             from standard input

        Among many, a bad file costs one line on standard error; the others are decoded.

        Exit codes: 0 decoded; 1 decoded with faults worth a look (--strict and diagnostics, or some of many files unusable); 2 input unusable, nothing decoded; 130 interrupted.
        """);

    public string Explain => Pick(
        """
        说明一处文字为什么这样读：每一遍找到了什么，哪条规则起了作用。

        例子：
          jiema explain 报告.txt --at 1234            第 1234 个字符处（与 JSON 里的 span 同一数法）
          jiema explain 报告.docx --find 新建泊位      第一次出现这些字的地方

        退出码：0 已说明；2 输入不能用，或没有这一处。
        """,
        """
        Tell why one place of a report is read as it is: what each pass found there, and which rule decided.

        Examples:
          jiema explain report.txt --at 1234          at character 1234 (counted like the spans in JSON)
          jiema explain report.docx --find 新建泊位    where these words stand first

        Exit codes: 0 explained; 2 input unusable, or no such place.
        """);

    public string At => Pick("位置：从 0 起的字符数，与 span 相同。", "The place: characters from 0, like a span.");

    public string Find => Pick("这些字第一次出现的位置。", "The place where these words stand first.");

    public string OnePlace => Pick("请用 --at 位置 或 --find 文字 指出一处（只用一个）。用法见：jiema explain --help", "Name one place, by --at OFFSET or by --find WORDS. See: jiema explain --help");

    public string NoNumber(string at) => Pick($"--at 要一个从 0 起的整数，不能是“{at}”。", $"--at takes a whole number from 0, not '{at}'.");

    public string NoSuchWords(string path, string find) => Pick($"“{path}”里没有“{find}”。", $"'{find}' does not stand in '{path}'.");

    public string OutsideOf(string path, int at, int length) => Pick($"“{path}”共 {length} 个字符，没有第 {at} 个；--at 应在 0 到 {Math.Max(0, length - 1)} 之间。", $"'{path}' has {length} characters and none at {at}; --at goes from 0 to {Math.Max(0, length - 1)}.");

    public string Blank => Pick("这里是空白。", "This place is blank.");

    public string Inputs => Pick("文件、目录或 -（标准输入）；支持 TXT、DOCX、PDF、HTML。", "Files, folders or - (standard input); TXT, DOCX, PDF, HTML.");

    public string Format => Pick("输出格式：table、json、ndjson、csv、xlsx、html。默认：终端上 table，一份时 json，多份时 ndjson。", "table, json, ndjson, csv, xlsx or html. Default: table on a terminal, json for one report, ndjson for many.");

    public string Out => Pick("写到这个文件；不写则到标准输出。写完才替换旧文件；ndjson 逐行写入，中断后可用 --resume。", "Write to this file; else standard output. An old file is replaced only when the new one is whole; ndjson grows line by line and can be resumed.");

    public string Resume => Pick(
        "与 --format ndjson --out 同用：--out 文件里已有的报告不再解码，接着往下写；没写完的最后一行先截去。输入改过、增减、换了顺序，或文件由另一版本、用另一词库写成时报错，不动文件。",
        "With --format ndjson --out: reports that stand in the --out file are not decoded again, the rest is written behind them; a half-written last line is cut off. If inputs were changed, added, removed or reordered since, or another version or lexicon wrote the file, an error says so and the file stays as it is.");

    public string Text => Pick("把取出的正文写到这个文件；各处位置都指向它。", "Write the extracted text to this file; all spans point into it.");

    public string Lexicon => Pick(
        "自己的词库（UTF-8，每行：词、键、种类，用 Tab 隔开），加在自带的名称之上。",
        "Names of your own (UTF-8, each line: word, key, kind, with tabs between), added to those that Jiema ships.");

    public string Strict => Pick("有提示时退出码为 1。", "Exit with 1 when there are diagnostics.");

    public string Lang => Pick("界面语言：zh 或 en。", "Language: zh or en.");

    public string Quiet => Pick("不显示进度和说明。", "No progress, no notes.");

    public string NotFound(string path) => Pick($"找不到“{path}”。请检查路径。", $"'{path}' was not found. Check the path.");

    public string Unreadable(string path, string why) => Pick($"不能读取“{path}”：{why}", $"'{path}' cannot be read: {why}");

    public string BadLexicon(string path, string why) => Pick($"词库“{path}”{why}", $"Lexicon '{path}', {why}");

    public string NoReports(string folder) => Pick($"目录“{folder}”里没有报告（.txt .docx .pdf .html）。", $"The folder '{folder}' holds no report (.txt .docx .pdf .html).");

    public string OneOnly(string format) => Pick($"{format} 一次只能写一份报告；多份请用 --format ndjson。", $"{format} takes one report at a time; use --format ndjson for many.");

    public string NeedsOut => Pick("xlsx 是二进制文件，请用 --out 文件名.xlsx。", "xlsx is binary: name a file with --out FILE.xlsx.");

    public string TextOfOneOnly => Pick("--text 只用于一份报告，不能与 ndjson 同用。", "--text is for one report and does not go with ndjson.");

    public string ResumeNeedsOut => Pick("--resume 要与 --format ndjson --out 文件名 同用。", "--resume goes with --format ndjson --out FILE.");

    public string OurFault(string path, string why) => Pick($"“{path}”没有解码成，是程序的错，请报告给维护者：{why}", $"'{path}' was not decoded; the fault is ours, please report it: {why}");

    public string HalfLine(string path, long bytes) => Pick($"“{path}”的最后一行没有写完，已截去（{bytes} 字节）。", $"The last line of '{path}' was half-written and is cut off ({bytes} bytes).");

    public string GoingOn(string path, int lines) => Pick($"“{path}”里已有 {lines} 份，接着往下写。", $"'{path}' holds {lines}; going on behind them.");

    public string NothingToDo(string path, int lines) => Pick($"“{path}”里已有全部 {lines} 份，没有要做的。", $"'{path}' holds all {lines}; there is nothing to do.");

    public string NoReading(string path, int line) => Pick($"“{path}”第 {line} 行不是本版 ndjson 的一份 Reading，文件没有动。请检查 --out，或去掉 --resume 从头写。", $"Line {line} of '{path}' is no Reading; the file was left as it is. Check --out, or start anew without --resume.");

    public string OtherInput(string path, int line, string name, string input) => Pick(
        $"“{path}”第 {line} 行来自“{name}”，与轮到的输入“{input}”不同：文件改过、增减过或换了顺序。请恢复输入，或去掉 --resume 从头写。",
        $"Line {line} of '{path}' comes from '{name}', not from '{input}', whose turn it is: files were changed, added, removed or reordered. Restore them, or start anew without --resume.");

    public string NoInput(string path, int line, string name) => Pick(
        $"“{path}”第 {line} 行来自“{name}”，输入里已没有与它对应的文件。请恢复输入，或去掉 --resume 从头写。",
        $"Line {line} of '{path}' comes from '{name}', and no input is left for it. Restore the inputs, or start anew without --resume.");

    public string OtherVersion(string path, int line) => Pick(
        $"“{path}”第 {line} 行与本版解码的结果不同，是另一版本或用另一词库写的。请去掉 --resume 从头写。",
        $"Line {line} of '{path}' differs from what this version decodes: another version or another lexicon wrote it. Start anew without --resume.");

    public string Interrupted => Pick("已中断。", "Interrupted.");

    public string InterruptedWith(string path) => Pick($"已中断。“{path}”里是整行；加 --resume 接着写。", $"Interrupted. '{path}' holds whole lines; go on with --resume.");

    public string Rate(string each, string left) => Pick($"{each} 份/秒  还需 {left}", $"{each}/s  {left} left");

    public string NotWritable(string path, string why) => Pick($"不能写入“{path}”：{why}", $"'{path}' cannot be written: {why}");

    public string UnknownFormat(string format) => Pick($"不认识的格式“{format}”。可用：table、json、ndjson、csv、xlsx、html。", $"Unknown format '{format}'. Use table, json, ndjson, csv, xlsx or html.");

    public string UnknownOption(string option, string nearest) => Pick($"不认识的选项“{option}”。是不是 {nearest}？用法见：jiema decode --help", $"Unknown option '{option}'. Did you mean {nearest}? See: jiema decode --help");

    public string Summary(int done, int failed) => Pick($"已解码 {done} 份，{failed} 份不能用。", $"{done} decoded, {failed} unusable.");

    public string Pick(string zh, string en) => English ? en : zh;

    /// <summary>By --lang, else by LANG and the system's language; Chinese unless English is asked for.</summary>
    public static Words For(string[] args)
    {
        for (var i = 0; i + 1 < args.Length; i++)
            if (args[i] == "--lang")
                return new Words(args[i + 1].StartsWith("en", StringComparison.OrdinalIgnoreCase));
        return new Words(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en");
    }
}
