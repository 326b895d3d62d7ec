using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;

namespace Jiema.Architecture;

/// <summary>What a method calls, read from its compiled body: through async methods, iterators and lambdas, as far as our own code goes.</summary>
internal static class Calls
{
    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (OpCode)f.GetValue(null)!).ToDictionary(c => c.Value);

    /// <summary>The method itself and all of our methods that it reaches, each with everything that it calls.</summary>
    public static IReadOnlyList<(MethodBase Method, IReadOnlyList<MethodBase> Calls)> Reached(MethodBase start, Func<Type, bool> ours)
    {
        var seen = new HashSet<MethodBase>();
        var open = new Queue<MethodBase>([start]);
        var found = new List<(MethodBase, IReadOnlyList<MethodBase>)>();
        while (open.TryDequeue(out var method))
        {
            if (!seen.Add(method)) continue;
            var called = Of(method).ToList();
            found.Add((method, called));
            foreach (var next in called.Where(c => c.DeclaringType is { } type && ours(type))) open.Enqueue(Plain(next));
        }

        return found;
    }

    /// <summary>The methods named in the body; of an async method or iterator, those of the machine that the compiler made of it.</summary>
    private static IEnumerable<MethodBase> Of(MethodBase method)
    {
        if (method.GetCustomAttribute<StateMachineAttribute>() is { } machine) method = Plain(machine.StateMachineType.GetMethod("MoveNext", BindingFlags.NonPublic | BindingFlags.Instance)!);
        if (method.GetMethodBody()?.GetILAsByteArray() is not { } code) yield break;
        for (var at = 0; at < code.Length;)
        {
            var op = Codes[code[at] == 0xFE ? unchecked((short)(0xFE00 | code[at + 1])) : code[at]];
            at += op.Size;
            if (op.OperandType is OperandType.InlineMethod or OperandType.InlineTok && Resolve(method, BitConverter.ToInt32(code, at)) is { } called) yield return called;
            at += op.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
                _ => 4,
            };
        }
    }

    private static MethodBase? Resolve(MethodBase inside, int token)
    {
        try
        {
            return inside.Module.ResolveMember(token, inside.DeclaringType?.GetGenericArguments(), inside.IsGenericMethod ? inside.GetGenericArguments() : null) as MethodBase;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The method as declared, without arguments of generics.</summary>
    private static MethodBase Plain(MethodBase method) => method is MethodInfo { IsGenericMethod: true, IsGenericMethodDefinition: false } made ? made.GetGenericMethodDefinition() : method;
}
