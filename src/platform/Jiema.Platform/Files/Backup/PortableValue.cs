using System.Data.Common;
using System.Globalization;
using System.Text.Json;

namespace Jiema.Platform.Files.Backup;

/// <summary>A column's value, read from one engine and written to the other, as JSON between.</summary>
internal static class PortableValue
{
    /// <exception cref="NotSupportedException">A column of a new type: it needs a kind of its own here, or a backup would lose it.</exception>
    public static string KindOf(Type provider)
    {
        var type = Nullable.GetUnderlyingType(provider) ?? provider;
        return type == typeof(string) ? "text" : type == typeof(long) ? "long" : type == typeof(int) ? "int" : type == typeof(bool) ? "bool" : type == typeof(Guid) ? "guid"
            : type == typeof(byte[]) ? "bytes" : type == typeof(DateOnly) ? "date" : type == typeof(double) ? "double" : type == typeof(decimal) ? "decimal"
            : throw new NotSupportedException($"A backup knows no column of type {type}.");
    }

    public static void Write(Utf8JsonWriter json, DbDataReader reader, int i, string kind)
    {
        if (reader.IsDBNull(i))
        {
            json.WriteNullValue();
            return;
        }

        switch (kind)
        {
            case "text": json.WriteStringValue(reader.GetString(i)); break;
            case "long": json.WriteNumberValue(reader.GetInt64(i)); break;
            case "int": json.WriteNumberValue(reader.GetInt32(i)); break;
            case "bool": json.WriteBooleanValue(reader.GetBoolean(i)); break;
            case "guid": json.WriteStringValue(reader.GetGuid(i)); break;
            case "bytes": json.WriteBase64StringValue(reader.GetFieldValue<byte[]>(i)); break;
            case "date": json.WriteStringValue(reader.GetFieldValue<DateOnly>(i).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)); break;
            case "double": json.WriteNumberValue(reader.GetDouble(i)); break;
            case "decimal": json.WriteStringValue(reader.GetFieldValue<decimal>(i).ToString(CultureInfo.InvariantCulture)); break;
            default: throw Unknown(kind);
        }
    }

    public static object Read(JsonElement value, string kind) => value.ValueKind == JsonValueKind.Null ? DBNull.Value : kind switch
    {
        "text" => value.GetString()!,
        "long" => value.GetInt64(),
        "int" => value.GetInt32(),
        "bool" => value.GetBoolean(),
        "guid" => value.GetGuid(),
        "bytes" => value.GetBytesFromBase64(),
        "date" => DateOnly.ParseExact(value.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture),
        "double" => value.GetDouble(),
        "decimal" => decimal.Parse(value.GetString()!, CultureInfo.InvariantCulture),
        _ => throw Unknown(kind),
    };

    private static InvalidDataException Unknown(string kind) => new($"The archive has a column of the unknown kind '{kind}'.");
}
