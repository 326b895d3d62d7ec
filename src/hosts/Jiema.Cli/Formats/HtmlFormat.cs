using System.Net;
using System.Text;
using Jiema.Decode;
using Jiema.Reports.Review;

namespace Jiema.Cli.Formats;

/// <summary>A Reading as one page that needs nothing else: no script, no file beside it; every word of the report is escaped.</summary>
internal static class HtmlFormat
{
    private const string Style =
        "body{max-width:60rem;margin:2rem auto;padding:0 1rem;font:16px/1.8 'Noto Sans CJK SC','Microsoft YaHei',sans-serif;color:#1C1D21;background:#FBFAF7}" +
        "table{border-collapse:collapse;width:100%}td,th{border-bottom:1px solid #E3E0D8;padding:.4rem;text-align:left;vertical-align:top}" +
        "pre{white-space:pre-wrap;font-family:'Noto Serif CJK SC',SimSun,serif}mark{background:#F1ECDD;color:inherit}";

    public static void Write(Stream output, string text, Reading reading, Words words)
    {
        using var writer = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        var title = Escape(reading.Title ?? reading.Source.Name);
        writer.WriteLine($"<!DOCTYPE html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>{title}</title><style>{Style}</style></head><body>");
        writer.WriteLine($"<h1>{title}</h1><p>{Escape(reading.Place ?? "")} {reading.Year} · {reading.Coverage.Accounted}/{reading.Coverage.Numerals} {words.Pick("个数字有着落", "numbers accounted for")}</p>");
        writer.WriteLine($"<table><thead><tr><th>#</th><th>{words.Pick("完成标准", "Criterion")}</th><th>{words.Pick("任务内容（原文）", "Commitment")}</th><th>{words.Pick("目标", "Target")}</th><th>{words.Pick("期限", "Due")}</th></tr></thead><tbody>");
        var quantities = reading.Quantities.ToDictionary(q => q.Id, StringComparer.Ordinal);
        for (var i = 0; i < reading.Commitments.Count; i++)
        {
            var c = reading.Commitments[i];
            var targets = Escape(string.Join('；', c.Measures.Select(m => SheetFormat.Target(quantities[m]))));
            writer.WriteLine($"<tr><td>{i + 1}</td><td>{CriterionWords.Mark(c.Criterion)} {Escape(CriterionWords.Chinese(c.Criterion))}</td><td><a href=\"#{c.Id}\">{Escape(c.Text)}</a></td><td>{targets}</td><td>{c.Due}</td></tr>");
        }

        writer.WriteLine($"</tbody></table><h2>{words.Pick("原文", "Text")}</h2><pre>{Marked(text, reading)}</pre></body></html>");
    }

    private static string Marked(string text, Reading reading)
    {
        var page = new StringBuilder(text.Length * 2);
        var at = 0;
        foreach (var c in reading.Commitments.Where(c => c.Span.Length > 0))
        {
            if (c.Span.Start < at) continue;
            page.Append(Escape(text[at..c.Span.Start])).Append("<mark id=\"").Append(c.Id).Append("\">").Append(Escape(text[c.Span.Start..c.Span.End])).Append("</mark>");
            at = c.Span.End;
        }

        return page.Append(Escape(text[at..])).ToString();
    }

    private static string Escape(string text) => WebUtility.HtmlEncode(text);
}
