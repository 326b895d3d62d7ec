using System.Text.RegularExpressions;
using Jiema.Platform.Journal.Reading;

namespace Jiema.Web.Setup.Journal;

/// <summary>What each kind of event is called, and how it is told: {words} stand for what the event remembers.</summary>
public static partial class EventWords
{
    /// <summary>The one table: kind, name and sentence in Chinese, name and sentence in English.</summary>
    public static readonly IReadOnlyDictionary<string, (string Chinese, string Sentence, string English, string EnglishSentence)> Kinds = new Dictionary<string, (string, string, string, string)>(StringComparer.Ordinal)
    {
        ["account.first-administrator"] = ("创建首位管理员", "创建了首位管理员“{name}”，地区为{areaName}", "First administrator created", "Created the first administrator, {name}, of {areaName}"),
        ["report.opened"] = ("打开报告", "打开了《{title}》（{fileName}）", "Report opened", "Opened “{title}” ({fileName})"),
        ["report.removed"] = ("移除报告", "移除了《{title}》", "Report removed", "Removed “{title}”"),
        ["report.restored"] = ("放回报告", "放回了《{title}》", "Report put back", "Put “{title}” back"),
        ["report.decoded-again"] = ("重新解码", "重新解码，成为第 {number} 次读出的结果，{conflicts} 项审核结果对不上", "Decoded again", "Decoded again: reading {number}, {conflicts} decisions no longer fit"),
        ["review.decided"] = ("审核条目", "第 {number} 项审核：{act}“{words}”", "Row decided", "Decision {number}: {act} “{words}”"),
        ["review.confirmed-rows"] = ("成批确认", "一次确认了 {count} 条，从第 {number} 项审核起", "Rows confirmed", "Confirmed {count} rows at once, from decision {number} on"),
        ["review.undone"] = ("撤销审核", "撤销了第 {undone} 项审核", "Decision undone", "Took decision {undone} back"),
        ["review.conflict-resolved"] = ("处理冲突", "不再保留第 {dropped} 项审核", "Conflict resolved", "Gave decision {dropped} up"),
        ["review.approved"] = ("定稿", "定稿为第 {number} 版，共 {rows} 条任务", "Reading approved", "Approved as version {number}: {rows} commitments"),
        ["review.reopened"] = ("重开审核", "重开了审核：{reason}", "Review reopened", "Reopened the review: {reason}"),
    };

    private static readonly Dictionary<string, string> Acts = new(StringComparer.Ordinal)
    {
        ["confirm"] = "确认", ["correct"] = "更正", ["split"] = "拆分", ["merge"] = "合并", ["exclude"] = "排除", ["reopen"] = "重开", ["add"] = "补录",
    };

    /// <summary>The kind's name; a kind without a row shows its code.</summary>
    public static string Name(string kind, bool english) => Kinds.TryGetValue(kind, out var words) ? english ? words.English : words.Chinese : kind;

    /// <summary>What happened, in a sentence.</summary>
    public static string Sentence(JournalEntry entry, bool english)
    {
        if (!Kinds.TryGetValue(entry.Kind, out var words)) return entry.Kind;
        return Place().Replace(english ? words.EnglishSentence : words.Sentence, place => Value(entry, place.Groups[1].Value, english));
    }

    private static string Value(JournalEntry entry, string name, bool english)
    {
        var value = entry.What.GetValueOrDefault(name, "—");
        return name == "act" && !english ? Acts.GetValueOrDefault(value, value) : value;
    }

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Place();
}
