using Jiema.Platform.Accounts.Organisation.Rules;
using Jiema.Platform.Accounts.Organisation.Views;

namespace Jiema.Platform.Accounts.Organisation.Import;

/// <summary>The table that goes out and comes back.</summary>
public static class ImportTable
{
    /// <summary>Rows of data of one import.</summary>
    public const int MostRows = 10_000;

    public static IReadOnlyList<string> Header { get; } = [.. ImportColumns.Template.Select(t => t.Heading)];

    /// <summary>What explains the columns beside the template.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Notes { get; } =
    [
        ["单位", "必填。单位的现用全称，也可以写简称。表里没有的单位不受影响。"],
        ["简称", "可空。"],
        ["岗位", "可空。只列单位时留空。"],
        ["角色", $"可空。多个用顿号分开：{RoleRules.Of(RoleRules.OfPosts, "zh")}。"],
        ["多人", "可空。几个人同时担任同一岗位时写“是”。"],
        ["姓名", "可空。同名的人在姓名后用括号区别。"],
        ["起", "可空，空着就从导入当天起。如 2026-03-01、2026年3月1日、2026年3月。"],
        ["止", "可空，空着就是至今。"],
    ];

    /// <summary>What exists today or will, as rows of the table: reading them back changes nothing.</summary>
    /// <param name="units">Units with all their posts and holders.</param>
    public static IReadOnlyList<IReadOnlyList<object?>> Rows(IEnumerable<UnitView> units, DateOnly today)
    {
        var rows = new List<IReadOnlyList<object?>>();
        foreach (var unit in units.Where(u => u.MergedInto is null && Lasts(u.To, today)))
        {
            var posts = unit.Posts.Where(p => Lasts(p.To, today)).ToList();
            if (posts.Count == 0) rows.Add([unit.Name, unit.ShortName, null, null, null, null, unit.From, unit.To]);
            foreach (var post in posts)
            {
                var holders = post.Holders.Where(h => Lasts(h.To, today)).OrderBy(h => h.From).ToList();
                object?[] start = [unit.Name, unit.ShortName, post.Title, post.Roles.Count > 0 ? RoleRules.Of(post.Roles, "zh") : null, post.Several ? "是" : null];
                if (holders.Count == 0) rows.Add([.. start, null, post.From, post.To]);
                foreach (var holder in holders) rows.Add([.. start, holder.Name, holder.From, holder.To]);
            }
        }

        return rows;
    }

    private static bool Lasts(DateOnly? to, DateOnly today) => to is null || to >= today;
}
