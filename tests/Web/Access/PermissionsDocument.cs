using System.Globalization;
using System.Text;
using Jiema.Platform.Accounts.Permissions;
using Jiema.TestKit;

namespace Jiema.Web.Tests.Access;

/// <summary>docs/permissions.md: written from the catalogue and the endpoints, and read back by the tests that walk the program.</summary>
internal static class PermissionsDocument
{
    public static string File { get; } = Path.Combine(Repo.Root, "docs", "permissions.md");

    public const string Everywhere = "全部 all", Area = "本地区 area", OwnUnit = "本单位 own unit", Oneself = "本人 oneself", None = "–", Anyone = "任何人 anyone", Nobody = "无人 nobody";

    private static readonly (Role Role, string Chinese, string English)[] Roles =
    [
        (Role.Office, "督查室", "office"), (Role.UnitHead, "单位负责人", "unit head"), (Role.Liaison, "联络员", "liaison"), (Role.Leader, "领导", "leader"), (Role.Reviewer, "审核员", "reviewer"),
        (Role.Publisher, "发布员", "publisher"), (Role.Reader, "只读", "reader"), (Role.SystemAdministrator, "系统管理员", "system administrator"), (Role.SecurityAdministrator, "安全管理员", "security administrator"), (Role.AuditAdministrator, "审计管理员", "audit administrator"),
    ];

    public static string Write(IEnumerable<Permission> permissions, IEnumerable<Door> doors)
    {
        var text = new StringBuilder("# Who may do what\n\nWritten by `JIEMA_RESET=1 dotnet test --project tests/Web` from the permissions that the modules name and the endpoints that carry them. A test compares it with the program; another walks every line of the second table as every role, over HTTP, and compares what it meets with the first.\n\n");
        text.Append("全部 all: the whole installation. 本地区 area: the area of one's post. 本单位 own unit: what belongs to the unit of one's post. 本人 oneself: every signed-in account, about itself.\n\n## Roles\n\n");
        text.Append("| permission | 做什么 | what |");
        foreach (var (_, chinese, english) in Roles) text.Append(CultureInfo.InvariantCulture, $" {chinese} {english} |");
        text.Append("\n|---|---|---|").Append(string.Concat(Enumerable.Repeat("---|", Roles.Length))).Append('\n');
        foreach (var permission in permissions.OrderBy(p => p.Name, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"| `{permission.Name}` | {permission.Chinese} | {permission.English} |");
            foreach (var (role, _, _) in Roles) text.Append(CultureInfo.InvariantCulture, $" {Cell(permission, role)} |");
            text.Append('\n');
        }

        text.Append("\n## Endpoints, forms and buttons\n\nA form is sent with the permission of its page and its own. A line without a button stands for every button that has no line of its own. The files of wwwroot are open to anyone.\n\n| method | address | form | button | needs |\n|---|---|---|---|---|\n");
        foreach (var door in doors.OrderBy(d => d.Route, StringComparer.Ordinal).ThenBy(d => d.Method, StringComparer.Ordinal).ThenBy(d => d.Form, StringComparer.Ordinal).ThenBy(d => d.Button, StringComparer.Ordinal))
            text.Append(CultureInfo.InvariantCulture, $"| {door.Method} | `{door.Route}` | {door.Form} | {door.Button} | {(door.Needs.Count == 0 ? Anyone : door.Needs is [Door.Closed] ? Nobody : string.Join(" + ", door.Needs.Select(n => $"`{n}`")))} |\n");
        return text.ToString();
    }

    private static string Cell(Permission permission, Role role)
    {
        if (permission.Own) return Oneself;
        var reaches = permission.Grants.Where(g => g.Role == role).Select(g => g.Reach).ToList();
        return reaches.Count == 0 ? None : reaches.Min() switch { Reach.Installation => Everywhere, Reach.Area => Area, _ => OwnUnit };
    }

    /// <summary>The document as read: reach by permission and role, and the doors.</summary>
    public static (Dictionary<string, Dictionary<string, string>> Reach, List<Door> Doors) Read(string text)
    {
        var rows = text.Split('\n').Where(l => l.StartsWith("| ", StringComparison.Ordinal)).Select(l => l.Split('|').Skip(1).SkipLast(1).Select(c => c.Trim()).ToArray()).ToList();
        var names = Roles.Select(r => r.Role.ToString()).ToArray();
        var reach = rows.Where(r => r.Length == 3 + names.Length && r[0].StartsWith('`'))
            .ToDictionary(r => r[0].Trim('`'), r => names.Select((n, i) => (n, r[3 + i])).ToDictionary(p => p.n, p => p.Item2, StringComparer.Ordinal), StringComparer.Ordinal);
        var doors = rows.Where(r => r.Length == 5 && r[1].StartsWith('`'))
            .Select(r => new Door(r[0], r[1].Trim('`'), Null(r[2]), Null(r[3]), r[4] == Anyone ? [] : r[4] == Nobody ? [Door.Closed] : [.. r[4].Split(" + ").Select(n => n.Trim('`'))])).ToList();
        return (reach, doors);

        static string? Null(string cell) => cell.Length == 0 ? null : cell;
    }
}
