using System.Globalization;
using System.Reflection;

namespace Jiema.Decode.Tests.PublicApi;

/// <summary>Types as one writes them in C#, with the ? of what may be null.</summary>
internal static class ApiNames
{
    private static readonly Dictionary<Type, string> Words = new()
    {
        [typeof(void)] = "void", [typeof(object)] = "object", [typeof(string)] = "string", [typeof(char)] = "char", [typeof(bool)] = "bool",
        [typeof(byte)] = "byte", [typeof(int)] = "int", [typeof(long)] = "long", [typeof(double)] = "double", [typeof(decimal)] = "decimal",
    };

    private static readonly NullabilityInfoContext Nulls = new();

    public static string Of(PropertyInfo property) => Locked(() => Of(property.PropertyType, Nulls.Create(property)));

    public static string Of(FieldInfo field) => Locked(() => Of(field.FieldType, Nulls.Create(field)));

    public static string Of(ParameterInfo parameter) => Locked(() => Of(parameter.ParameterType, Nulls.Create(parameter)));

    public static string Of(Type type, NullabilityInfo? info)
    {
        if (Nullable.GetUnderlyingType(type) is { } value) return Of(value, null) + "?";
        var mark = !type.IsValueType && info?.ReadState == NullabilityState.Nullable ? "?" : "";
        if (type.IsByRef) return Of(type.GetElementType()!, info);
        if (type.IsArray) return Of(type.GetElementType()!, info?.ElementType) + "[]" + mark;
        if (!type.IsGenericType) return Words.GetValueOrDefault(type, type.Name) + mark;
        var arguments = type.GetGenericArguments().Select((a, i) => Of(a, info?.GenericTypeArguments.ElementAtOrDefault(i)));
        return $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", arguments)}>{mark}";
    }

    public static string Literal(object? value) => value switch
    {
        null => "null",
        string s => $"\"{s}\"",
        bool b => b ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    // The context keeps what it found and is not made for several threads.
    private static string Locked(Func<string> read)
    {
        lock (Nulls) return read();
    }
}
