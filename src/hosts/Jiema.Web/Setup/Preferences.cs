using System.Globalization;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;

namespace Jiema.Web.Setup;

/// <summary>Language, colours and type size: kept in cookies, so they work before signing in and without script.</summary>
internal static class Preferences
{
    public const string ThemeCookie = "jiema-theme";
    public const string SizeCookie = "jiema-size";

    public static void MapPreferences(this WebApplication app) => app.MapPost("/preferences", (HttpContext http, [FromForm] string set, [FromForm(Name = "return")] string? back) =>
    {
        var (cookie, value) = set switch
        {
            "lang-zh" => (CookieRequestCultureProvider.DefaultCookieName, CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(CultureInfo.GetCultureInfo("zh-CN")))),
            "lang-en" => (CookieRequestCultureProvider.DefaultCookieName, CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(CultureInfo.GetCultureInfo("en")))),
            "theme-light" => (ThemeCookie, "light"),
            "theme-dark" => (ThemeCookie, "dark"),
            "theme-auto" => (ThemeCookie, ""),
            "size-large" => (SizeCookie, "large"),
            "size-normal" => (SizeCookie, ""),
            _ => (null, ""),
        };
        if (cookie is not null)
            http.Response.Cookies.Append(cookie, value, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, MaxAge = TimeSpan.FromDays(400), IsEssential = true });
        return Results.LocalRedirect(Local(back));
    }).AllowAnonymous();

    /// <summary>Only a path of this site is followed.</summary>
    public static string Local(string? path) =>
        path is ['/', ..] && path is not (['/', '/', ..] or ['/', '\\', ..]) && !path.Any(char.IsControl) ? path : "/";
}
