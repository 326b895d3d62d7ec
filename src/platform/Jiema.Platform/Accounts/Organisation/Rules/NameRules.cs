using System.Globalization;

namespace Jiema.Platform.Accounts.Organisation.Rules;

/// <summary>What names and days must meet, whatever they name.</summary>
internal static class NameRules
{
    public const int LongestUnit = 100;
    public const int LongestShort = 40;
    public const int LongestTitle = 60;
    public const int LongestPerson = 60;
    public const int LongestArea = 60;

    private static readonly DateOnly Earliest = new(1949, 1, 1);
    private static readonly DateOnly Latest = new(2100, 12, 31);

    /// <summary>The name without blanks around it, and with the blanks inside that a person would not see as different made one.</summary>
    public static string Clean(string? text) => string.Join(' ', (text ?? "").Split([' ', '\u3000', '\u00a0'], StringSplitOptions.RemoveEmptyEntries));

    public static IEnumerable<OrganisationProblem> Check(string field, string name, int longest)
    {
        if (name.Length == 0) yield return new(field, "required");
        else if (name.Length > longest) yield return new(field, "too-long", longest.ToString(CultureInfo.InvariantCulture));
        // A lone half of a character cannot be stored; directions marks make two names look alike.
        if (name.EnumerateRunes().Any(r => r.Value == 0xFFFD || Rune(r))) yield return new(field, "bad-characters");
    }

    public static IEnumerable<OrganisationProblem> Day(string field, DateOnly? day) =>
        day is { } d && (d < Earliest || d > Latest) ? [new(field, "day-range")] : [];

    /// <summary>In order, and inside of what it belongs to.</summary>
    public static IEnumerable<OrganisationProblem> Days(Period period, Period outer)
    {
        foreach (var problem in Day("from", period.From).Concat(Day("to", period.To))) yield return problem;
        if (period.To < period.From) yield return new("to", "day-order");
        if (period.From < outer.From) yield return new("from", "before-parent", Show(outer.From));
        if (outer.To is { } last && period.From > last) yield return new("from", "after-parent", Show(last));
        if (outer.To is { } end && period.To > end) yield return new("to", "after-parent", Show(end));
    }

    public static string Show(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static bool Rune(System.Text.Rune rune) =>
        System.Text.Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse;
}
