using System.Globalization;
using System.Text.RegularExpressions;

namespace Jiema.Platform.Accounts.Organisation.Import;

/// <summary>Days as offices write them: 2026-03-01, 2026/3/1, 2026.3.1, 2026年3月1日, 20260301; 2026年3月 is its first day, or its last.</summary>
internal static partial class ImportDays
{
    /// <summary>False when the text is no day; an empty text is no day and no fault.</summary>
    public static bool TryRead(string text, bool last, out DateOnly? day)
    {
        day = null;
        if (text.Length == 0 || text is "至今" or "长期" or "-" or "—") return true;
        if (Form().Match(text) is not { Success: true } match) return false;
        int Part(string name) => int.Parse(match.Groups[name].Value, CultureInfo.InvariantCulture);
        var (year, month) = (Part("y"), Part("m"));
        if (month is < 1 or > 12 || year < 1) return false;
        var longest = DateTime.DaysInMonth(year, month);
        var number = match.Groups["d"].Success ? Part("d") : last ? longest : 1;
        if (number < 1 || number > longest) return false;
        day = new DateOnly(year, month, number);
        return true;
    }

    // A time behind the day, as spreadsheets add it, says nothing.
    [GeneratedRegex(@"\A(?<y>[0-9]{4})(?:(?<m>[0-9]{2})(?<d>[0-9]{2})|[-/.年]\s?(?<m>[0-9]{1,2})(?:[-/.月]\s?(?<d>[0-9]{1,2})日?|月?))(?:[ T]0{1,2}:00(?::00)?)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
