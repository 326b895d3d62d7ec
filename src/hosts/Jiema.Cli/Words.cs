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
          cat 报告.txt | jiema decode -               从标准输入读

        退出码：0 已解码；1 已解码但有值得看的问题（加 --strict 时有提示，或多份中有一份不能用）；2 输入不能用。
        """,
        """
        Decode one report or many.

        Examples:
          jiema decode report.docx                    a table in the terminal
          jiema decode report.txt --format json       one Reading as JSON
          jiema decode report.pdf --format xlsx --out plan.xlsx
          jiema decode folder --format ndjson --out all.ndjson
          cat report.txt | jiema decode -             from standard input

        Exit codes: 0 decoded; 1 decoded with faults worth a look (--strict and diagnostics, or one of many files unusable); 2 input unusable.
        """);

    public string Inputs => Pick("文件、目录或 -（标准输入）；支持 TXT、DOCX、PDF、HTML。", "Files, folders or - (standard input); TXT, DOCX, PDF, HTML.");

    public string Format => Pick("输出格式：table、json、ndjson、csv、xlsx、html。默认：终端上 table，一份时 json，多份时 ndjson。", "table, json, ndjson, csv, xlsx or html. Default: table on a terminal, json for one report, ndjson for many.");

    public string Out => Pick("写到这个文件（写完才替换）；不写则到标准输出。", "Write to this file (replaced only when whole); else standard output.");

    public string Text => Pick("把取出的正文写到这个文件；各处位置都指向它。", "Write the extracted text to this file; all spans point into it.");

    public string Strict => Pick("有提示时退出码为 1。", "Exit with 1 when there are diagnostics.");

    public string Lang => Pick("界面语言：zh 或 en。", "Language: zh or en.");

    public string Quiet => Pick("不显示进度和说明。", "No progress, no notes.");

    public string NotFound(string path) => Pick($"找不到“{path}”。请检查路径。", $"'{path}' was not found. Check the path.");

    public string Unreadable(string path, string why) => Pick($"不能读取“{path}”：{why}", $"'{path}' cannot be read: {why}");

    public string NoReports(string folder) => Pick($"目录“{folder}”里没有报告（.txt .docx .pdf .html）。", $"The folder '{folder}' holds no report (.txt .docx .pdf .html).");

    public string OneOnly(string format) => Pick($"{format} 一次只能写一份报告；多份请用 --format ndjson。", $"{format} takes one report at a time; use --format ndjson for many.");

    public string NeedsOut => Pick("xlsx 是二进制文件，请用 --out 文件名.xlsx。", "xlsx is binary: name a file with --out FILE.xlsx.");

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
