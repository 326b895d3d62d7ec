using System.Text;
using Jiema.Documents.Tables;
using Jiema.Reports;
using Jiema.Reports.Review;
using Jiema.Web.Setup.Access;
using Microsoft.Net.Http.Headers;

namespace Jiema.Web.Setup;

/// <summary>An approved reading as a file.</summary>
internal static class Downloads
{
    public static void MapDownloads(this WebApplication app) =>
        app.MapGet("/reports/{id:guid}/approved/{number:int}/export.{format}", async (Guid id, int number, string format, ApprovedQuery query, CurrentUser user, CancellationToken cancellation) =>
        {
            if (await query.ReadAsync(user.AreaId, id, number, cancellation) is not { } reading) return Results.NotFound();
            if (format is not ("xlsx" or "csv" or "json")) return Results.NotFound();
            return Results.File(Write(reading, format), MediaType(format), FileName(reading, format));
        }).WithMetadata(new NeedsAttribute(ReportsPermissions.Read));

    /// <summary>The bytes of the file, its words in the language of the request.</summary>
    /// <param name="format">xlsx, csv or json.</param>
    public static byte[] Write(ApprovedReading reading, string format)
    {
        if (format == "json") return Encoding.UTF8.GetBytes(ApprovedExport.ToJson(reading));
        var table = ApprovedExport.ToTable(reading, System.Globalization.CultureInfo.CurrentUICulture.TwoLetterISOLanguageName);
        var content = new MemoryStream();
        if (format == "xlsx") TableXlsx.Write(content, new Table(table.Name, table.Header, table.Rows));
        else TableCsv.Write(content, new Table(table.Name, table.Header, table.Rows));
        return content.ToArray();
    }

    public static string MediaType(string format) => format switch
    {
        "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "csv" => "text/csv; charset=utf-8",
        _ => "application/json",
    };

    public static string FileName(ApprovedReading reading, string format)
    {
        var name = string.Join('-', new[] { reading.Place, reading.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture), "任务分解", FormattableString.Invariant($"第{reading.Number}版") }.OfType<string>());
        return HeaderUtilities.RemoveQuotes(name).ToString() + "." + format;
    }
}
