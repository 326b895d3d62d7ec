using Jiema.Platform.Accounts;
using Jiema.Platform.Accounts.Permissions;
using Jiema.Platform.Accounts.Passwords;
using Jiema.Platform.Accounts.Sessions;
using Jiema.Platform.Accounts.Upkeep;
using Jiema.Platform.Storage;
using Jiema.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Jiema.Platform.Tests.Accounts;

public sealed class SessionTests
{
    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Idle_EndsIt_AndUseKeepsItUntilTheLimit(Engine engine)
    {
        await using var desk = await Desk.OpenAsync(engine);
        var idle = (await desk.SignInAsync("wangducha", Desk.Password)).Session!;
        desk.Time.Advance(TimeSpan.FromMinutes(29.9));
        Assert.NotNull(await desk.CheckAsync(idle.Id));
        desk.Time.Advance(TimeSpan.FromMinutes(30));
        Assert.Null(await desk.CheckAsync(idle.Id));
        var used = (await desk.SignInAsync("wangducha", Desk.Password)).Session!;
        for (var i = 0; i < 47; i++)
        {
            desk.Time.Advance(TimeSpan.FromMinutes(15));
            Assert.NotNull(await desk.CheckAsync(used.Id));
        }

        desk.Time.Advance(TimeSpan.FromMinutes(15));
        Assert.Null(await desk.CheckAsync(used.Id));
        Assert.Null(await desk.CheckAsync(Guid.NewGuid()));
    }

    [Fact]
    public async Task LastSeen_IsWrittenOnceAMinute()
    {
        await using var desk = await Desk.OpenAsync(Engine.Sqlite);
        var session = (await desk.SignInAsync("wangducha", Desk.Password)).Session!;
        desk.Time.Advance(TimeSpan.FromSeconds(59));
        await desk.CheckAsync(session.Id);
        Assert.Equal(session.LastSeenAt, (await Row(desk, session.Id)).LastSeenAt);
        desk.Time.Advance(TimeSpan.FromSeconds(2));
        await desk.CheckAsync(session.Id);
        Assert.Equal(desk.Time.GetUtcNow(), (await Row(desk, session.Id)).LastSeenAt);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Changes_EndSessionsAtOnce(Engine engine)
    {
        await using var desk = await Desk.OpenAsync(engine);
        var liu = await desk.AddAsync("刘联络");
        async Task<Guid> Fresh() => (await desk.SignInAsync("刘联络", Desk.Password)).Session!.Id;
        var (one, other) = (await Fresh(), await Fresh());
        Assert.Empty(await desk.Jiema.UseAsync<ChangePassword, IReadOnlyList<string>>(c => c.ExecuteAsync(new ChangePasswordOptions(Desk.Password, "Yunping-2027", one, Desk.Address), desk.By(liu.Id), default)));
        Assert.NotNull(await desk.CheckAsync(one));
        Assert.Null(await desk.CheckAsync(other));
        Assert.Equal(global::Jiema.Platform.Accounts.Administrators.AppointmentFault.None, await desk.AppointAsync(liu, Role.AuditAdministrator));
        Assert.Null(await desk.CheckAsync(one));
        foreach (var act in new[] { ShutAct.Lock, ShutAct.Close })
        {
            var session = (await desk.SignInAsync("刘联络", "Yunping-2027")).Session!.Id;
            Assert.Equal(ShutFault.None, await Shut(desk, liu, act));
            Assert.Null(await desk.CheckAsync(session));
            Assert.Empty((await desk.Jiema.UseAsync<StandingQuery, Standing>(s => s.ReadAsync(liu.Id, default))).Roles);
            Assert.NotEqual(global::Jiema.Platform.Accounts.Entry.EntryOutcome.SignedIn, (await desk.SignInAsync("刘联络", "Yunping-2027")).Outcome);
            await Shut(desk, liu, act == ShutAct.Lock ? ShutAct.Unlock : ShutAct.Reopen);
        }
    }

    [Fact]
    public async Task Ended_OneOrAllOthers()
    {
        await using var desk = await Desk.OpenAsync(Engine.Sqlite);
        var sessions = new List<Guid>();
        for (var i = 0; i < 4; i++) sessions.Add((await desk.SignInAsync("wangducha", Desk.Password)).Session!.Id);
        Assert.Equal(1, await End(desk, new(desk.First.Id, sessions[0])));
        Assert.Equal(0, await End(desk, new(Guid.NewGuid(), sessions[1])));
        Assert.Equal(2, await End(desk, new(desk.First.Id, Except: sessions[1])));
        Assert.Equal(sessions[1], Assert.Single(await desk.Jiema.UseAsync<SessionsQuery, IReadOnlyList<Session>>(q => q.ReadAsync(desk.First.Id, default))).Id);
        Assert.Equal(2, (await desk.JournalAsync()).Kinds.Count(k => k == "account.sessions-ended"));
    }

    [Theory, InlineData("90", 83, 7, false), InlineData("90", 90, 0, true), InlineData("90", 91, -1, true), InlineData("0", 500, null, false)]
    public async Task Password_OfAge_MustBeChanged(string days, int after, int? left, bool must)
    {
        await using var desk = await Desk.OpenAsync(Engine.Sqlite, ("Jiema:Accounts:PasswordDays", days), ("Jiema:Accounts:SecondFactor", "none"));
        desk.Time.Advance(TimeSpan.FromDays(after));
        var live = await desk.CheckAsync((await desk.SignInAsync("wangducha", Desk.Password)).Session!.Id);
        Assert.Equal((left, must, false), (live!.PasswordDaysLeft, live.MustChangePassword, live.MustSetUpFactor));
    }

    [Theory, InlineData("none", false, false), InlineData("administrators", true, false), InlineData("all", true, true)]
    public async Task SecondFactor_IsADutyBySetting(string setting, bool administrator, bool clerk)
    {
        await using var desk = await Desk.OpenAsync(Engine.Sqlite, ("Jiema:Accounts:SecondFactor", setting));
        await desk.AddAsync("刘联络");
        Assert.Equal(administrator, (await desk.CheckAsync((await desk.SignInAsync("wangducha", Desk.Password)).Session!.Id))!.MustSetUpFactor);
        Assert.Equal(clerk, (await desk.CheckAsync((await desk.SignInAsync("刘联络", Desk.Password)).Session!.Id))!.MustSetUpFactor);
    }

    private static Task<Session> Row(Desk desk, Guid id) => desk.Jiema.UseAsync<JiemaDb, Session>(db => db.Set<Session>().AsNoTracking().SingleAsync(s => s.Id == id));

    private static Task<int> End(Desk desk, EndSessionsOptions options) => desk.Jiema.UseAsync<EndSessions, int>(e => e.ExecuteAsync(options, desk.ByFirst, default));

    private static Task<ShutFault> Shut(Desk desk, Account account, ShutAct act) => desk.Jiema.UseAsync<ShutAccount, ShutFault>(s => s.ExecuteAsync(new ShutAccountOptions(account.Id, act), desk.ByFirst, default));
}
