using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Net.Http.Headers;

namespace Jiema.Web.Api.Edge;

/// <summary>An answer whose bytes are known before they are sent: so it has a tag, and can be given again to who repeats the request.</summary>
internal sealed record ApiAnswer(int Status, ReadOnlyMemory<byte> Body, string MediaType) : IResult
{
    public const string Json = "application/json";

    /// <summary>The strong tag; null when there is nothing to come back to.</summary>
    public string? Tag { get; init; }

    public string? Location { get; init; }

    public string? Next { get; init; }

    public string? FileName { get; init; }

    public int? RetryAfter { get; init; }

    /// <param name="version">The state that a change must name; it stands in the tag, so that a stale tag tells since when.</param>
    public static ApiAnswer Of<T>(T value, int? version = null, int status = StatusCodes.Status200OK)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(value, ApiJson.Options);
        return new(status, body, Json) { Tag = ETags.Of(body, version) };
    }

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (request, response) = (httpContext.Request, httpContext.Response);
        var headers = response.Headers;
        headers.CacheControl = "private, no-cache";
        if (Tag is not null) headers.ETag = Tag;
        if (Location is not null) headers.Location = request.PathBase + Location;
        if (Next is not null) headers.Link = $"<{Next}>; rel=\"next\"";
        if (RetryAfter is { } wait) headers.RetryAfter = wait.ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (Status == StatusCodes.Status200OK && Tag is not null && HttpMethods.IsGet(request.Method) && ETags.Holds(request.Headers.IfNoneMatch, Tag, weak: true))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.StatusCode = Status;
        if (Status == StatusCodes.Status204NoContent) return;
        response.ContentType = MediaType;
        response.ContentLength = Body.Length;
        if (FileName is not null)
        {
            var disposition = new ContentDispositionHeaderValue("attachment");
            disposition.SetHttpFileName(FileName);
            headers.ContentDisposition = disposition.ToString();
        }

        await response.Body.WriteAsync(Body, httpContext.RequestAborted);
    }
}

/// <summary>Strong tags: "version-hash", or "hash" where nothing is changed by its version.</summary>
internal static class ETags
{
    public static string Of(ReadOnlySpan<byte> body, int? version = null)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(body))[..32];
        return version is { } number ? FormattableString.Invariant($"\"{number}-{hash}\"") : $"\"{hash}\"";
    }

    /// <summary>Whether a header names the tag.</summary>
    public static bool Holds(Microsoft.Extensions.Primitives.StringValues header, string tag, bool weak) =>
        EntityTagHeaderValue.TryParseList(header, out var tags) && tags.Any(t => (t.Tag == "*" && weak) || ((weak || !t.IsWeak) && t.Tag == tag));

    /// <summary>The version that a stale tag was made at; null when it is none of ours.</summary>
    public static int? Version(Microsoft.Extensions.Primitives.StringValues header) =>
        EntityTagHeaderValue.TryParseList(header, out var tags) && tags.Count == 1 && !tags[0].IsWeak
        && int.TryParse(tags[0].Tag.ToString().Trim('"').Split('-')[0], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var version) ? version : null;
}
