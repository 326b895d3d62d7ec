using System.Reflection;
using Jiema.Platform.Journal;

namespace Jiema.TestKit;

/// <summary>A kind of event, as its record declares it.</summary>
public sealed record EventType(Type Type, string Kind, string ObjectKind)
{
    /// <summary>What it remembers, by the names under which it is stored.</summary>
    public IEnumerable<string> Remembers => Type.GetProperties().Where(p => p.DeclaringType != typeof(JournalEvent) && p.Name != "EqualityContract").Select(p => char.ToLowerInvariant(p.Name[0]) + p.Name[1..]);
}

/// <summary>All kinds of events of an assembly. Each record is made once, with nothing in it, and asked for its kind.</summary>
public static class EventTypes
{
    public static IReadOnlyList<EventType> In(params Assembly[] assemblies) =>
        [.. assemblies.SelectMany(a => a.GetTypes()).Where(t => t is { IsAbstract: false } && t.IsSubclassOf(typeof(JournalEvent))).Select(Of).OrderBy(e => e.Kind, StringComparer.Ordinal)];

    public static EventType Of(Type type)
    {
        var constructor = type.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance).Where(c => c.GetParameters() is not [{ } only] || only.ParameterType != type).MaxBy(c => c.GetParameters().Length)!;
        var made = (JournalEvent)constructor.Invoke([.. constructor.GetParameters().Select(p => Empty(p.ParameterType))]);
        return new(type, made.Kind, made.ObjectKind);
    }

    private static object? Empty(Type type) =>
        type == typeof(string) ? "" : type.IsValueType ? Activator.CreateInstance(type) : type.IsArray ? Array.CreateInstance(type.GetElementType()!, 0)
        : type.IsInterface && type.IsGenericType ? Array.CreateInstance(type.GetGenericArguments()[0], 0) : null;
}
