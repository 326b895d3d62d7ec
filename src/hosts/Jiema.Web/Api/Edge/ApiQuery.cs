using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Jiema.Web.Api.Problems;

namespace Jiema.Web.Api.Edge;

/// <summary>The query parameters of a request, each known and each once.</summary>
internal sealed class ApiQuery
{
    public const int DefaultLimit = 50;
    public const int MostLimit = 200;
    private const int LongestValue = 200;

    private readonly HttpRequest _request;

    /// <exception cref="ProblemException">A parameter is unknown, repeated, too long, or holds control characters.</exception>
    public ApiQuery(HttpContext http, params ReadOnlySpan<string> known)
    {
        _request = http.Request;
        foreach (var (name, values) in _request.Query)
            if (!known.Contains(name) || values.Count != 1 || values[0] is null or { Length: > LongestValue } || values[0]!.Any(char.IsControl) || values[0]!.Any(char.IsSurrogate) && !IsWhole(values[0]!))
                throw Wrong(name);
    }

    public string? Text(string name) => _request.Query[name] is [{ Length: > 0 } value] ? value : null;

    public int? Number(string name, int least, int most) =>
        Text(name) is not { } text ? null : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number : throw Wrong(name);

    public int Limit => Number("limit", 1, MostLimit) ?? DefaultLimit;

    public T? Choice<T>(string name) where T : struct, Enum
    {
        if (Text(name) is not { } text) return null;
        foreach (var value in Enum.GetValues<T>())
            if (Name(value) == text)
                return value;
        throw Wrong(name);
    }

    /// <summary>What the cursor holds: so many parts as are asked for.</summary>
    public string[]? Cursor(int parts)
    {
        if (Text("cursor") is not { } text) return null;
        var bytes = new byte[LongestValue];
        if (!Base64Url.IsValid(text) || !Base64Url.TryDecodeFromChars(text, bytes, out var length)) throw new ProblemException(ProblemCatalogue.CursorInvalid);
        var held = Encoding.UTF8.GetString(bytes, 0, length).Split('|');
        return held.Length == parts ? held : throw new ProblemException(ProblemCatalogue.CursorInvalid);
    }

    public static string CursorOf(params object[] parts) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Join('|', parts.Select(p => Convert.ToString(p, CultureInfo.InvariantCulture)))));

    /// <summary>The address of the page after: the same parameters with another cursor.</summary>
    public string Next(string cursor)
    {
        var parameters = _request.Query.Where(p => p.Key != "cursor").Select(p => $"{p.Key}={Uri.EscapeDataString(p.Value.ToString())}").Append("cursor=" + cursor);
        return $"{_request.PathBase}{_request.Path}?{string.Join('&', parameters)}";
    }

    /// <summary>A kind as JSON calls it.</summary>
    public static string Name<T>(T value) where T : struct, Enum => System.Text.Json.JsonSerializer.Serialize(value, ApiJson.Options).Trim('"');

    private static ProblemException Wrong(string name) => new(new ProblemAnswer(ProblemCatalogue.ParameterInvalid) { Parameter = name.Length > 60 || name.Any(char.IsControl) ? "?" : name });

    private static bool IsWhole(string text) => text.EnumerateRunes().All(r => r != Rune.ReplacementChar);
}
