using System.Buffers;

namespace Jiema.Reports.Intake;

/// <summary>
/// Cheap checks that a text can be a report at all, so that a wrong file is told at the door. Not strict: a digest,
/// an abridged report and a task list pass.
/// </summary>
internal static class ReportShape
{
    public const int LeastChinese = 200;
    private const double LeastShare = 0.25;
    private const int LeastKinds = 4;
    private const int ChinesePerWord = 120;
    private const int PageOfError = 1500;

    private static readonly SearchValues<string> Words = SearchValues.Create(
        [
            "工作", "推进", "建设", "完成", "发展", "实施", "加强", "提升", "项目", "增长", "确保", "落实", "改革", "服务", "保障",
            "打造", "推动", "加快", "促进", "政府", "经济", "产业", "民生", "万元", "亿元", "目标", "任务", "坚持", "全面", "新增",
        ], StringComparison.Ordinal);

    private static readonly string[] ErrorWords =
        ["404", "403", "502", "Not Found", "Bad Gateway", "Forbidden", "页面不存在", "无法访问", "找不到", "验证码", "访问过于频繁", "enable JavaScript", "启用JavaScript", "出错了", "已被删除"];

    /// <summary>Why the text cannot be a report, or null.</summary>
    public static IntakeFault? Refusal(string text)
    {
        var count = Count(text);
        if (count.Visible == 0) return IntakeMessages.OnlyBlanks;
        var reportWords = WordsIn(text, Math.Max(LeastKinds * 2, (count.Chinese + ChinesePerWord - 1) / ChinesePerWord));
        if (count.Visible < PageOfError && reportWords.Total < LeastKinds * 2 && ErrorWords.Count(word => text.Contains(word, StringComparison.OrdinalIgnoreCase)) >= 2)
            return IntakeMessages.WebError;
        if (count.Chinese < LeastChinese || count.Chinese < LeastShare * count.Visible)
        {
            if (count.Symbols > 0.12 * count.Visible && count.Letters > 0.3 * count.Visible) return IntakeMessages.SourceCode;
            if (count.Digits > 0.35 * count.Visible) return IntakeMessages.NumberTable;
            if (count.Letters > 0.5 * count.Visible) return IntakeMessages.ForeignText;
            if (count.Chinese < LeastChinese) return IntakeMessages.TooShort(count.Chinese, LeastChinese);
            return count.Digits > count.Letters ? IntakeMessages.NumberTable : IntakeMessages.OtherText;
        }

        return reportWords.Kinds < LeastKinds || reportWords.Total * ChinesePerWord < count.Chinese ? IntakeMessages.OtherText : null;
    }

    private readonly record struct Counts(int Visible, int Chinese, int Digits, int Letters, int Symbols);

    private static Counts Count(string text)
    {
        var (visible, chinese, digits, letters, symbols) = (0, 0, 0, 0, 0);
        foreach (var letter in text)
        {
            if (char.IsWhiteSpace(letter) || letter is '\uFEFF' or '\u200B') continue;
            visible++;
            if (letter is (>= '\u4E00' and <= '\u9FFF') or (>= '\u3400' and <= '\u4DBF')) chinese++;
            else if (char.IsDigit(letter)) digits++;
            else if (char.IsLetter(letter)) letters++;
            else if ("{}()[];=<>\"'/\\_$#&|*+:".Contains(letter)) symbols++;
        }

        return new Counts(visible, chinese, digits, letters, symbols);
    }

    /// <summary>Counts until there are enough words of enough kinds: a long report has them in its first pages.</summary>
    private static (int Kinds, int Total) WordsIn(string text, int enough)
    {
        var kinds = new HashSet<string>(StringComparer.Ordinal);
        var total = 0;
        for (var rest = text.AsSpan(); ;)
        {
            var at = rest.IndexOfAny(Words);
            if (at < 0) return (kinds.Count, total);
            total++;
            if (kinds.Count < LeastKinds) kinds.Add(rest.Slice(at, 2).ToString());
            if (total >= enough && kinds.Count >= LeastKinds) return (kinds.Count, total);
            rest = rest[(at + 2)..];
        }
    }
}
