using Jiema.Platform.Accounts;
using Jiema.Platform.Accounts.Entry;
using Jiema.Platform.Accounts.Passwords;
using Jiema.Platform.Storage;
using Jiema.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Jiema.Platform.Tests.Accounts;

public sealed class SignInTests
{
    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task SignIn_RightAndWrong(Engine engine)
    {
        await using var desk = await Desk.OpenAsync(engine);
        Assert.Equal(EntryOutcome.SignedIn, (await desk.SignInAsync("ＷangDucha ", Desk.Password)).Outcome);
        Assert.Equal(EntryOutcome.Wrong, (await desk.SignInAsync("wangducha", "Qinglan-2025")).Outcome);
        Assert.Equal(EntryOutcome.Wrong, (await desk.SignInAsync("Geheim-Wort-9", "x")).Outcome);
        Assert.Equal(EntryOutcome.Wrong, (await desk.SignInAsync(new string('a', 500_000), new string('b', 500_000))).Outcome);
        Assert.Equal(EntryOutcome.Wrong, (await desk.SignInAsync("\uD800", "\uD800")).Outcome);
        var (kinds, content) = await desk.JournalAsync();
        Assert.Equal(["account.first-administrator", "account.signed-in", "account.sign-in-failed", "account.sign-in-failed", "account.sign-in-failed", "account.sign-in-failed"], kinds);
        Assert.DoesNotContain("Geheim", content, StringComparison.Ordinal);
        Assert.DoesNotContain("Qinglan", content, StringComparison.Ordinal);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task FiveFailures_LockForTenMinutes_AlsoNamesThatNobodyHas(Engine engine)
    {
        await using var desk = await Desk.OpenAsync(engine);
        foreach (var name in new[] { "wangducha", "meiyouren" })
        {
            var outcomes = new List<EntryOutcome>();
            for (var i = 0; i < 6; i++) outcomes.Add((await desk.SignInAsync(name, "Falsch-9-mal")).Outcome);
            Assert.Equal([EntryOutcome.Wrong, EntryOutcome.Wrong, EntryOutcome.Wrong, EntryOutcome.Wrong, EntryOutcome.LockedOut, EntryOutcome.LockedOut], outcomes);
        }

        Assert.Equal(EntryOutcome.LockedOut, (await desk.SignInAsync("wangducha", Desk.Password)).Outcome);
        desk.Time.Advance(TimeSpan.FromMinutes(10.1));
        Assert.Equal(EntryOutcome.SignedIn, (await desk.SignInAsync("wangducha", Desk.Password)).Outcome);
        Assert.Equal(EntryOutcome.Wrong, (await desk.SignInAsync("meiyouren", "x")).Outcome);
        Assert.Single((await desk.JournalAsync()).Kinds, "account.locked-out");
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task HundredGuessesAtOnce_AreOnlyFive(Engine engine)
    {
        await using var desk = await Desk.OpenAsync(engine, ("Jiema:Accounts:FailuresPerAddress", "10000"));
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 100).Select(i => Task.Run(() => desk.SignInAsync("wangducha", $"Geraten-{i}"))));
        Assert.Equal(4, outcomes.Count(o => o.Outcome == EntryOutcome.Wrong));
        Assert.Equal(96, outcomes.Count(o => o.Outcome == EntryOutcome.LockedOut));
        Assert.Equal(5, (await desk.JournalAsync()).Kinds.Count(k => k == "account.sign-in-failed"));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task HundredSignInsAtOnce_AllGetIn(Engine engine)
    {
        await using var desk = await Desk.OpenAsync(engine);
        var results = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(() => desk.SignInAsync("wangducha", Desk.Password))));
        Assert.All(results, r => Assert.Equal(EntryOutcome.SignedIn, r.Outcome));
        Assert.Equal(100, results.Select(r => r.Session!.Id).Distinct().Count());
        Assert.Equal(100, (await desk.JournalAsync()).Kinds.Count(k => k == "account.signed-in"));
    }

    [Fact]
    public async Task Address_WithManyFailures_HasToWait()
    {
        await using var desk = await Desk.OpenAsync(Engine.Sqlite, ("Jiema:Accounts:FailuresPerAddress", "6"));
        for (var i = 0; i < 6; i++) Assert.Equal(EntryOutcome.Wrong, (await desk.SignInAsync($"niemand{i}", "x")).Outcome);
        Assert.Equal(EntryOutcome.TooMany, (await desk.SignInAsync("wangducha", Desk.Password)).Outcome);
        Assert.Equal(EntryOutcome.SignedIn, (await desk.SignInAsync("wangducha", Desk.Password, "10.9.9.9")).Outcome);
        Assert.Single((await desk.JournalAsync()).Kinds, "account.address-must-wait");
        desk.Time.Advance(TimeSpan.FromMinutes(11));
        Assert.Equal(EntryOutcome.SignedIn, (await desk.SignInAsync("wangducha", Desk.Password)).Outcome);
    }

    [Fact]
    public async Task UnknownName_TakesTheTimeOfAWrongPassword()
    {
        await using var desk = await Desk.OpenAsync(Engine.Sqlite, ("Jiema:Accounts:LockAfter", "20"));
        await desk.SignInAsync("aufwaermen", "x");
        await desk.SignInAsync("wangducha", "x");
        var (known, unknown) = (new List<double>(), new List<double>());
        for (var i = 0; i < 9; i++)
        {
            known.Add(await TimeAsync(() => desk.SignInAsync("wangducha", "Falsch-9-mal")));
            unknown.Add(await TimeAsync(() => desk.SignInAsync("meiyouren" + i, "Falsch-9-mal")));
        }

        // Without the hash for nobody the ratio is well under a tenth.
        Assert.InRange(Middle(unknown) / Middle(known), 0.4, 2.5);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Password_Changed_ByTheRulesAndWithItsHistory(Engine engine)
    {
        await using var desk = await Desk.OpenAsync(engine);
        Assert.Equal(["PasswordWrong"], await ChangeAsync(desk, "Falsch-9-mal", "Yunping-2027"));
        Assert.Equal(["PasswordFormer"], await ChangeAsync(desk, Desk.Password, Desk.Password));
        var present = Desk.Password;
        for (var i = 1; i <= 5; i++)
        {
            desk.Time.Advance(TimeSpan.FromSeconds(1));
            Assert.Empty(await ChangeAsync(desk, present, $"Yunping-202{i}"));
            present = $"Yunping-202{i}";
            if (i == 4) Assert.Equal(["PasswordFormer"], await ChangeAsync(desk, present, Desk.Password));
        }

        // Five later ones have come between.
        Assert.Empty(await ChangeAsync(desk, present, Desk.Password));
        Assert.Equal(EntryOutcome.SignedIn, (await desk.SignInAsync("wangducha", Desk.Password)).Outcome);
    }

    [Fact]
    public async Task PresentPassword_GuessedFromAnOpenSession_LocksToo()
    {
        await using var desk = await Desk.OpenAsync(Engine.Sqlite);
        for (var i = 0; i < 4; i++) Assert.Equal(["PasswordWrong"], await ChangeAsync(desk, "Falsch-9-mal", "Yunping-2027"));
        Assert.Equal(["PasswordLocked"], await ChangeAsync(desk, "Falsch-9-mal", "Yunping-2027"));
        Assert.Equal(["PasswordLocked"], await ChangeAsync(desk, Desk.Password, "Yunping-2027"));
    }

    [Fact]
    public async Task Password_ChangedTwiceAtOnce_IsChangedOnce()
    {
        await using var desk = await Desk.OpenAsync(Engine.Postgres);
        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Task.Run(() => ChangeAsync(desk, Desk.Password, $"Yunping-203{i}"))));
        Assert.Single(results, r => r.Count == 0);
        Assert.Equal(2, await desk.Jiema.UseAsync<JiemaDb, int>(db => db.Set<PasswordRecord>().CountAsync()));
    }

    private static Task<IReadOnlyList<string>> ChangeAsync(Desk desk, string present, string next) =>
        desk.Jiema.UseAsync<ChangePassword, IReadOnlyList<string>>(c => c.ExecuteAsync(new ChangePasswordOptions(present, next, null, Desk.Address), desk.ByFirst, default));

    private static async Task<double> TimeAsync(Func<Task> act)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        await act();
        return watch.Elapsed.TotalMilliseconds;
    }

    private static double Middle(List<double> times) => times.Order().ElementAt(times.Count / 2);
}
