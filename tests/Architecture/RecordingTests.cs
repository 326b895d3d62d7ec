using System.Reflection;
using Jiema.Platform;
using Jiema.Platform.Accounts;
using Jiema.Platform.Journal;
using Jiema.Platform.Storage;
using Jiema.Reports;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Jiema.Architecture;

/// <summary>Whoever changes the database says what happened: every public act over it that saves also records an event.</summary>
public sealed class RecordingTests
{
    private static readonly Assembly[] Ours = [typeof(ActionContext).Assembly, typeof(ReportsModule).Assembly];

    /// <summary>Acts that save without an event, each for its reason.</summary>
    private static readonly Dictionary<string, string> Silent = new(StringComparer.Ordinal)
    {
        ["OnceRequests.CompleteAsync"] = "the answer of a change that is recorded itself",
        ["OnceRequests.FreeAsync"] = "nothing was changed",
        ["ForgetRequests.ExecuteAsync"] = "keys of old requests, for repeats that cannot come any more",
        ["KeepDraft.ExecuteAsync"] = "what was typed and not sent; nobody's record yet",
        ["DropDraft.ExecuteAsync"] = "the draft is used up",
        ["TokenCheck.ReadAsync"] = "when a token was last used, once a minute at most",
        ["SessionCheck.ReadAsync"] = "when a session was last seen, once a minute at most",
        ["FirstRun.IssueTokenAsync"] = "the link is printed at the start, when there is nobody yet who acts",
    };

    private static readonly string[] Writes = ["SaveChanges", "SaveChangesAsync", "ExecuteUpdate", "ExecuteUpdateAsync", "ExecuteDelete", "ExecuteDeleteAsync", "ExecuteSqlAsync", "ExecuteSqlRawAsync", "ExecuteSqlInterpolatedAsync"];

    private static readonly string[] Reads = ["Find", "Get", "Is", "Check", "Verify", "Generate", "Normalize", "Count", "Has"];

    /// <summary>Works on the database: it takes it, and has something to do.</summary>
    private static bool IsActor(Type type) =>
        type is { IsSealed: true, IsAbstract: false } && type.GetConstructors(BindingFlags.Public | BindingFlags.Instance).Any(c => c.GetParameters().Any(p => p.ParameterType == typeof(JiemaDb)))
        && !type.IsSubclassOf(typeof(DbContext));

    private static IEnumerable<MethodInfo> Acts(Type type) => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly);

    private static IEnumerable<string> Unrecorded(IEnumerable<Type> types, Func<Type, bool> ours, IReadOnlyDictionary<string, string> silent) =>
        from type in types.Where(IsActor)
        from act in Acts(type)
        let name = $"{type.Name}.{act.Name}"
        let reached = Calls.Reached(act, t => ours(t) && t.Namespace != typeof(JournalEvent).Namespace)
        let saves = reached.Any(r => r.Calls.Any(Saves))
        let records = reached.Any(r => r.Calls.Any(c => c.DeclaringType == typeof(JournalWriting)))
        where saves && !records && !silent.ContainsKey(name)
        select $"{name} saves without recording what happened.";

    private static bool Saves(MethodBase called) =>
        Writes.Contains(called.Name) || (called.DeclaringType is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(UserManager<>) && called.Name.EndsWith("Async", StringComparison.Ordinal) && !Reads.Any(r => called.Name.StartsWith(r, StringComparison.Ordinal)));

    private static IEnumerable<string> Needless(IEnumerable<Type> types, IReadOnlyDictionary<string, string> silent)
    {
        var left = Unrecorded(types, t => Ours.Contains(t.Assembly), new Dictionary<string, string>()).ToList();
        return silent.Keys.Where(k => !left.Any(l => l.StartsWith(k + " ", StringComparison.Ordinal))).Select(k => $"{k} is excused, but does not save without recording.");
    }

    [Fact]
    public void Acts_ThatSave_Record()
    {
        var types = Ours.SelectMany(a => a.GetTypes()).ToList();
        // What the rule looks at, so that it cannot come to look at nothing.
        Assert.True(types.Where(IsActor).SelectMany(Acts).Count(a => Calls.Reached(a, t => Ours.Contains(t.Assembly)).Any(r => r.Calls.Any(Saves))) >= 11);
        House.Clean(Unrecorded(types, t => Ours.Contains(t.Assembly), Silent));
        House.Clean(Needless(types, Silent));
    }

    [Fact]
    public void PlantedViolations_AreFound()
    {
        bool Here(Type type) => type.Assembly == typeof(RecordingTests).Assembly;
        Assert.Equal("Forgets.ExecuteAsync saves without recording what happened.", Assert.Single(Unrecorded([typeof(Forgets), typeof(Remembers), typeof(OnlyReads)], Here, Silent)));
        Assert.Equal(2, Unrecorded([typeof(Deletes), typeof(ChangesAccounts)], Here, Silent).Count());
        Assert.Single(Unrecorded([typeof(ThroughAHelper)], Here, Silent));
        Assert.Single(Needless([typeof(FirstRun)], new Dictionary<string, string> { ["FirstRun.IsNeededAsync"] = "no reason" }));
    }

    private sealed record Happened() : JournalEvent("planted.happened", "planted", "1");

    private sealed class Forgets(JiemaDb db)
    {
        public async Task ExecuteAsync(CancellationToken cancellation)
        {
            for (var i = 0; i < 2; i++) await db.SaveChangesAsync(cancellation);
        }
    }

    private sealed class Remembers(JiemaDb db)
    {
        public async Task ExecuteAsync(ActionContext context, CancellationToken cancellation)
        {
            await Task.Yield();
            db.Record(context, new Happened());
            await db.SaveChangesAsync(cancellation);
        }
    }

    private sealed class OnlyReads(JiemaDb db)
    {
        public Task<bool> ExecuteAsync(CancellationToken cancellation) => db.Set<Account>().AnyAsync(cancellation);
    }

    private sealed class Deletes(JiemaDb db)
    {
        public Task<int> ExecuteAsync(CancellationToken cancellation) => db.Set<Account>().Where(a => a.UserName == null).ExecuteDeleteAsync(cancellation);
    }

    private sealed class ChangesAccounts(JiemaDb db, UserManager<Account> accounts)
    {
        public async Task ExecuteAsync(CancellationToken cancellation)
        {
            if (await db.Set<Account>().FirstOrDefaultAsync(cancellation) is { } account) await accounts.SetLockoutEndDateAsync(account, null);
        }
    }

    private sealed class ThroughAHelper(JiemaDb db)
    {
        public Task ExecuteAsync(CancellationToken cancellation) => Run(() => Helper.SaveAsync(db, cancellation));

        private static Task Run(Func<Task> work) => work();
    }

    private static class Helper
    {
        public static async Task SaveAsync(JiemaDb db, CancellationToken cancellation) => await db.SaveChangesAsync(cancellation);
    }
}
