using System.Globalization;

namespace Jiema.Web.Setup;

/// <summary>Moments as people in China read them: absolute, China Standard Time, whatever zone the machine keeps.</summary>
internal static class Times
{
    private static readonly TimeSpan China = TimeSpan.FromHours(8);

    public static string Show(DateTimeOffset moment) => moment.ToOffset(China).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
