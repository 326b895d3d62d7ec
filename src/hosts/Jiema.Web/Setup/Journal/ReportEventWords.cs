namespace Jiema.Web.Setup.Journal;

/// <summary>How events of reports and their review are told; see <see cref="EventWords"/>.</summary>
internal static class ReportEventWords
{
    public static readonly Dictionary<string, (string Chinese, string Sentence, string English, string EnglishSentence)> Kinds = new(StringComparer.Ordinal)
    {
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
        ["decoding.asked"] = ("交来文件", "交来“{fileName}”解码", "File handed in", "Handed “{fileName}” in for decoding"),
        ["decoding.failed"] = ("不能解码", "“{fileName}”读不出来（{code}）", "Decoding failed", "“{fileName}” cannot be read ({code})"),
    };
}
