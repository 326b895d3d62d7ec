using Jiema.Documents.Tables;
using Jiema.Platform.Accounts;
using Jiema.Platform.Accounts.Organisation.Import;
using Jiema.Platform.Accounts.Organisation.Views;
using Jiema.Web.Setup;
using Jiema.Web.Setup.Access;
using Microsoft.AspNetCore.Mvc;

namespace Jiema.Web.Pages.Accounts.Organisation;

/// <summary>The organisation as a table, the template, and the choice of the area.</summary>
internal static class OrganisationEndpoints
{
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void MapOrganisation(this WebApplication app)
    {
        app.MapGet("/organisation/export.{format}", async (string format, OrganisationQuery query, CurrentUser user, CancellationToken cancellation) =>
        {
            var units = await query.SearchAsync(user.AreaId, "", cancellation);
            return format is "xlsx" or "csv" ? Table(new Table("单位表", ImportTable.Header, ImportTable.Rows(units, query.Today)), format) : Results.NotFound();
        }).WithMetadata(new NeedsAttribute(AccountsPermissions.ReadOrganisation));
        app.MapGet("/organisation/template.xlsx", () =>
        {
            var content = new MemoryStream();
            TableXlsx.Write(content, new Table("单位表", ImportTable.Header, []), new Table("填写说明", ["列", "怎么填"], [.. ImportTable.Notes]));
            return Results.File(content.ToArray(), Xlsx, "单位表模板.xlsx");
        }).WithMetadata(new NeedsAttribute(AccountsPermissions.EditOrganisation));
        // What one looks at belongs to the former area; so only the place without an object is kept.
        app.MapPost("/area", async (HttpContext http, [FromForm] Guid area, [FromForm(Name = "return")] string? back, CurrentUser user, AreaChoices choices) =>
        {
            if ((await choices.ListAsync(http.RequestAborted)).Any(a => a.Id == area))
                http.Response.Cookies.Append(CurrentUser.AreaCookie, area.ToString(), new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, MaxAge = TimeSpan.FromDays(400), IsEssential = true });
            return Results.LocalRedirect(Preferences.Local(back).StartsWith("/organisation", StringComparison.Ordinal) ? "/organisation" : "/");
        }).WithMetadata(new NeedsAttribute(AccountsPermissions.Self));
    }

    private static IResult Table(Table table, string format)
    {
        var content = new MemoryStream();
        if (format == "xlsx") TableXlsx.Write(content, table);
        else TableCsv.Write(content, table);
        return Results.File(content.ToArray(), format == "xlsx" ? Xlsx : "text/csv; charset=utf-8", $"单位表.{format}");
    }
}
