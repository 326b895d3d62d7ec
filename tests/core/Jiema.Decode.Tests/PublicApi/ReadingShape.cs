using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Jiema.Decode.Tests.PublicApi;

/// <summary>The names that the writer really writes, and the words of its enumerations, one line for each object.</summary>
internal static class ReadingShape
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="readings">As JSON; together they must have an entry of each kind.</param>
    public static string Of(IEnumerable<string> readings) =>
        string.Concat(Lines("reading", typeof(Reading), [.. readings.Select(r => JsonDocument.Parse(r).RootElement)]).Select(l => l + "\n"));

    private static IEnumerable<string> Lines(string path, Type type, IReadOnlyList<JsonElement> written)
    {
        var properties = type.GetProperties().ToDictionary(p => p.Name, StringComparer.OrdinalIgnoreCase);
        var names = written.SelectMany(e => e.EnumerateObject().Select(p => p.Name)).Distinct().ToList();
        yield return $"{path}: {string.Join(' ', names.Select(n => Shown(n, properties[n])))}";
        foreach (var name in names)
        {
            var (item, mark) = Item(properties[name]);
            var below = (path == "reading" ? "" : path + ".") + name + mark;
            var values = written.Select(e => e.GetProperty(name)).SelectMany(v => v.ValueKind == JsonValueKind.Array && mark.Length > 0 ? v.EnumerateArray() : Enumerable.Repeat(v, 1)).ToList();
            if (item.IsEnum) yield return $"{below} = {string.Join(' ', Enum.GetValues(item).Cast<object>().Select(v => JsonSerializer.Serialize(v, item, Plain).Trim('"')))}";
            else if (values.Exists(v => v.ValueKind == JsonValueKind.Object)) foreach (var line in Lines(below, item, values)) yield return line;
        }
    }

    private static string Shown(string name, PropertyInfo property) =>
        name + Item(property).Mark + (new NullabilityInfoContext().Create(property).ReadState == NullabilityState.Nullable ? "?" : "");

    private static (Type Type, string Mark) Item(PropertyInfo property)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        return type.IsGenericType ? (type.GetGenericArguments()[0], "[]") : (type, "");
    }
}
