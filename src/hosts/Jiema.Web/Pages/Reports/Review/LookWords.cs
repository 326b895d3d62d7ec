using Jiema.Reports.Review;

namespace Jiema.Web.Pages.Reports.Review;

/// <summary>The words for codes that the review gives.</summary>
internal static class LookWords
{
    public static string Of(string look) => look switch
    {
        Looks.NoVerb => "没有读出动词",
        Looks.NoObject => "没有读出对象",
        Looks.NoTarget => "按数量计，却没有数字",
        Looks.TargetWithoutUnit => "数字没有单位",
        Looks.TargetWithoutThing => "数字没有说明是什么",
        Looks.QualWithTarget => "有数字，完成标准却是质量提升",
        Looks.Long => "句子较长，可能要拆分",
        _ => "原文此处有提示",
    };

    public static string OfProblem(string code) => code switch
    {
        "required" => "必填。",
        "too-long" => "太长了。",
        "too-many" => "太多了。",
        "unknown" => "请从列表里选。",
        "not-a-date" => "写成 2025、2025-06、2025-Q1 或 2025-06-30。",
        "not-a-number" => "不是数字。",
        "not-above" => "上限要大于下限。",
        "two-at-least" => "至少要有两段，请加一条竖线 |。",
        "outside" => "这些字不在原文里，请照原文填写。",
        "ambiguous" => "这些字在原文里不止一处，请多写几个字。",
        "overlap" => "各段不能重叠。",
        "taken" => "这段文字已经是一条任务。",
        "not-neighbours" => "只能与相邻的一条合并。",
        "not-last" => "只能撤销自己最后一次、且之后没有人动过的操作。",
        _ => "不能这样填写。",
    };

    public static string OfField(string field) => field switch
    {
        "state" => "状态", "verb" => "动词", "criterion" => "完成标准", "object" => "对象", "targets" => "目标", "due" => "期限", "reason" => "理由",
        "parts" => "拆分", "span" => "补录", "undo" => "撤销", "other" => "合并",
        _ => field.StartsWith("targets", StringComparison.Ordinal) ? "目标" : field,
    };
}
