using System.Reflection;
using System.Runtime.CompilerServices;

namespace Jiema.Decode.Tests.PublicApi;

/// <summary>What an assembly shows, as lines that one can review: each type, under it its members. What the compiler adds to a record is left out.</summary>
internal static class ApiListing
{
    private const BindingFlags Own = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static string Of(IEnumerable<Type> types) =>
        string.Join('\n', types.OrderBy(t => t.FullName, StringComparer.Ordinal).Select(t => string.Concat(Lines(t).Select(l => l + "\n"))));

    private static IEnumerable<string> Lines(Type type)
    {
        var parents = new[] { type.BaseType }.Where(b => type.IsClass && b != typeof(object)).OfType<Type>()
            .Concat(type.IsEnum ? [] : type.GetInterfaces().Where(i => i != typeof(IEquatable<>).MakeGenericType(type)))
            .Select(t => ApiNames.Of(t, null)).Order(StringComparer.Ordinal).ToList();
        yield return $"{Kind(type)} {type.FullName}{(parents.Count > 0 ? " : " + string.Join(", ", parents) : "")}";
        if (type.IsEnum)
        {
            foreach (var name in Enum.GetNames(type)) yield return $"  {name} = {Enum.Format(type, Enum.Parse(type, name), "d")}";
            yield break;
        }

        foreach (var line in type.GetMembers(Own).Where(m => m.GetCustomAttribute<CompilerGeneratedAttribute>() is null).Select(Member).OfType<string>().Order(StringComparer.Ordinal)) yield return "  " + line;
    }

    private static string Kind(Type type) =>
        type.IsEnum ? "enum"
        : type.IsInterface ? "interface"
        : type.IsValueType ? (type.IsDefined(typeof(IsReadOnlyAttribute)) ? "readonly struct" : "struct")
        : type is { IsAbstract: true, IsSealed: true } ? "static class"
        : (type.IsSealed ? "sealed " : type.IsAbstract ? "abstract " : "") + (type.GetMethod("<Clone>$") is null ? "class" : "record");

    /// <summary>The member as a line, or null when nobody outside sees it.</summary>
    private static string? Member(MemberInfo member) => member switch
    {
        ConstructorInfo { IsStatic: false } c when Seen(c) => $"{Access(c)}{c.DeclaringType!.Name}({Parameters(c)})",
        MethodInfo { IsSpecialName: false } m when Seen(m) => Method(m),
        MethodInfo m when Seen(m) && m.Name.StartsWith("op_", StringComparison.Ordinal) => Method(m),
        PropertyInfo p when p.GetAccessors(true).Any(Seen) => Property(p),
        FieldInfo f when f.IsPublic || f.IsFamily || f.IsFamilyOrAssembly => Field(f),
        EventInfo e when Seen(e.AddMethod!) => $"event {ApiNames.Of(e.EventHandlerType!, null)} {e.Name}",
        _ => null,
    };

    private static bool Seen(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static string Access(MethodBase method) => (method.IsPublic ? "" : "protected ") + (method.IsStatic ? "static " : method is { IsAbstract: true } ? "abstract " : method is { IsVirtual: true, IsFinal: false } ? "virtual " : "");

    private static string Method(MethodInfo method) => $"{Access(method)}{ApiNames.Of(method.ReturnParameter)} {method.Name}{Generic(method)}({Parameters(method)})";

    private static string Generic(MethodInfo method) => method.IsGenericMethodDefinition ? $"<{string.Join(", ", method.GetGenericArguments().Select(a => a.Name))}>" : "";

    private static string Property(PropertyInfo property)
    {
        var accessors = property.GetAccessors(true).Where(Seen).ToList();
        var set = property.SetMethod is { } setter && accessors.Contains(setter)
            ? setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ? " init;" : " set;"
            : "";
        var required = property.GetCustomAttribute<RequiredMemberAttribute>() is null ? "" : "required ";
        return $"{required}{Access(accessors[0])}{ApiNames.Of(property)} {property.Name} {{ {(accessors.Contains(property.GetMethod!) ? "get;" : "")}{set} }}";
    }

    // The value of a constant is compiled into those who use it, so it is part of what one sees.
    private static string Field(FieldInfo field) => field.IsLiteral
        ? $"const {ApiNames.Of(field)} {field.Name} = {ApiNames.Literal(field.GetRawConstantValue())}"
        : $"{(field.IsStatic ? "static " : "")}{(field.IsInitOnly ? "readonly " : "")}{ApiNames.Of(field)} {field.Name}";

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(p =>
        $"{(p.IsDefined(typeof(ParamArrayAttribute)) ? "params " : "")}{(p.IsOut ? "out " : p.ParameterType.IsByRef ? "ref " : "")}{ApiNames.Of(p)} {p.Name}{(p.HasDefaultValue ? " = " + ApiNames.Literal(p.DefaultValue) : "")}"));
}
