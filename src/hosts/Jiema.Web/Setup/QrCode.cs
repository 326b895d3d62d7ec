using Jiema.Platform.Accounts;
using Jiema.Platform.Accounts.SecondFactors;
using Jiema.Web.Setup.Access;
using Microsoft.AspNetCore.Mvc;
using QRCoder;

namespace Jiema.Web.Setup;

/// <summary>The picture that an authenticator app scans: a file of its own, so that the page needs no inline picture.</summary>
internal static class QrCode
{
    public static void Map(WebApplication app) => app.MapGet("/account/second-factor.svg", async (HttpContext http, CurrentUser user, [FromServices] SecondFactorQuery query) =>
    {
        http.Response.Headers.CacheControl = "no-store";
        return (await query.ReadAsync(user.Id, http.RequestAborted)).Key is { } key ? Results.Text(Draw(Totp.Address(key, http.User.Identity?.Name ?? "")), "image/svg+xml") : Results.NotFound();
    }).WithMetadata(new NeedsAttribute(AccountsPermissions.Self), new BeforeDutiesAttribute());

    private static string Draw(string text)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        // Black on white in both themes: that is what cameras read.
        return new SvgQRCode(data).GetGraphic(4, "#000000", "#ffffff", drawQuietZones: true, SvgQRCode.SizingMode.ViewBoxAttribute);
    }
}
