using Jiema.Platform.Accounts.Permissions;

namespace Jiema.Reports;

/// <summary>What may be done in this stage, and by whom.</summary>
public static class ReportsPermissions
{
    public const string Read = "reports.read";
    public const string Open = "reports.open";
    public const string Review = "reports.review";
    public const string Approve = "reports.approve";
    public const string Remove = "reports.remove";

    public static IReadOnlyList<Permission> All { get; } =
    [
        new(Read, "查看报告和定稿", "see reports and approved readings", [.. Readers.Select(r => new Grant(r, Reach.Area))]),
        new(Open, "打开报告、重新解码", "open reports, decode them again", new Grant(Role.Office, Reach.Area)),
        new(Review, "审核任务", "review commitments", new(Role.Office, Reach.Area), new(Role.Reviewer, Reach.Area)),
        new(Approve, "定稿、重开审核", "approve readings, reopen the review", new Grant(Role.Office, Reach.Area)),
        new(Remove, "移除和放回报告", "remove reports and put them back", new Grant(Role.Office, Reach.Area)),
    ];

    private static IEnumerable<Role> Readers => [Role.Office, Role.UnitHead, Role.Liaison, Role.Leader, Role.Reviewer, Role.Publisher, Role.Reader];
}
