using Jiema.Platform.Accounts.Permissions;

namespace Jiema.Platform.Accounts.Organisation.Rules;

/// <summary>Which roles a post may carry, and their names on pages and in tables.</summary>
public static class RoleRules
{
    /// <summary>The business roles in their order; the three administrators are never among them.</summary>
    public static IReadOnlyList<Role> OfPosts { get; } = [Role.Office, Role.UnitHead, Role.Liaison, Role.Leader, Role.Reviewer, Role.Publisher, Role.Reader];

    private static readonly Dictionary<Role, (string Chinese, string English)> Words = new()
    {
        [Role.Office] = ("督查室", "office"), [Role.UnitHead] = ("单位负责人", "unit head"), [Role.Liaison] = ("联络员", "liaison"), [Role.Leader] = ("领导", "leader"), [Role.Reviewer] = ("审核员", "reviewer"),
        [Role.Publisher] = ("发布员", "publisher"), [Role.Reader] = ("只读", "reader"), [Role.SystemAdministrator] = ("系统管理员", "system administrator"),
        [Role.SecurityAdministrator] = ("安全管理员", "security administrator"), [Role.AuditAdministrator] = ("审计管理员", "audit administrator"),
    };

    private static readonly Dictionary<string, Role> Others = new(StringComparer.Ordinal) { ["县领导"] = Role.Leader, ["负责人"] = Role.UnitHead, ["审核"] = Role.Reviewer, ["发布"] = Role.Publisher, ["联络"] = Role.Liaison };

    public static string Of(Role role, string language) => Words.TryGetValue(role, out var words) ? (language == "en" ? words.English : words.Chinese) : role.ToString();

    public static string Of(IEnumerable<Role> roles, string language) => string.Join(language == "en" ? ", " : "、", roles.Select(r => Of(r, language)));

    /// <summary>A role by its Chinese or English name or its code; null when there is none.</summary>
    public static Role? Parse(string text)
    {
        foreach (var (role, words) in Words)
            if (text == words.Chinese || string.Equals(text, words.English, StringComparison.OrdinalIgnoreCase) || string.Equals(text, role.ToString(), StringComparison.OrdinalIgnoreCase))
                return role;
        return Others.TryGetValue(text, out var other) ? other : null;
    }

    internal static IEnumerable<OrganisationProblem> Check(IEnumerable<Role> roles) =>
        roles.Any(r => !OfPosts.Contains(r)) ? [new("roles", "role-administrator")] : [];
}
