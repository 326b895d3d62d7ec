using System.Reflection;
using Jiema.Platform;
using Jiema.Platform.Storage;
using Jiema.Reports;
using Jiema.Reports.Intake;
using Jiema.Reports.Review;

namespace Jiema.Architecture;

/// <summary>A stage is internal but for its module, its use cases, what these take and give, and its hand-off.</summary>
public sealed class SurfaceTests
{
    /// <summary>Public without being a use case over the database, each for its reason.</summary>
    private static readonly Dictionary<Type, string> Roots = new()
    {
        [typeof(ReportsModule)] = "the module",
        [typeof(ReportsPermissions)] = "what may be done in the stage, which the hosts' endpoints name",
        [typeof(ApprovedReading)] = "the hand-off",
        [typeof(ReportIntake)] = "the command line reads a file without a database",
        [typeof(ApprovedExport)] = "the hand-off as a table, which the hosts write",
        [typeof(TargetWords)] = "a target in words, the same on pages and in the command line's tables",
        [typeof(CriterionWords)] = "a criterion's name and mark, the same everywhere",
        [typeof(Looks)] = "the codes whose texts are the host's",
    };

    /// <summary>A use case works on the database and has one public method; a query may have one for each question.</summary>
    private static bool IsUseCase(Type type) =>
        type.IsSealed && type.GetConstructors().Any(c => c.GetParameters().Any(p => p.ParameterType == typeof(JiemaDb))) && (Methods(type).Count() == 1 || type.Name.EndsWith("Query", StringComparison.Ordinal));

    private static IEnumerable<MethodInfo> Methods(Type type) => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly);

    private static IEnumerable<string> Check(IReadOnlyCollection<Type> types, IEnumerable<Type> roots)
    {
        var seen = new HashSet<Type>();
        var open = new Queue<Type>(roots.Concat(types.Where(IsUseCase)));
        while (open.TryDequeue(out var type))
        {
            if (!seen.Add(type)) continue;
            var named = Methods(type).SelectMany(m => m.GetParameters().Select(p => p.ParameterType).Append(m.ReturnType))
                .Concat(type.GetProperties().Select(p => p.PropertyType))
                // The kinds of an abstract record are what it can be.
                .Concat(types.Where(t => type.IsAbstract && t.BaseType == type));
            foreach (var part in named.SelectMany(Parts).Where(types.Contains)) open.Enqueue(part);
        }

        return types.Where(t => !seen.Contains(t)).Select(t => $"{t.FullName} is public, but is neither module, use case, what one takes or gives, nor hand-off.");
    }

    private static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!) : type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type) : [type];

    private static IEnumerable<string> Contexts(IEnumerable<Type> types) =>
        from type in types.Where(IsUseCase).Where(t => !t.Name.EndsWith("Query", StringComparison.Ordinal))
        from method in Methods(type)
        where !method.GetParameters().Any(p => p.ParameterType == typeof(ActionContext))
        select $"{type.Name}.{method.Name} changes something without saying who, when and why.";

    [Fact]
    public void Reports_ShowOnlyWhatTheyHandOut()
    {
        var types = typeof(ReportsModule).Assembly.GetExportedTypes();
        Assert.True(types.Count(IsUseCase) >= 10);
        House.Clean(Check(types, Roots.Keys));
        House.Clean(Contexts(types));
    }

    [Fact]
    public void PlantedViolations_AreFound()
    {
        Assert.Empty(Check([typeof(UseCase), typeof(Options), typeof(Result)], []));
        Assert.Single(Check([typeof(UseCase), typeof(Options), typeof(Result), typeof(Helper)], []));
        Assert.Equal(3, Check([typeof(TwoMethods), typeof(Options), typeof(Result)], []).Count());
        Assert.Single(Contexts([typeof(UseCase)]));
    }

    // Not public, so that they are nobody's surface; the rule looks at the list it is given.
    private sealed record Options(int Number);

    private sealed record Result(int Number);

    private sealed class Helper;

    private sealed class UseCase(JiemaDb db)
    {
        public Task<IReadOnlyList<Result>> ExecuteAsync(Options options) => Task.FromResult<IReadOnlyList<Result>>([new(options.Number + db.ContextId.Lease)]);
    }

    private sealed class TwoMethods(JiemaDb db)
    {
        public int One(Options options) => options.Number + db.ContextId.Lease;

        public Result Two() => new(db.ContextId.Lease);
    }
}
