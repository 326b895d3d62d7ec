using System.Collections;
using System.Globalization;
using System.Reflection;

namespace Jiema.Mutate;

/// <summary>One test of the project with its arguments, called without a runner.</summary>
internal sealed class TestCase(Type type, MethodInfo method, object?[] arguments)
{
    public string Name => $"{type.Name}.{method.Name}({string.Join(", ", arguments)})";

    /// <summary>Methods that it enters.</summary>
    public HashSet<int> Enters { get; } = [];

    public double Milliseconds { get; set; }

    public long Rounds { get; set; }

    /// <summary>Whether the test passes.</summary>
    public bool Passes()
    {
        try
        {
            var instance = method.IsStatic ? null : Activator.CreateInstance(type);
            if (method.Invoke(instance, arguments) is Task task) task.GetAwaiter().GetResult();
            return true;
        }
        catch (TargetInvocationException)
        {
            return false;
        }
    }

    /// <summary>Every fact and every row of every theory of the types.</summary>
    public static IEnumerable<TestCase> All(IEnumerable<Type> types)
    {
        foreach (var type in types.Where(t => t is { IsAbstract: false, IsClass: true } && t.GetConstructor(Type.EmptyTypes) is not null))
            foreach (var method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly).Where(m => Has(m, "Xunit.FactAttribute")))
            {
                var rows = method.GetCustomAttributes().SelectMany(a => Rows(a, type)).ToList();
                if (method.GetParameters().Length == 0) yield return new TestCase(type, method, []);
                else
                    foreach (var row in rows) yield return new TestCase(type, method, Fit(row, method.GetParameters()));
            }
    }

    private static bool Has(MethodInfo method, string attribute)
    {
        foreach (var given in method.GetCustomAttributes())
            for (var type = given.GetType(); type is not null; type = type.BaseType)
                if (type.FullName == attribute) return true;
        return false;
    }

    private static IEnumerable<object?[]> Rows(Attribute attribute, Type type)
    {
        object? Get(string name) => attribute.GetType().GetProperty(name)?.GetValue(attribute);
        switch (attribute.GetType().FullName)
        {
            case "Xunit.InlineDataAttribute":
                yield return (object?[])Get("Data")!;
                break;
            case "Xunit.MemberDataAttribute":
                var owner = (Type?)Get("MemberType") ?? type;
                var member = owner.GetMember((string)Get("MemberName")!, BindingFlags.Public | BindingFlags.Static)[0];
                var rows = member switch { PropertyInfo p => p.GetValue(null), MethodInfo m => m.Invoke(null, null), FieldInfo f => f.GetValue(null), _ => null };
                foreach (var row in (IEnumerable)rows!) yield return row as object?[] ?? (object?[])row.GetType().GetInterfaces().Select(i => i.GetMethod("GetData")).First(m => m is not null)!.Invoke(row, null)!;
                break;
        }
    }

    private static object?[] Fit(object?[] row, ParameterInfo[] parameters) => [.. parameters.Select((p, i) => Fit(row, p, i))];

    private static object? Fit(object?[] row, ParameterInfo parameter, int at)
    {
        var type = parameter.ParameterType;
        if (at >= row.Length) return type.IsArray ? Array.CreateInstance(type.GetElementType()!, 0) : parameter.DefaultValue;
        if (type.IsArray && row[at] is not null && !type.IsInstanceOfType(row[at]))
        {
            var rest = Array.CreateInstance(type.GetElementType()!, row.Length - at);
            for (var i = at; i < row.Length; i++) rest.SetValue(row[i], i - at);
            return rest;
        }
        return row[at] is IConvertible value && !type.IsInstanceOfType(value) && type.IsPrimitive ? Convert.ChangeType(value, type, CultureInfo.InvariantCulture) : row[at];
    }
}
