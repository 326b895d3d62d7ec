using Jiema.Platform.Accounts;
using Jiema.Platform.Accounts.Administrators;
using Jiema.Platform.Accounts.Entry;
using Jiema.Platform.Accounts.Invitations;
using Jiema.Platform.Accounts.Organisation;
using Jiema.Platform.Accounts.Permissions;
using Jiema.Platform.Accounts.SecondFactors;
using Jiema.Platform.Accounts.Sessions;
using Jiema.Platform.Journal;
using Jiema.Platform.Storage;
using Jiema.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace Jiema.Platform.Tests.Accounts;

/// <summary>An installation with its first administrator, a clock that stands still, and what people do there.</summary>
internal sealed class Desk : IAsyncDisposable
{
    public const string Password = "Qinglan-2026";
    public const string Address = "10.1.2.3";

    private Desk(Installation jiema, FakeTimeProvider time, Account first) => (Jiema, Time, First) = (jiema, time, first);

    public Installation Jiema { get; }

    public FakeTimeProvider Time { get; }

    public Account First { get; }

    /// <summary>The first administrator acts.</summary>
    public ActionContext ByFirst => By(First.Id);

    public ActionContext Nobody => By(Guid.Empty);

    public static async Task<Desk> OpenAsync(Engine engine, params (string Name, string Value)[] settings)
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 3, 1, 1, 0, 0, TimeSpan.Zero));
        var jiema = await Installation.CreateAsync(engine, time, null, more: settings);
        var token = await jiema.UseAsync<FirstRun, string?>(f => f.IssueTokenAsync(default));
        var made = await jiema.UseAsync<FirstRun, FirstRunResult>(f => f.CreateAdministratorAsync(new FirstRunOptions(token!, "wangducha", "王督查", Password, "云坪县"), default));
        return new Desk(jiema, time, made.Account!);
    }

    public ActionContext By(Guid account) => new(account, "某人", Time.GetUtcNow()) { AreaId = Area.First };

    public Task<EntryResult> SignInAsync(string name, string password, string address = Address) =>
        Jiema.UseAsync<SignIn, EntryResult>(s => s.ExecuteAsync(new SignInOptions(name, password, address, "Firefox · Windows"), Nobody, default));

    public async Task<EntryResult> SecondStepAsync(Account account, string code)
    {
        var stamp = await Jiema.UseAsync<JiemaDb, string?>(db => db.Set<Account>().Where(a => a.Id == account.Id).Select(a => a.SecurityStamp).SingleAsync());
        return await Jiema.UseAsync<SecondStep, EntryResult>(s => s.ExecuteAsync(new SecondStepOptions(account.Id, stamp!, code, Address, "Firefox · Windows"), Nobody, default));
    }

    public Task<LiveSession?> CheckAsync(Guid session) => Jiema.UseAsync<SessionCheck, LiveSession?>(s => s.ReadAsync(session, default));

    /// <summary>Sets up the second factor; gives key and recovery codes.</summary>
    public async Task<(string Key, IReadOnlyList<string> Codes)> SetUpFactorAsync(Account account)
    {
        await Jiema.UseAsync<SetUpSecondFactor, SecondFactorResult>(s => s.ExecuteAsync(new SetUpSecondFactorOptions(null, null), By(account.Id), default));
        var key = (await Jiema.UseAsync<SecondFactorQuery, SecondFactorState>(s => s.ReadAsync(account.Id, default))).Key!;
        var done = await Jiema.UseAsync<SetUpSecondFactor, SecondFactorResult>(s => s.ExecuteAsync(new SetUpSecondFactorOptions(Code(key), null), By(account.Id), default));
        Assert.True(done.Done);
        return (key, done.Codes);
    }

    public string Code(string key) => Totp.Code(key, Totp.StepAt(Time.GetUtcNow()));

    public async Task<Account> AddAsync(string name, Role? role = null, string password = Password)
    {
        var post = await Jiema.UseAsync<JiemaDb, Guid>(db => db.Set<Post>().Select(p => p.Id).FirstAsync());
        var invited = role is { } administrator
            ? await Jiema.UseAsync<InviteAdministrator, InvitationResult>(i => i.ExecuteAsync(new InviteAdministratorOptions(administrator, name, false), ByFirst, default))
            : await Jiema.UseAsync<InvitePerson, InvitationResult>(i => i.ExecuteAsync(new InvitePersonOptions(null, name, post), ByFirst, default));
        var accepted = await AcceptAsync(invited.Secret!, name, password);
        Assert.NotNull(accepted.Account);
        return accepted.Account;
    }

    public Task<AcceptResult> AcceptAsync(string secret, string name, string password = Password) =>
        Jiema.UseAsync<AcceptInvitation, AcceptResult>(a => a.ExecuteAsync(new AcceptInvitationOptions(secret, name, password), Nobody, default));

    public Task<AppointmentFault> AppointAsync(Account account, Role role) => Jiema.UseAsync<AppointAdministrator, AppointmentFault>(a => a.ExecuteAsync(new AppointAdministratorOptions(account.Id, role), ByFirst, default));

    public Task<AppointmentFault> DismissAsync(Account account, Account by) => Jiema.UseAsync<DismissAdministrator, AppointmentFault>(a => a.ExecuteAsync(new DismissAdministratorOptions(account.Id), By(by.Id), default));

    /// <summary>The kinds of events, in order, and all their content.</summary>
    public async Task<(IReadOnlyList<string> Kinds, string Content)> JournalAsync()
    {
        var records = await Jiema.UseAsync<JiemaDb, List<JournalRecord>>(db => db.Set<JournalRecord>().OrderBy(r => r.Sequence).ToListAsync());
        return (records.ConvertAll(r => r.Kind), string.Join('\n', records.Select(r => r.Content + r.ObjectId)));
    }

    public ValueTask DisposeAsync() => Jiema.DisposeAsync();
}
