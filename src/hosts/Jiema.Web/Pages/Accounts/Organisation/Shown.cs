using System.Globalization;
using Jiema.Platform.Accounts.Organisation.Rules;

namespace Jiema.Web.Pages.Accounts.Organisation;

/// <summary>Days and problems as the pages write them.</summary>
internal static class Shown
{
    public static string Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    public static string Day(DateOnly? day) => day is { } d ? d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "";

    /// <summary>2024-01-01 – 2026-01-31; without an end, 2024-01-01 –.</summary>
    public static string Days(DateOnly from, DateOnly? to) => to is null ? $"{Day(from)} –" : $"{Day(from)} – {Day(to)}";

    public static string Problem(OrganisationProblem problem) => $"{OrganisationTexts.OfField(problem.Field, Language)}{(Language == "en" ? ": " : "：")}{OrganisationTexts.Of(problem, Language)}";
}
