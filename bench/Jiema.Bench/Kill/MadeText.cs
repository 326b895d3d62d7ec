using System.Globalization;
using System.Text;

namespace Jiema.Bench.Kill;

/// <summary>Small reports of an invented county, each another one.</summary>
internal static class MadeText
{
    /// <param name="mark">What makes it another one.</param>
    /// <param name="rows">How many commitments it has, about.</param>
    public static string Of(string mark, int rows)
    {
        var text = new StringBuilder($"政府工作报告\n——2026年1月8日在云坪县第九届人民代表大会第六次会议上\n各位代表：\n一、2025年工作回顾\n过去一年，全县地区生产总值达到86.2亿元，同比增长5.1%。\n二、2026年重点工作（{mark}）\n（一）着力发展产业。\n");
        for (var i = 1; i <= rows; i++) text.Append(CultureInfo.InvariantCulture, $"{i}号片区：新建茶园交易点{i + 5}个。\n");
        return text.Append("各位代表！让我们携手奋斗，建设更加美好的云坪！\n").ToString();
    }
}
