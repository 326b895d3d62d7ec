using Jiema.Platform.Accounts;
using Jiema.Platform.Accounts.Organisation;
using Jiema.Platform.Accounts.Organisation.Changes;
using Jiema.Platform.Accounts.Organisation.Views;
using Jiema.Platform.Accounts.Permissions;
using Jiema.Platform.Journal;
using Jiema.Platform.Storage;
using Jiema.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace Jiema.Platform.Tests.Accounts.Organisation;

/// <summary>An installation on 10 March 2026 with two counties, each with an office of its own that may change its organisation.</summary>
internal sealed class Town : IAsyncDisposable
{
    public static readonly DateOnly Today = new(2026, 3, 10);
    private static readonly DateTimeOffset Now = new(2026, 3, 10, 2, 0, 0, TimeSpan.Zero);

    private Town(Installation jiema) => Jiema = jiema;

    public Installation Jiema { get; }

    /// <summary>System administrator, and in the office of the first county.</summary>
    public ActionContext Office { get; private set; } = null!;

    /// <summary>In the office of the other county; no administrator.</summary>
    public ActionContext Others { get; private set; } = null!;

    public static async Task<Town> CreateAsync(Engine engine)
    {
        var town = new Town(await Installation.CreateAsync(engine, new FakeTimeProvider(Now)));
        var account = await town.Jiema.UseAsync<FirstRun, Account>(async f =>
            (await f.CreateAdministratorAsync(new FirstRunOptions((await f.IssueTokenAsync(CancellationToken.None))!, "wang", "王督查", "Qinglan-2026", "云坪县"), CancellationToken.None)).Account!);
        town.Office = new ActionContext(account.Id, "王督查", Now) { AreaId = Area.First };
        var other = (await town.DoAsync<AddArea>(u => u.ExecuteAsync(new AddAreaOptions("青岚县", AreaKind.County, null, null), town.Office, CancellationToken.None))).Id!.Value;
        town.Others = await town.AppointAsync(other, null, "李督查", Role.Office);
        return town;
    }

    /// <summary>Somebody with an account, a post with these roles, and a unit of its own unless one is given.</summary>
    public Task<ActionContext> AppointAsync(Guid area, Guid? unitId, string name, params Role[] roles) => Jiema.UseAsync<JiemaDb, ActionContext>(async db =>
    {
        var account = new Account { Id = Guid.CreateVersion7(), UserName = name, NormalizedUserName = name, DisplayName = name };
        var unit = new Unit { Id = Guid.CreateVersion7(), AreaId = area, Name = $"{name}的单位", From = Today, Position = 1 };
        var post = new Post { Id = Guid.CreateVersion7(), UnitId = unitId ?? unit.Id, Title = $"{name}的岗位", Roles = roles, From = Today };
        var person = new Person { Id = Guid.CreateVersion7(), AreaId = area, Name = name, AccountId = account.Id };
        if (unitId is null) db.AddRange(unit, new UnitName { Id = Guid.CreateVersion7(), UnitId = unit.Id, Name = unit.Name, From = Today });
        db.AddRange(account, post, person, new Holding { Id = Guid.CreateVersion7(), PostId = post.Id, PersonId = person.Id, From = Today });
        await db.SaveChangesAsync();
        return new ActionContext(account.Id, name, Now) { AreaId = area };
    });

    /// <summary>Runs a change as one request does.</summary>
    public Task<OrganisationResult> DoAsync<TUseCase>(Func<TUseCase, Task<OrganisationResult>> change) where TUseCase : notnull => Jiema.UseAsync(change);

    public async Task<Guid> UnitAsync(string name, string? shortName = null, DateOnly? from = null) =>
        Done(await DoAsync<AddUnit>(u => u.ExecuteAsync(new AddUnitOptions(name, shortName, from ?? new(2020, 1, 1)), Office, CancellationToken.None)));

    public async Task<Guid> PostAsync(Guid unit, string title, bool several = false, params Role[] roles) =>
        Done(await DoAsync<AddPost>(u => u.ExecuteAsync(new AddPostOptions(unit, title, roles, several, new(2020, 1, 1)), Office, CancellationToken.None)));

    public async Task<OrganisationResult> FillAsync(Guid post, string name, DateOnly day, DateOnly? last = null)
    {
        var person = (await PeopleAsync()).FirstOrDefault(p => p.Name == name)?.Id;
        var seen = (await PostOfAsync(post)).Revision;
        return await DoAsync<FillPost>(u => u.ExecuteAsync(new FillPostOptions(post, seen, person, person is null ? name : null, day, last), Office, CancellationToken.None));
    }

    public Task<OrganisationView?> OnAsync(DateOnly day, Guid? area = null) => Jiema.UseAsync<OrganisationQuery, OrganisationView?>(q => q.ReadAsync(area ?? Area.First, day, CancellationToken.None));

    public Task<IReadOnlyList<UnitView>> SearchAsync(string words, Guid? area = null) => Jiema.UseAsync<OrganisationQuery, IReadOnlyList<UnitView>>(q => q.SearchAsync(area ?? Area.First, words, CancellationToken.None));

    public async Task<UnitHistory> HistoryAsync(Guid unit) => (await Jiema.UseAsync<OrganisationQuery, UnitHistory?>(q => q.UnitAsync(Area.First, unit, CancellationToken.None)))!;

    public Task<IReadOnlyList<PersonView>> PeopleAsync(Guid? area = null) => Jiema.UseAsync<PeopleQuery, IReadOnlyList<PersonView>>(q => q.ListAsync(area ?? Area.First, null, CancellationToken.None));

    public async Task<PostView> PostOfAsync(Guid post) => (await SearchAsync("")).SelectMany(u => u.Posts).Single(p => p.Id == post);

    /// <summary>unit.added …, in order.</summary>
    public Task<List<string>> EventsAsync() => Jiema.UseAsync<JiemaDb, List<string>>(db => db.Set<JournalRecord>().OrderBy(r => r.Sequence).Select(r => r.Kind).ToListAsync());

    public static Guid Done(OrganisationResult result)
    {
        Assert.True(result.Outcome == OrganisationOutcome.Done, $"{result.Outcome}: {string.Join(", ", result.Problems.Select(p => p.Field + " " + p.Code))}");
        return result.Id!.Value;
    }

    /// <summary>field code, of the one problem.</summary>
    public static string Problem(OrganisationResult result)
    {
        Assert.Equal(OrganisationOutcome.Invalid, result.Outcome);
        return string.Join(", ", result.Problems.Select(p => $"{p.Field} {p.Code}"));
    }

    public ValueTask DisposeAsync() => Jiema.DisposeAsync();
}
