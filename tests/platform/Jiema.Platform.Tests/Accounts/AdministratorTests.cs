using Jiema.Platform.Accounts;
using Jiema.Platform.Accounts.Administrators;
using Jiema.Platform.Accounts.Entry;
using Jiema.Platform.Accounts.Invitations;
using Jiema.Platform.Accounts.Permissions;
using Jiema.Platform.Accounts.Upkeep;
using Jiema.Platform.Storage;
using Jiema.TestKit;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Jiema.Platform.Tests.Accounts;

/// <summary>三员: three roles, none of which can be held with another, none of the first two ever empty again.</summary>
public sealed class AdministratorTests
{
    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Appointed_ToAllThreeAtOnce_HoldsOne(Engine engine)
    {
        await using var desk = await Desk.OpenAsync(engine);
        var liu = await desk.AddAsync("刘某");
        Role[] three = [Role.SystemAdministrator, Role.SecurityAdministrator, Role.AuditAdministrator];
        var faults = await Task.WhenAll(Enumerable.Range(0, 9).Select(i => Task.Run(() => desk.AppointAsync(liu, three[i % 3]))));
        Assert.Single(faults, AppointmentFault.None);
        Assert.Equal(8, faults.Count(f => f == AppointmentFault.HoldsOne));
        Assert.Single((await desk.JournalAsync()).Kinds, "administrator.appointed");
        Assert.Equal(AppointmentFault.HoldsOne, await desk.AppointAsync(liu, Role.AuditAdministrator));
        await Assert.ThrowsAsync<DbUpdateException>(() => desk.Jiema.UseAsync<JiemaDb>(async db =>
        {
            db.Add(new AdministratorRole { AccountId = liu.Id, Role = Role.AuditAdministrator });
            await db.SaveChangesAsync();
        }));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task TwoSecurityAdministrators_DismissEachOtherAtOnce_OneStays(Engine engine)
    {
        await using var desk = await Desk.OpenAsync(engine);
        var (one, other) = (await desk.AddAsync("安全一", Role.SecurityAdministrator), await desk.AddAsync("安全二", Role.SecurityAdministrator));
        var faults = await Task.WhenAll(Task.Run(() => desk.DismissAsync(other, by: one)), Task.Run(() => desk.DismissAsync(one, by: other)));
        Assert.Single(faults, AppointmentFault.None);
        Assert.Single(faults, AppointmentFault.LastAdministrator);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task LastSystemAdministrator_IsNeitherDismissedNorClosedNorLocked(Engine engine)
    {
        await using var desk = await Desk.OpenAsync(engine);
        var security = await desk.AddAsync("安全一", Role.SecurityAdministrator);
        var audit = await desk.AddAsync("审计一", Role.AuditAdministrator);
        Assert.Equal(AppointmentFault.LastAdministrator, await desk.DismissAsync(desk.First, by: security));
        Assert.Equal(ShutFault.LastAdministrator, await Shut(desk, desk.First, ShutAct.Close, security));
        Assert.Equal(ShutFault.LastAdministrator, await Shut(desk, security, ShutAct.Lock, desk.First));
        Assert.Equal(ShutFault.Oneself, await Shut(desk, security, ShutAct.Lock, security));
        Assert.Equal(AppointmentFault.Oneself, await desk.DismissAsync(security, by: security));
        Assert.Equal(AppointmentFault.None, await desk.DismissAsync(audit, by: security));
        await desk.AddAsync("系统二", Role.SystemAdministrator);
        Assert.Equal(ShutFault.None, await Shut(desk, desk.First, ShutAct.Close, security));
    }

    [Fact]
    public async Task FirstOfARole_IsInvitedUntilSomebodyHasIt()
    {
        await using var desk = await Desk.OpenAsync(Engine.Sqlite);
        Assert.Equal([Role.SecurityAdministrator, Role.AuditAdministrator], await Missing(desk));
        var replaced = await InviteFirst(desk, Role.SecurityAdministrator);
        var invited = await InviteFirst(desk, Role.SecurityAdministrator);
        Assert.True((await desk.AcceptAsync(replaced.Secret!, "anquan-a")).LinkInvalid);
        // Somebody got the role in another way before the link was used.
        await desk.AddAsync("安全一", Role.SecurityAdministrator);
        Assert.True((await desk.AcceptAsync(invited.Secret!, "anquan-b")).LinkInvalid);
        Assert.Equal(InvitationFault.RoleTaken, (await InviteFirst(desk, Role.SecurityAdministrator)).Fault);
        Assert.Equal(InvitationFault.RoleTaken, (await InviteFirst(desk, Role.SystemAdministrator)).Fault);
        Assert.Equal(InvitationFault.RoleUnknown, (await InviteFirst(desk, Role.Office)).Fault);
        Assert.NotNull((await desk.AcceptAsync((await InviteFirst(desk, Role.AuditAdministrator)).Secret!, "shenji-a")).Account);
        Assert.Empty(await Missing(desk));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Accounts_AreFoundByWordsAndState(Engine engine)
    {
        await using var desk = await Desk.OpenAsync(engine);
        var liu = await desk.AddAsync("刘联络");
        await Shut(desk, liu, ShutAct.Close, desk.First);
        Assert.Equal(2, (await List(desk, null, null)).Count);
        Assert.Equal("刘联络", Assert.Single(await List(desk, "刘", null)).UserName);
        Assert.Equal("wangducha", Assert.Single(await List(desk, "ANGDU", null)).UserName);
        Assert.Equal("wangducha", Assert.Single(await List(desk, null, AccountState.Active)).UserName);
        Assert.Equal(["督查室 督查员"], Assert.Single(await List(desk, "", AccountState.Closed)).Posts);
        Assert.Empty(await List(desk, "%", null));
        Assert.Empty(await List(desk, "'; drop table platform_account; --", AccountState.Locked));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Provider_SignsInOnlyWhoWasLinked(Engine engine)
    {
        await using var desk = await Desk.OpenAsync(engine);
        var identity = new ProviderIdentity("https://portal.example|77", "王");
        Assert.Equal(EntryOutcome.NotLinked, (await Through(desk, identity)).Outcome);
        var faults = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Link(desk, desk.First.Id, identity))));
        Assert.Single(faults, (string?)null);
        var liu = await desk.AddAsync("刘联络");
        Assert.Equal("ProviderTaken", await Link(desk, liu.Id, identity));
        Assert.Equal(EntryOutcome.SignedIn, (await Through(desk, identity)).Outcome);
        Assert.Equal(EntryOutcome.NotLinked, (await Through(desk, new("https://other.example|77", "王"))).Outcome);
        Assert.Null(await Link(desk, desk.First.Id, null));
        Assert.Equal(EntryOutcome.NotLinked, (await Through(desk, identity)).Outcome);
        Assert.Equal(1, await desk.Jiema.UseAsync<JiemaDb, int>(db => db.Set<Account>().CountAsync(a => a.UserName == "wangducha")));
        Assert.Equal(0, await desk.Jiema.UseAsync<JiemaDb, int>(db => db.Set<IdentityUserLogin<Guid>>().CountAsync()));
    }

    private static Task<EntryResult> Through(Desk desk, ProviderIdentity identity) => desk.Jiema.UseAsync<SignInThroughProvider, EntryResult>(s => s.ExecuteAsync(new SignInThroughProviderOptions(identity, Desk.Address, ""), desk.Nobody, default));

    private static Task<string?> Link(Desk desk, Guid account, ProviderIdentity? identity) => desk.Jiema.UseAsync<LinkProvider, string?>(l => l.ExecuteAsync(new LinkProviderOptions(identity), desk.By(account), default));

    private static Task<InvitationResult> InviteFirst(Desk desk, Role role) => desk.Jiema.UseAsync<InviteAdministrator, InvitationResult>(i => i.ExecuteAsync(new InviteAdministratorOptions(role, "某人", true), desk.ByFirst, default));

    private static Task<IReadOnlyList<Role>> Missing(Desk desk) => desk.Jiema.UseAsync<AdministratorsMissingQuery, IReadOnlyList<Role>>(q => q.ReadAsync(default));

    private static Task<IReadOnlyList<AccountRow>> List(Desk desk, string? words, AccountState? state) => desk.Jiema.UseAsync<AccountsQuery, IReadOnlyList<AccountRow>>(q => q.ListAsync(words, state, 0, default));

    private static Task<ShutFault> Shut(Desk desk, Account account, ShutAct act, Account by) => desk.Jiema.UseAsync<ShutAccount, ShutFault>(s => s.ExecuteAsync(new ShutAccountOptions(account.Id, act), desk.By(by.Id), default));
}
