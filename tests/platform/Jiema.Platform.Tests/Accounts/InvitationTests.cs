using Jiema.Platform.Accounts;
using Jiema.Platform.Accounts.Entry;
using Jiema.Platform.Accounts.Invitations;
using Jiema.Platform.Accounts.Organisation;
using Jiema.Platform.Accounts.Permissions;
using Jiema.Platform.Accounts.Upkeep;
using Jiema.Platform.Storage;
using Jiema.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Jiema.Platform.Tests.Accounts;

public sealed class InvitationTests
{
    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Link_UsedByTenAtOnce_MakesOneAccount_WithTheRoleOfThePost(Engine engine)
    {
        await using var desk = await Desk.OpenAsync(engine);
        var secret = (await InviteAsync(desk, "李审核")).Secret!;
        var results = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => Task.Run(() => desk.AcceptAsync(secret, $"lishenhe-{(char)('a' + i)}"))));
        var account = Assert.Single(results, r => r.Account is not null).Account!;
        Assert.Equal(9, results.Count(r => r.LinkInvalid));
        Assert.Equal(2, await desk.Jiema.UseAsync<JiemaDb, int>(db => db.Set<Account>().CountAsync()));
        var standing = await desk.Jiema.UseAsync<StandingQuery, Standing>(s => s.ReadAsync(account.Id, default));
        Assert.Equal(("李审核", true), (standing.Name, standing.Roles.Any(r => r.Role == Role.Office)));
        Assert.Contains("invitation.accepted", (await desk.JournalAsync()).Kinds);
        Assert.DoesNotContain(secret, (await desk.JournalAsync()).Content, StringComparison.Ordinal);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Name_TakenByTwoLinksAtOnce_GoesToOne(Engine engine)
    {
        await using var desk = await Desk.OpenAsync(engine);
        var secrets = new List<string>();
        for (var i = 0; i < 4; i++) secrets.Add((await InviteAsync(desk, $"人{i}")).Secret!);
        string[] alike = ["li01", "li0l", "LIO1", "ｌｉｏ１"];
        var results = await Task.WhenAll(secrets.Select((s, i) => Task.Run(() => desk.AcceptAsync(s, alike[i]))));
        Assert.Single(results, r => r.Account is not null);
        Assert.All(results.Where(r => r.Account is null), r => Assert.Equal(["UserNameTaken"], r.Faults));
        // The links of the others still work.
        Assert.NotNull((await desk.AcceptAsync(secrets[results.ToList().FindIndex(r => r.Account is null)], "张三")).Account);
    }

    [Fact]
    public async Task Link_WrongNameOrPassword_SaysAllAndStillWorks()
    {
        await using var desk = await Desk.OpenAsync(Engine.Sqlite);
        var secret = (await InviteAsync(desk, "李审核")).Secret!;
        Assert.Equal(["PasswordTooShort", "PasswordClasses", "UserNameSigns"], (await desk.AcceptAsync(secret, "<b>x</b>", "kurz")).Faults);
        Assert.Equal(["UserNameTaken"], (await desk.AcceptAsync(secret, "WANGDUCHA")).Faults);
        Assert.Equal(["UserNameMixed"], (await desk.AcceptAsync(secret, "wаngducha")).Faults);
        Assert.NotNull((await desk.AcceptAsync(secret, "lishenhe")).Account);
        Assert.True((await desk.AcceptAsync(secret, "noch-einer")).LinkInvalid);
    }

    [Fact]
    public async Task Link_ExpiredRevokedOrReplaced_IsWorthless()
    {
        await using var desk = await Desk.OpenAsync(Engine.Sqlite);
        var late = await InviteAsync(desk, "迟到");
        desk.Time.Advance(TimeSpan.FromDays(7.01));
        Assert.True((await desk.AcceptAsync(late.Secret!, "chidao")).LinkInvalid);
        var revoked = await InviteAsync(desk, "撤销");
        Assert.True(await RevokeAsync(desk, revoked.Invitation!.Id));
        Assert.False(await RevokeAsync(desk, revoked.Invitation.Id));
        Assert.True((await desk.AcceptAsync(revoked.Secret!, "chexiao")).LinkInvalid);
        var person = revoked.Invitation.PersonId;
        var former = await desk.Jiema.UseAsync<InvitePerson, InvitationResult>(i => i.ExecuteAsync(new InvitePersonOptions(person, null, null), desk.ByFirst, default));
        var latest = await desk.Jiema.UseAsync<InvitePerson, InvitationResult>(i => i.ExecuteAsync(new InvitePersonOptions(person, null, null), desk.ByFirst, default));
        Assert.True((await desk.AcceptAsync(former.Secret!, "chexiao")).LinkInvalid);
        Assert.NotNull((await desk.AcceptAsync(latest.Secret!, "chexiao")).Account);
        Assert.Empty(await desk.Jiema.UseAsync<InvitationsQuery, IReadOnlyList<Invitation>>(q => q.OpenAsync(default)));
        Assert.Equal(InvitationFault.HasAccount, (await desk.Jiema.UseAsync<InvitePerson, InvitationResult>(i => i.ExecuteAsync(new InvitePersonOptions(person, null, null), desk.ByFirst, default))).Fault);
    }

    [Theory, InlineData(null, true, InvitationFault.NameMissing), InlineData("  ", true, InvitationFault.NameMissing), InlineData("张\u0007三", true, InvitationFault.NameMissing), InlineData("张三", false, InvitationFault.PostUnknown)]
    public async Task Invite_WithoutNameOrPost_IsRefused(string? name, bool withPost, InvitationFault fault)
    {
        await using var desk = await Desk.OpenAsync(Engine.Sqlite);
        Assert.Equal(fault, (await InviteAsync(desk, name, withPost)).Fault);
        Assert.Equal(1, await desk.Jiema.UseAsync<JiemaDb, int>(db => db.Set<Person>().CountAsync()));
    }

    [Fact]
    public async Task Invite_PersonOrPostOfAnotherArea_IsNotFound()
    {
        await using var desk = await Desk.OpenAsync(Engine.Sqlite);
        var post = await desk.Jiema.UseAsync<JiemaDb, Guid>(db => db.Set<Post>().Select(p => p.Id).FirstAsync());
        var person = await desk.Jiema.UseAsync<JiemaDb, Guid>(db => db.Set<Person>().Select(p => p.Id).FirstAsync());
        var elsewhere = desk.ByFirst with { AreaId = Guid.NewGuid() };
        Assert.Equal(InvitationFault.PostUnknown, (await desk.Jiema.UseAsync<InvitePerson, InvitationResult>(i => i.ExecuteAsync(new InvitePersonOptions(null, "张三", post), elsewhere, default))).Fault);
        Assert.Equal(InvitationFault.PersonUnknown, (await desk.Jiema.UseAsync<InvitePerson, InvitationResult>(i => i.ExecuteAsync(new InvitePersonOptions(person, null, post), elsewhere, default))).Fault);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task PasswordReset_OldOneIsGoneAtOnce_AndTheLinkSetsANewOne(Engine engine)
    {
        await using var desk = await Desk.OpenAsync(engine);
        var session = (await desk.SignInAsync("wangducha", Desk.Password)).Session!;
        var secret = await desk.Jiema.UseAsync<ResetPassword, string?>(r => r.ExecuteAsync(new ResetPasswordOptions(desk.First.Id), desk.ByFirst, default));
        Assert.Null(await desk.CheckAsync(session.Id));
        Assert.Equal(EntryOutcome.Wrong, (await desk.SignInAsync("wangducha", Desk.Password)).Outcome);
        Assert.Equal(["PasswordFormer"], (await desk.AcceptAsync(secret!, "", Desk.Password)).Faults);
        Assert.NotNull((await desk.AcceptAsync(secret!, "", "Yunping-2027")).Account);
        Assert.True((await desk.AcceptAsync(secret!, "", "Yunping-2028")).LinkInvalid);
        Assert.Equal(EntryOutcome.SignedIn, (await desk.SignInAsync("wangducha", "Yunping-2027")).Outcome);
    }

    [Fact]
    public async Task Database_DoesNotHoldTheSecrets()
    {
        await using var desk = await Desk.OpenAsync(Engine.Sqlite);
        var secret = (await InviteAsync(desk, "李审核")).Secret!;
        var codes = (await desk.SetUpFactorAsync(desk.First)).Codes;
        var bytes = string.Concat(desk.Jiema.Folder.GetFiles("jiema.db*").Select(f =>
        {
            using var stream = new StreamReader(new FileStream(f.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite), System.Text.Encoding.Latin1);
            return stream.ReadToEnd();
        }));
        Assert.DoesNotContain(secret, bytes, StringComparison.Ordinal);
        Assert.DoesNotContain(codes[0].Replace("-", "", StringComparison.Ordinal), bytes, StringComparison.Ordinal);
        Assert.DoesNotContain(Desk.Password, bytes, StringComparison.Ordinal);
    }

    private static async Task<InvitationResult> InviteAsync(Desk desk, string? name, bool withPost = true)
    {
        var post = await desk.Jiema.UseAsync<JiemaDb, Guid>(db => db.Set<Post>().Select(p => p.Id).FirstAsync());
        return await desk.Jiema.UseAsync<InvitePerson, InvitationResult>(i => i.ExecuteAsync(new InvitePersonOptions(null, name, withPost ? post : null), desk.ByFirst, default));
    }

    private static Task<bool> RevokeAsync(Desk desk, Guid id) => desk.Jiema.UseAsync<RevokeInvitation, bool>(r => r.ExecuteAsync(new RevokeInvitationOptions(id), desk.ByFirst, default));
}
