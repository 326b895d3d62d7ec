using System.Globalization;

namespace Jiema.Decode.Tests.Exams;

/// <summary>TIMEX values as the periods of a Reading.</summary>
internal static class ExamPeriods
{
    /// <summary>The year, month or day as ISO, or null when the value is none of these or no such day exists.</summary>
    public static string? Iso(string timex, int planYear)
    {
        var parts = timex.Split('-');
        if (parts.Length > 3 || parts.Any(p => p is not "XXXX" && !p.All(char.IsAsciiDigit))) return null;
        if (parts[0] == "XXXX" && parts.Length == 1) return null;
        var year = parts[0] == "XXXX" ? planYear : int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : 0;
        if (year is < 1949 or > 2100 || parts.Skip(1).Any(p => p.Length != 2)) return null;
        if (parts.Length == 3 && int.Parse(parts[2], CultureInfo.InvariantCulture) > DateTime.DaysInMonth(year, int.Parse(parts[1], CultureInfo.InvariantCulture))) return null;
        return string.Join('-', parts.Skip(1).Prepend(year.ToString(CultureInfo.InvariantCulture)));
    }

    public static bool OpensWithYear(string words) => words.Length > 4 && words[..4].All(char.IsAsciiDigit);
}
