namespace Jiema.Web.Setup.Journal;

/// <summary>How events of areas, units, posts and people are told; see <see cref="EventWords"/>.</summary>
internal static class OrganisationEventWords
{
    public static readonly Dictionary<string, (string Chinese, string Sentence, string English, string EnglishSentence)> Kinds = new(StringComparer.Ordinal)
    {
        ["area.added"] = ("新增地区", "新增地区“{subject}”", "Area added", "Added the area {subject}"),
        ["area.changed"] = ("修改地区", "修改了地区“{subject}”", "Area changed", "Changed the area {subject}"),
        ["unit.added"] = ("新增单位", "新增单位“{subject}”", "Unit added", "Added the unit {subject}"),
        ["unit.renamed"] = ("单位更名", "单位更名：{subject}", "Unit renamed", "Renamed the unit {subject}"),
        ["unit.moved"] = ("调整单位次序", "调整了“{subject}”在表里的次序", "Unit moved", "Moved the unit {subject} in the list"),
        ["unit.ended"] = ("撤销单位", "撤销了单位“{subject}”", "Unit ended", "Ended the unit {subject}"),
        ["unit.merged"] = ("合并单位", "把“{subject}”并入了别的单位", "Unit merged", "Merged the unit {subject} into another"),
        ["unit.took-over"] = ("承接单位", "“{subject}”承接了并入的单位", "Unit took over", "The unit {subject} took another over"),
        ["post.added"] = ("新增岗位", "新增岗位“{subject}”", "Post added", "Added the post {subject}"),
        ["post.changed"] = ("修改岗位", "修改了岗位“{subject}”", "Post changed", "Changed the post {subject}"),
        ["post.ended"] = ("撤销岗位", "撤销了岗位“{subject}”", "Post ended", "Ended the post {subject}"),
        ["post.filled"] = ("到任", "有人到任：{subject}", "Post filled", "Filled the post {subject}"),
        ["post.left"] = ("离任", "有人离任：{subject}", "Post left", "The post {subject} was left"),
        ["post.holder-corrected"] = ("更正任职", "更正了任职：{subject}", "Holder corrected", "Corrected who held the post {subject}"),
        ["person.added"] = ("新增人员", "新增人员“{subject}”", "Person added", "Added the person {subject}"),
        ["person.renamed"] = ("人员改名", "人员改名：{subject}", "Person renamed", "Renamed the person {subject}"),
        ["organisation.imported"] = ("导入单位表", "导入了“{fileName}”，共 {rows} 行", "Units imported", "Imported “{fileName}”, {rows} rows"),
    };
}
