using Jiema.Platform.Accounts.Permissions;

namespace Jiema.Platform.Accounts;

/// <summary>What may be done about organisation, accounts and journal. The three administrators check each other: none can do another's work.</summary>
public static class AccountsPermissions
{
    public const string Self = "accounts.self";
    public const string UseApi = "api.use";
    public const string ReadOrganisation = "organisation.read";
    public const string EditOrganisation = "organisation.edit";
    public const string EditAreas = "organisation.areas";
    public const string FillPosts = "organisation.posts";
    public const string ReadAccounts = "accounts.read";
    public const string Invite = "accounts.invite";
    public const string Secure = "accounts.secure";
    public const string Appoint = "accounts.appoint";
    public const string ReadJournal = "journal.read";
    public const string ReadSystem = "system.read";

    public static IReadOnlyList<Permission> All { get; } =
    [
        new(Self, "管理自己的账号", "manage one's own account") { Own = true },
        new(UseApi, "发访问令牌，用令牌访问接口", "make access tokens and use the API with them") { Own = true },
        new(ReadOrganisation, "查看单位、岗位、人员", "see units, posts and people", [.. Business.Select(r => new Grant(r, Reach.Area)), new(Role.SystemAdministrator, Reach.Installation), new(Role.SecurityAdministrator, Reach.Installation)]),
        new(EditOrganisation, "增改、合并、导入单位和岗位", "add, change, merge and import units and posts", new(Role.Office, Reach.Area), new(Role.SystemAdministrator, Reach.Installation)),
        new(EditAreas, "增改地区", "add and change areas", new Grant(Role.SystemAdministrator, Reach.Installation)),
        new(FillPosts, "更换岗位上的人", "change who holds a post", new(Role.Office, Reach.Area), new(Role.UnitHead, Reach.OwnUnit), new(Role.SystemAdministrator, Reach.Installation)),
        new(ReadAccounts, "查看账号", "see accounts", new(Role.SystemAdministrator, Reach.Installation), new(Role.SecurityAdministrator, Reach.Installation)),
        new(Invite, "发邀请、停用账号", "invite, and close accounts", new Grant(Role.SystemAdministrator, Reach.Installation)),
        new(Secure, "解锁、重置第二验证、注销会话", "unlock, reset second factors, end sessions", new Grant(Role.SecurityAdministrator, Reach.Installation)),
        new(Appoint, "任免三员", "appoint the three administrators", new Grant(Role.SecurityAdministrator, Reach.Installation)),
        new(ReadJournal, "查看和核验操作日志", "read and verify the journal", new Grant(Role.AuditAdministrator, Reach.Installation)),
        new(ReadSystem, "查看运行情况", "see how the system does", new Grant(Role.SystemAdministrator, Reach.Installation)),
    ];

    private static IEnumerable<Role> Business => [Role.Office, Role.UnitHead, Role.Liaison, Role.Leader, Role.Reviewer, Role.Publisher, Role.Reader];
}
