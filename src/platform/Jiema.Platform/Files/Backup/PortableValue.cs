using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using NpgsqlTypes;

namespace Jiema.Platform.Files.Backup;

/// <summary>A column's value, read from one engine and written to the other, as JSON between. One value has one form, so that equal rows are equal bytes.</summary>
internal static class PortableValue
{
    private const string Day = "yyyy-MM-dd";

    private static readonly (Type Type, string Kind, NpgsqlDbType Postgres)[] Kinds =
    [
        (typeof(string), "text", NpgsqlDbType.Text), (typeof(bool), "bool", NpgsqlDbType.Boolean), (typeof(short), "short", NpgsqlDbType.Smallint), (typeof(int), "int", NpgsqlDbType.Integer),
        (typeof(long), "long", NpgsqlDbType.Bigint), (typeof(Guid), "guid", NpgsqlDbType.Uuid), (typeof(byte[]), "bytes", NpgsqlDbType.Bytea), (typeof(DateOnly), "date", NpgsqlDbType.Date),
        (typeof(double), "double", NpgsqlDbType.Double), (typeof(decimal), "decimal", NpgsqlDbType.Numeric),
    ];

    /// <exception cref="NotSupportedException">A column of a new type: it needs a kind of its own here, or a backup would lose it.</exception>
    public static string KindOf(Type stored)
    {
        var type = Nullable.GetUnderlyingType(stored) ?? stored;
        return Kinds.FirstOrDefault(k => k.Type == type).Kind ?? throw new NotSupportedException($"A backup knows no column of type {type}: give it a kind in {nameof(PortableValue)}.");
    }

    public static bool Knows(string kind) => Kinds.Any(k => k.Kind == kind);

    public static NpgsqlDbType Postgres(string kind) => Kinds.First(k => k.Kind == kind).Postgres;

    public static void Write(Utf8JsonWriter json, DbDataReader row, int i, string kind)
    {
        if (row.IsDBNull(i))
        {
            json.WriteNullValue();
            return;
        }

        switch (kind)
        {
            case "text": json.WriteStringValue(row.GetString(i)); break;
            case "bool": json.WriteBooleanValue(row.GetBoolean(i)); break;
            case "short": json.WriteNumberValue(row.GetInt16(i)); break;
            case "int": json.WriteNumberValue(row.GetInt32(i)); break;
            case "long": json.WriteNumberValue(row.GetInt64(i)); break;
            case "guid": json.WriteStringValue(row.GetGuid(i)); break;
            case "bytes": json.WriteBase64StringValue(row.GetFieldValue<byte[]>(i)); break;
            case "date": json.WriteStringValue(row.GetFieldValue<DateOnly>(i).ToString(Day, CultureInfo.InvariantCulture)); break;
            case "double": json.WriteStringValue(row.GetDouble(i).ToString("R", CultureInfo.InvariantCulture)); break;
            // Engines differ in the zeros that they keep behind the point.
            default: json.WriteStringValue((row.GetDecimal(i) / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture)); break;
        }
    }

    public static object? Read(ref Utf8JsonReader json, string kind) => json.TokenType == JsonTokenType.Null ? null : kind switch
    {
        "text" => json.GetString()!,
        "bool" => json.GetBoolean(),
        "short" => json.GetInt16(),
        "int" => json.GetInt32(),
        "long" => json.GetInt64(),
        "guid" => json.GetGuid(),
        "bytes" => json.GetBytesFromBase64(),
        "date" => DateOnly.ParseExact(json.GetString()!, Day, CultureInfo.InvariantCulture),
        "double" => double.Parse(json.GetString()!, CultureInfo.InvariantCulture),
        _ => decimal.Parse(json.GetString()!, CultureInfo.InvariantCulture),
    };
}
