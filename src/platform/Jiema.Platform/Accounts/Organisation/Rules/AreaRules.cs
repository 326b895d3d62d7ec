using System.Text.RegularExpressions;

namespace Jiema.Platform.Accounts.Organisation.Rules;

/// <summary>What an area must meet among the other areas of the installation.</summary>
internal static partial class AreaRules
{
    /// <param name="area">As it would be.</param>
    /// <param name="others">All the other areas.</param>
    public static IReadOnlyList<OrganisationProblem> Check(Area area, IReadOnlyCollection<Area> others)
    {
        var problems = NameRules.Check("name", area.Name, NameRules.LongestArea).ToList();
        if (!Enum.IsDefined(area.Kind)) problems.Add(new("kind", "kind-unknown"));
        var parent = others.FirstOrDefault(o => o.Id == area.ParentId);
        if (area.ParentId is not null && parent is null) problems.Add(new("parent", "not-found", area.Name));
        if (parent is not null && parent.Kind >= area.Kind) problems.Add(new("parent", "parent-not-above"));
        foreach (var child in others.Where(o => o.ParentId == area.Id && o.Kind <= area.Kind)) problems.Add(new("kind", "child-not-below", child.Name));
        if (others.FirstOrDefault(o => o.ParentId == area.ParentId && o.Name == area.Name) is { } twin) problems.Add(new("name", "name-taken", twin.Name));
        if (area.Code is not { } code) return problems;
        if (!HasForm(area.Kind, code)) problems.Add(new("code", "code-form"));
        else if (parent?.Code is { } above && parent.Kind < area.Kind && Stem(parent.Kind, above) is var stem && !code.StartsWith(stem, StringComparison.Ordinal)) problems.Add(new("code", "code-not-inside", stem));
        if (others.FirstOrDefault(o => o.Code == code) is { } holder) problems.Add(new("code", "code-taken", holder.Name));
        return problems;
    }

    /// <summary>GB/T 2260: two digits each for province, city, county, zeros for what is not named; GB/T 10114 adds three for the township.</summary>
    public static bool HasForm(AreaKind kind, string code) => kind switch
    {
        AreaKind.Province => Six().IsMatch(code) && code.EndsWith("0000", StringComparison.Ordinal),
        AreaKind.City => Six().IsMatch(code) && code.EndsWith("00", StringComparison.Ordinal) && !code.EndsWith("0000", StringComparison.Ordinal),
        AreaKind.County => Six().IsMatch(code) && !code.EndsWith("00", StringComparison.Ordinal),
        _ => Nine().IsMatch(code),
    };

    private static string Stem(AreaKind kind, string code) => code[..Math.Min(code.Length, kind switch { AreaKind.Province => 2, AreaKind.City => 4, _ => 6 })];

    [GeneratedRegex(@"\A[1-9]\d{5}\z", RegexOptions.CultureInvariant | RegexOptions.ECMAScript)]
    private static partial Regex Six();

    [GeneratedRegex(@"\A[1-9]\d{8}\z", RegexOptions.CultureInvariant | RegexOptions.ECMAScript)]
    private static partial Regex Nine();
}
