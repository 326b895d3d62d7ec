using System.Text;
using Jiema.Reports.Intake;

namespace Jiema.Reports.Tests.Intake;

/// <summary>A small report of an invented county, and the two outcomes tests ask for.</summary>
internal static class Sample
{
    public static readonly string[] Paragraphs =
    [
        "青岚县政府工作报告",
        "各位代表：现在，我代表县人民政府向大会报告工作，请予审议，并请县政协委员提出意见。",
        "一、2025年工作回顾",
        "过去一年，全县上下坚持稳中求进，全面推进各项工作，地区生产总值完成132.5亿元，增长6.1%，一般公共预算收入完成8.3亿元。",
        "（一）产业发展迈出新步伐。实施重点项目46个，完成投资52亿元，新增规上工业企业9户，培育专精特新企业3户。",
        "二、2026年重点任务",
        "今年政府工作的主要目标是：地区生产总值增长6%左右，城镇新增就业2600人以上，粮食总产量稳定在15万吨以上。",
        "（一）加快项目建设。开工建设云岭产业园二期，新建标准厂房5万平方米，确保年底前投产企业8户，推动产业提质增效。",
        "（二）保障和改善民生。新建改建学校4所，增加学位1200个，改造老旧小区11个，完成农村公路改造68公里，落实各项服务保障。",
        "各位代表，让我们加强作风建设，狠抓落实，为建设美丽青岚而努力奋斗！",
    ];

    public static string Text { get; } = string.Join("\n", Paragraphs);

    public static byte[] Utf8(string text) => new UTF8Encoding(false).GetBytes(text);

    public static byte[] Gb18030(string text) => CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!.GetBytes(text);

    public static ExtractedText Good(byte[] content, string name = "报告.txt", IntakeLimits? limits = null)
    {
        var result = ReportIntake.Read(content, name, limits, TestContext.Current.CancellationToken);
        Assert.Null(result.Fault?.MessageZh);
        return result.Text!;
    }

    /// <summary>Reads, expects the refusal, and that it says what to do in both languages.</summary>
    public static IntakeFault Bad(string code, byte[] content, string name = "报告.txt", IntakeLimits? limits = null)
    {
        var result = ReportIntake.Read(content, name, limits, TestContext.Current.CancellationToken);
        Assert.Null(result.Text);
        Assert.Equal(code, result.Fault!.Code);
        SaysWhatToDo(result.Fault);
        return result.Fault;
    }

    public static void SaysWhatToDo(IntakeFault fault)
    {
        Assert.Contains("请", fault.MessageZh, StringComparison.Ordinal);
        Assert.Matches("导入|粘贴", fault.MessageZh);
        Assert.Matches("[Ii]mport|[Pp]aste|[Cc]hoose", fault.MessageEn);
        Assert.DoesNotContain("Exception", fault.MessageZh + fault.MessageEn, StringComparison.Ordinal);
        Assert.DoesNotContain("\n", fault.MessageZh + fault.MessageEn, StringComparison.Ordinal);
    }

    /// <summary>Places never go backwards and stay inside the source where its size is known.</summary>
    public static void MapIsSound(ExtractedText text, int? sourceLength = null)
    {
        Assert.Equal(text.Text.Length, text.Map.Length);
        var last = text.Map.Locate(0);
        for (var at = 1; at <= text.Text.Length; at++)
        {
            var place = text.Map.Locate(at);
            Assert.True(place.Unit > last.Unit || (place.Unit == last.Unit && place.Offset >= last.Offset), $"{last} → {place} at {at}");
            if (sourceLength is { } length) Assert.InRange(place.Offset, 0, length);
            last = place;
        }
    }
}
