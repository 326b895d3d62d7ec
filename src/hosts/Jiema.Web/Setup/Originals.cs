using Jiema.Platform.Files;
using Jiema.Reports;
using Jiema.Reports.Decoding;
using Jiema.Web.Setup.Access;

namespace Jiema.Web.Setup;

/// <summary>A report's original as a file to save. It came from outside: no browser is ever asked to show it, whatever it is.</summary>
internal static class Originals
{
    private const string AnyBytes = "application/octet-stream";

    public static void MapOriginals(this WebApplication app) =>
        app.MapGet("/reports/{id:guid}/original", async (Guid id, OriginalQuery query, CurrentUser user, HttpContext http, CancellationToken cancellation) =>
        {
            if (await query.ReadAsync(user.AreaId, id, cancellation) is not { } original) return Results.NotFound();
            http.Response.Headers.CacheControl = "private, no-store";
            // Given a name, the answer is an attachment, named twice as RFC 6266 says: in ASCII and in UTF-8.
            return Results.File(original.Content, AnyBytes, SafeFileName.Of(original.FileName));
        }).WithMetadata(new NeedsAttribute(ReportsPermissions.Read));
}
