using Jiema.Platform.Accounts.Permissions;
using Jiema.Platform.Time;

namespace Jiema.Platform.Accounts.Tokens;

/// <summary>Why a token is not made.</summary>
public enum TokenProblem
{
    NameMissing,
    NameTooLong,
    ScopesMissing,

    /// <summary>A scope that the maker may not use, or that no program can use.</summary>
    ScopeNotHeld,
    ExpiryMissing,
    ExpiryPast,
    ExpiryTooFar,

    /// <summary>So many tokens stand open that nobody knows any more what they are for.</summary>
    TooMany,
}

/// <summary>What a token must meet before it is made.</summary>
public static class TokenRules
{
    public const int LongestName = 60;

    /// <summary>Open tokens of one account.</summary>
    public const int Most = 20;

    /// <summary>The last day that a token made today can have.</summary>
    public static DateOnly LastDay(DateTimeOffset now) => ChinaTime.Day(now).AddYears(1);

    /// <summary>The permissions among these that the person has today, in some area.</summary>
    public static IReadOnlyList<Permission> Offered(Standing standing, IEnumerable<Permission> usable) =>
        [.. usable.Where(p => !p.Own && (standing.Areas.Any(a => AccessRules.AllowsSome(standing, p, a)) || AccessRules.Allows(standing, p, default)))];

    public static IReadOnlyList<TokenProblem> Check(MakeTokenOptions asked, Standing standing, IEnumerable<Permission> usable, int open, DateTimeOffset now)
    {
        var problems = new List<TokenProblem>();
        if (string.IsNullOrWhiteSpace(asked.Name)) problems.Add(TokenProblem.NameMissing);
        else if (asked.Name.Trim().Length > LongestName || asked.Name.Any(char.IsControl)) problems.Add(TokenProblem.NameTooLong);
        var offered = Offered(standing, usable).Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
        if (asked.Scopes.Count == 0) problems.Add(TokenProblem.ScopesMissing);
        else if (asked.Scopes.Any(s => !offered.Contains(s))) problems.Add(TokenProblem.ScopeNotHeld);
        if (asked.LastDay is not { } last) problems.Add(TokenProblem.ExpiryMissing);
        else if (last < ChinaTime.Day(now)) problems.Add(TokenProblem.ExpiryPast);
        else if (last > LastDay(now)) problems.Add(TokenProblem.ExpiryTooFar);
        if (open >= Most) problems.Add(TokenProblem.TooMany);
        return problems;
    }
}
