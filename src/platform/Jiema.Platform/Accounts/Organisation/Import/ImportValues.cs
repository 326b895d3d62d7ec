using Jiema.Platform.Accounts.Organisation.Rules;
using Jiema.Platform.Accounts.Permissions;

namespace Jiema.Platform.Accounts.Organisation.Import;

/// <summary>A row's cells as values. An empty cell says nothing: it changes nothing that is there.</summary>
internal sealed record ImportValues(string Unit, string? ShortName, string Post, IReadOnlyList<Role>? Roles, bool? Several, string Person, DateOnly? From, DateOnly? To)
{
    private static readonly char[] Between = ['、', '，', ',', '；', ';', '/', '\n'];

    public static ImportValues Read(ImportColumns columns, ImportRow row, List<(string Field, OrganisationProblem Problem)> problems)
    {
        string Text(string field)
        {
            var cell = columns.Cell(row, field);
            if (cell.Fault is { } fault) problems.Add((field, new(field, fault)));
            return cell.Fault is null ? NameRules.Clean(cell.Text.Replace('\n', ' ').Replace('\r', ' ')) : "";
        }

        var (unit, shortName, post, person) = (Text("unit"), Text("shortName"), Text("post"), Text("person"));
        var (roles, several) = (RolesOf(Text("roles"), problems), SeveralOf(Text("several"), problems));
        var (from, to) = (Day("from", Text("from"), problems), Day("to", Text("to"), problems));
        if (unit.Length == 0 && problems.All(p => p.Field != "unit")) problems.Add(("unit", new("unit", post.Length + person.Length > 0 ? "post-without-unit" : "required")));
        if (person.Length > 0 && post.Length == 0 && problems.All(p => p.Field != "post")) problems.Add(("post", new("post", "person-without-post")));
        return new(unit, shortName.Length > 0 ? shortName : null, post, roles, several, person, from, to);
    }

    private static List<Role>? RolesOf(string text, List<(string, OrganisationProblem)> problems)
    {
        if (text.Length == 0) return null;
        var roles = new List<Role>();
        foreach (var word in text.Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (RoleRules.Parse(word) is not { } role) problems.Add(("roles", new("roles", "role-unknown", $"{word}\u001f{RoleRules.Of(RoleRules.OfPosts, "zh")}")));
            else if (!RoleRules.OfPosts.Contains(role)) problems.Add(("roles", new("roles", "role-administrator")));
            else roles.Add(role);
        }

        return roles;
    }

    private static bool? SeveralOf(string text, List<(string, OrganisationProblem)> problems)
    {
        switch (text.ToUpperInvariant())
        {
            case "": return null;
            case "是" or "YES" or "TRUE" or "1" or "√": return true;
            case "否" or "NO" or "FALSE" or "0" or "×": return false;
            default:
                problems.Add(("several", new("several", "several-unknown")));
                return null;
        }
    }

    private static DateOnly? Day(string field, string text, List<(string, OrganisationProblem)> problems)
    {
        if (!ImportDays.TryRead(text, field == "to", out var day)) problems.Add((field, new(field, "not-a-day")));
        return day;
    }
}
