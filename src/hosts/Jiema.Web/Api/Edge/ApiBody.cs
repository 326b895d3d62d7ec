using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Jiema.Web.Api.Problems;

namespace Jiema.Web.Api.Edge;

/// <summary>Reads a body strictly: whole, of bounded size, UTF-8, JSON, and with no field that is not known.</summary>
internal static partial class ApiBody
{
    public const int MostJson = 1024 * 1024;

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <exception cref="ProblemException">It is not what it should be; the problem says where.</exception>
    public static async Task<T> ReadAsync<T>(HttpContext http) where T : class
    {
        var bytes = await BytesAsync(http, MostJson);
        Parse(bytes);
        try
        {
            return JsonSerializer.Deserialize<T>(bytes.Span, ApiJson.Options) ?? throw Fault("", "wrong-type");
        }
        catch (JsonException wrong)
        {
            throw Explain(wrong);
        }
        catch (Exception wrong) when (wrong is NotSupportedException or InvalidOperationException)
        {
            // The closed set of kinds: none was named.
            throw Fault("/kind", "required");
        }
    }

    /// <summary>The body's bytes, at most so many.</summary>
    public static async Task<ReadOnlyMemory<byte>> BytesAsync(HttpContext http, long most)
    {
        if (http.Request.ContentLength > most) throw new ProblemException(ProblemCatalogue.BodyTooLarge);
        using var content = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; (read = await http.Request.Body.ReadAsync(buffer, http.RequestAborted)) > 0;)
        {
            if (content.Length + read > most) throw new ProblemException(ProblemCatalogue.BodyTooLarge);
            content.Write(buffer, 0, read);
        }

        return content.ToArray();
    }

    /// <summary>The bytes as text.</summary>
    public static string Text(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            return Strict.GetString(bytes.Span);
        }
        catch (DecoderFallbackException)
        {
            throw new ProblemException(ProblemCatalogue.BodyNotUtf8);
        }
    }

    public static ProblemException Fault(params (string Pointer, string Code)[] faults) =>
        new(new ProblemAnswer(ProblemCatalogue.FieldsInvalid) { Errors = [.. faults.Select(f => new FieldFault(f.Pointer, f.Code, FieldWords.Of(f.Code)))] });

    private static (string Pointer, string Code) At(string pointer, string code) => (pointer, code);

    private static ProblemException Fault(string pointer, string code) => Fault(At(pointer, code));

    /// <summary>Form before meaning: what is no JSON at all is another problem than a wrong field.</summary>
    private static void Parse(ReadOnlyMemory<byte> bytes)
    {
        Text(bytes);
        try
        {
            using var document = JsonDocument.Parse(bytes, new JsonDocumentOptions { MaxDepth = 32, AllowDuplicateProperties = false });
            if (document.RootElement.ValueKind != JsonValueKind.Object) throw Fault("", "wrong-type");
            Values(document.RootElement, "");
        }
        catch (JsonException wrong)
        {
            throw new ProblemException(new ProblemAnswer(ProblemCatalogue.JsonInvalid) { Detail = FormattableString.Invariant($"line {wrong.LineNumber + 1 ?? 1}, byte {wrong.BytePositionInLine + 1 ?? 1}") });
        }
        catch (InvalidOperationException)
        {
            // Half a character, in a name or in a value.
            throw Torn();
        }
    }

    /// <summary>No list of ours has a place for nothing.</summary>
    private static void Values(JsonElement element, string pointer)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in element.EnumerateObject()) Values(property.Value, $"{pointer}/{Escaped(property.Name)}");
                break;
            case JsonValueKind.Array:
                foreach (var (i, item) in element.EnumerateArray().Index())
                {
                    var at = FormattableString.Invariant($"{pointer}/{i}");
                    if (item.ValueKind == JsonValueKind.Null) throw Fault(at, "wrong-type");
                    Values(item, at);
                }

                break;
            case JsonValueKind.String:
                if (element.GetString()!.Contains('\0', StringComparison.Ordinal)) throw Torn();
                break;
        }
    }

    /// <summary>Half a character or a null character can be written in JSON, but neither stored nor shown.</summary>
    private static ProblemException Torn() => new(new ProblemAnswer(ProblemCatalogue.JsonInvalid) { Detail = "U+0000 / surrogate" });

    private static ProblemException Explain(JsonException wrong)
    {
        var at = Pointer(wrong.Path ?? "$");
        if (wrong.Message.Contains("missing required propert", StringComparison.Ordinal))
            return Fault([.. Quoted().Matches(wrong.Message[wrong.Message.IndexOf("missing required", StringComparison.Ordinal)..]).Select(m => ($"{at}/{m.Groups[1].Value}", "required"))]);
        return Fault(at, wrong.Message.Contains("could not be mapped", StringComparison.Ordinal) ? "unknown-field" : "wrong-type");
    }

    /// <summary>$.fields.targets[0].value → /fields/targets/0/value</summary>
    public static string Pointer(string path) =>
        string.Concat(Step().Matches(path).Select(m => "/" + Escaped(m.Groups[1].Success ? m.Groups[1].Value : m.Groups[2].Success ? m.Groups[2].Value : m.Groups[3].Value)));

    private static string Escaped(string name) => name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    [GeneratedRegex(@"\['((?:[^'\\]|\\.)*)'\]|\[(\d+)\]|(?:^|\.)(?!\$)([^.\[\]]+)")]
    private static partial Regex Step();

    [GeneratedRegex("'([^']+)'")]
    private static partial Regex Quoted();
}
