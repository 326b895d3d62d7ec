using System.Globalization;

namespace Jiema.Platform.Accounts.Organisation.Rules;

/// <summary>Every problem in words: what is wrong and what to do. Pages, imports and answers to programs say the same.</summary>
public static class OrganisationTexts
{
    private static readonly Dictionary<string, (string Chinese, string English)> ByCode = new(StringComparer.Ordinal)
    {
        ["required"] = ("请填写。", "Fill it in."),
        ["too-long"] = ("太长，最多 {0} 个字。", "Too long: {0} characters at most."),
        ["bad-characters"] = ("不能有换行、制表符等看不见的字符。", "No line breaks, tabs or other invisible characters."),
        ["name-taken"] = ("本地区已有“{0}”。请换一个名称，或直接用已有的。", "The area already has “{0}”. Choose another name, or use that one."),
        ["title-taken"] = ("本单位已有岗位“{0}”。一个岗位由几个人担任的，请把它设为多人岗位。", "The unit already has the post “{0}”. When several people hold one post, let it be held by several."),
        ["person-taken"] = ("本地区已有“{0}”。是同一个人请从列表里选；确是同名，请在姓名后用括号区别，如“{0}（农业）”。", "The area already has “{0}”. Choose that person from the list; for a namesake, add a mark in brackets, such as “{0}（农业）”."),
        ["not-a-day"] = ("不是日期。请写成 2026-03-01 或 2026年3月1日。", "Not a date. Write it as 2026-03-01."),
        ["day-range"] = ("日期应在 1949 年到 2100 年之间。", "Days lie between 1949 and 2100."),
        ["day-order"] = ("止的日期不能早于起的日期。", "The last day cannot be before the first."),
        ["day-in-future"] = ("更名从生效之日起登记，不能填将来的日期。", "A rename is entered from the day on which it holds; it cannot lie in the future."),
        ["before-parent"] = ("早于上级的起始日期（{0}）。", "Before the first day of what it belongs to ({0})."),
        ["after-parent"] = ("晚于上级的截止日期（{0}）。", "After the last day of what it belongs to ({0})."),
        ["before-name"] = ("早于现名称的启用日期（{0}）。", "Before the present name began ({0})."),
        ["ended"] = ("“{0}”已经撤销，不能再改。", "“{0}” has ended and is not changed any more."),
        ["begins-later"] = ("“{0}”在这一天之后才开始。请先处理它，再撤销。", "“{0}” begins after that day. Settle it first."),
        ["role-administrator"] = ("岗位不能带系统、安全、审计管理员的角色；三员由安全管理员任免。", "A post cannot carry the role of an administrator; the three administrators are appointed by the security administrator."),
        ["role-unknown"] = ("不认识的角色“{0}”。可以写：{1}。", "Unknown role “{0}”. Known: {1}."),
        ["holder-overlap"] = ("这段时间由{0}担任。一个岗位一般只由一人担任；确需多人，请把岗位设为多人岗位。", "In that time {0} holds the post. One person holds a post; if there must be several, let it be held by several."),
        ["already-holds"] = ("{0}在这段时间已经担任这个岗位。", "{0} already holds the post in that time."),
        ["several-hold"] = ("现在有几个人担任，不能改成单人岗位。请先让其他人离任。", "Several people hold it now. Let the others leave first."),
        ["not-held"] = ("没有这条任职记录，可能已被改动。请刷新后再看。", "This holding is not there, or was changed. Reload and look again."),
        ["not-found"] = ("没有“{0}”，或不在本地区。", "There is no “{0}” in this area."),
        ["same-unit"] = ("不能并入自己。", "A unit cannot be merged into itself."),
        ["merged-later"] = ("“{0}”在这一天还没有设立或已经撤销，不能并入。", "“{0}” does not exist on that day; nothing can be merged into it."),
        ["parent-not-above"] = ("上级地区的级别必须更高。", "The area above must be of a higher level."),
        ["child-not-below"] = ("下级地区“{0}”的级别必须更低。", "The area below, “{0}”, must be of a lower level."),
        ["kind-unknown"] = ("请从列表里选级别。", "Choose a level from the list."),
        ["code-form"] = ("行政区划代码不对：省级如 330000，市级如 330100，县级 6 位如 330182，乡级 9 位如 330182101。", "Not a code of this level: province 330000, city 330100, county 330182, township 330182101."),
        ["code-not-inside"] = ("代码应以上级地区的代码开头（{0}）。", "The code must begin like that of the area above ({0})."),
        ["code-taken"] = ("代码已用于“{0}”。", "“{0}” has this code."),
        ["unit-renamed"] = ("这个单位已更名为“{0}”，请用现在的名称。", "This unit is now called “{0}”; use that name."),
        ["unit-merged"] = ("这个单位已并入“{0}”，请用合并后的单位。", "This unit was merged into “{0}”; use that one."),
        ["from-fixed"] = ("它从 {0} 起，导入不能改。请删去这一格，或改成一致。", "It began on {0}, which an import cannot change. Empty the cell, or give that day."),
        ["formula"] = ("单元格是公式。请复制这一列，用“选择性粘贴 → 数值”贴回后再导入。", "The cell holds a formula. Copy the column and paste it back as values."),
        ["error-cell"] = ("单元格是错误值（如 #N/A）。请改成文字。", "The cell holds an error such as #N/A. Write text."),
        ["post-without-unit"] = ("写了岗位或姓名，没有写单位。", "A post or a person without a unit."),
        ["person-without-post"] = ("写了姓名，没有写岗位。", "A person without a post."),
        ["several-unknown"] = ("请写“是”或“否”。", "Write 是 or 否 (yes or no)."),
        ["contradicts"] = ("与第 {0} 行矛盾：同一岗位、同一时间写了不同的人。请补上止的日期，或删去一行。", "Contradicts row {0}: two people for one post at one time. Give the last day, or take out a row."),
    };

    private static readonly Dictionary<string, (string Chinese, string English)> Fields = new(StringComparer.Ordinal)
    {
        ["name"] = ("名称", "Name"), ["shortName"] = ("简称", "Short name"), ["title"] = ("岗位", "Post"), ["roles"] = ("角色", "Roles"), ["from"] = ("起", "From"), ["to"] = ("止", "To"),
        ["day"] = ("日期", "Day"), ["person"] = ("姓名", "Person"), ["parent"] = ("上级地区", "Area above"), ["kind"] = ("级别", "Level"), ["code"] = ("行政区划代码", "Code"),
        ["unit"] = ("单位", "Unit"), ["post"] = ("岗位", "Post"), ["several"] = ("多人", "Several"), ["position"] = ("次序", "Order"), ["mergedInto"] = ("并入", "Merged into"), ["successor"] = ("转到", "Carried on by"),
    };

    public static IEnumerable<string> Codes => ByCode.Keys;

    /// <summary>The problem in the language (zh or en).</summary>
    public static string Of(OrganisationProblem problem, string language)
    {
        var (chinese, english) = ByCode[problem.Code];
        var about = problem.About.Split('\u001f');
        return string.Format(CultureInfo.InvariantCulture, language == "en" ? english : chinese, about[0], about.Length > 1 ? about[1] : "");
    }

    /// <summary>The field's name in the language (zh or en).</summary>
    public static string OfField(string field, string language) => Fields.TryGetValue(field, out var words) ? (language == "en" ? words.English : words.Chinese) : field;
}
