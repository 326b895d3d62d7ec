using Jiema.Platform.Accounts.Organisation.Rules;

namespace Jiema.Platform.Accounts.Organisation;

/// <summary>A change of the organisation as a sentence.</summary>
public static class OrganisationWords
{
    private static readonly Dictionary<string, (string Chinese, string English)> Kinds = new(StringComparer.Ordinal)
    {
        ["area.added"] = ("新增地区", "Area added"), ["area.changed"] = ("修改地区", "Area changed"), ["unit.added"] = ("新增单位", "Unit added"), ["unit.renamed"] = ("单位更名", "Unit renamed"),
        ["unit.moved"] = ("调整次序", "Order changed"), ["unit.ended"] = ("撤销单位", "Unit ended"), ["unit.merged"] = ("合并单位", "Unit merged"), ["unit.took-over"] = ("接收单位", "Unit took over"),
        ["post.added"] = ("新增岗位", "Post added"), ["post.changed"] = ("修改岗位", "Post changed"), ["post.ended"] = ("撤销岗位", "Post ended"), ["post.filled"] = ("到任", "Post filled"), ["post.left"] = ("离任", "Post left"),
        ["post.holder-corrected"] = ("更正任职", "Holder corrected"), ["person.added"] = ("新增人员", "Person added"), ["person.renamed"] = ("人员改名", "Person renamed"),
    };

    public static IEnumerable<string> KnownKinds => Kinds.Keys;

    /// <summary>The event in the language (zh or en).</summary>
    public static string Of(OrganisationEvent happened, string language)
    {
        var english = language == "en";
        var kind = Kinds[happened.Kind];
        var changes = happened.Changes.Where(c => c.Before != c.After).Select(c => Of(c, language));
        return $"{(english ? kind.English : kind.Chinese)} {happened.Subject}{(happened.Changes.Count > 0 ? (english ? ": " : "：") + string.Join(english ? "; " : "；", changes) : "")}";
    }

    /// <summary>角色：联络员 → 联络员、审核员</summary>
    public static string Of(OrganisationFieldChange change, string language)
    {
        var field = OrganisationTexts.OfField(change.Field, language);
        var colon = language == "en" ? ": " : " ";
        return change.Before.Length == 0 ? $"{field}{colon}{change.After}" : $"{field}{colon}{change.Before} → {(change.After.Length == 0 ? "—" : change.After)}";
    }
}
