using Jiema.Platform.Accounts.Organisation;
using Jiema.Platform.Accounts.Organisation.Changes;
using Jiema.Platform.Accounts.Organisation.Import;
using Jiema.Platform.Accounts.Organisation.Views;
using Jiema.Platform.Accounts.Permissions;
using Jiema.Platform.Storage;
using Jiema.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Jiema.Platform.Tests.Accounts.Organisation;

/// <summary>Another county's office finds and changes nothing here, whatever it asks for; a unit's head reaches no further than the own unit.</summary>
public sealed class SeparationTests
{
    private static readonly CancellationToken Never = CancellationToken.None;

    /// <summary>Every use case that changes an area, each aimed at this area's things.</summary>
    private static Dictionary<string, Func<ActionContext, Task<OrganisationOutcome>>> All(Town town, Guid unit, Guid other, PostView post, Guid person)
    {
        Func<ActionContext, Task<OrganisationOutcome>> Of<T>(Func<T, ActionContext, Task<OrganisationResult>> change) where T : notnull => async c => (await town.DoAsync<T>(u => change(u, c))).Outcome;
        return new(StringComparer.Ordinal)
        {
            [nameof(AddArea)] = Of<AddArea>((u, c) => u.ExecuteAsync(new("新县", AreaKind.County, null, null), c, Never)),
            [nameof(EditArea)] = Of<EditArea>((u, c) => u.ExecuteAsync(new(Area.First, 0, "改县", AreaKind.County, null, null), c, Never)),
            [nameof(AddUnit)] = Of<AddUnit>((u, c) => u.ExecuteAsync(new("丁局", null, Town.Today), c, Never)),
            [nameof(RenameUnit)] = Of<RenameUnit>((u, c) => u.ExecuteAsync(new(unit, 0, "改局", null, Town.Today), c, Never)),
            [nameof(EndUnit)] = Of<EndUnit>((u, c) => u.ExecuteAsync(new(unit, 0, Town.Today), c, Never)),
            [nameof(MoveUnit)] = Of<MoveUnit>((u, c) => u.ExecuteAsync(new(unit, true), c, Never)),
            [nameof(MergeUnits)] = Of<MergeUnits>((u, c) => u.ExecuteAsync(new([new(unit, 0)], new(other, 0), Town.Today, []), c, Never)),
            [nameof(AddPost)] = Of<AddPost>((u, c) => u.ExecuteAsync(new(unit, "新岗", [], false, Town.Today), c, Never)),
            [nameof(EditPost)] = Of<EditPost>((u, c) => u.ExecuteAsync(new(post.Id, post.Revision, "改岗", [], false), c, Never)),
            [nameof(EndPost)] = Of<EndPost>((u, c) => u.ExecuteAsync(new(post.Id, post.Revision, Town.Today), c, Never)),
            [nameof(AddPerson)] = Of<AddPerson>((u, c) => u.ExecuteAsync(new("赵六"), c, Never)),
            [nameof(RenamePerson)] = Of<RenamePerson>((u, c) => u.ExecuteAsync(new(person, 0, "改名"), c, Never)),
            [nameof(FillPost)] = Of<FillPost>((u, c) => u.ExecuteAsync(new(post.Id, post.Revision, person, null, Town.Today.AddDays(9)), c, Never)),
            [nameof(LeavePost)] = Of<LeavePost>((u, c) => u.ExecuteAsync(new(post.Id, post.Revision, post.Holders[0].HoldingId, Town.Today), c, Never)),
            [nameof(ImportOrganisation)] = async c =>
            {
                List<ImportRow> rows = [new(1, [new("单位")]), new(2, [new("新局")])];
                var preview = (await town.Jiema.UseAsync<ImportQuery, ImportPreviewResult>(q => q.PreviewAsync(c.AreaId, rows, Never))).Preview!;
                return (await town.Jiema.UseAsync<ImportOrganisation, ImportOrganisationResult>(i => i.ExecuteAsync(new(preview.Packed, preview.Hash, "x"), c, Never))).Outcome;
            },
        };
    }

    private static async Task<(Guid Unit, Guid Other, PostView Post, Guid Person)> FurnishAsync(Town town)
    {
        var (unit, other) = (await town.UnitAsync("甲局"), await town.UnitAsync("乙局"));
        var post = await town.PostAsync(unit, "联络员", false, Role.Liaison);
        Town.Done(await town.FillAsync(post, "张三", new(2025, 1, 1)));
        return (unit, other, await town.PostOfAsync(post), (await town.PeopleAsync()).Single(p => p.Name == "张三").Id);
    }

    [Fact]
    public async Task List_NamesEveryUseCase()
    {
        await using var town = await Town.CreateAsync(Engine.Sqlite);
        var (unit, other, post, person) = await FurnishAsync(town);
        var useCases = typeof(OrganisationChange).Assembly.GetTypes().Where(t => t.GetConstructors().Any(c => c.GetParameters().Any(p => p.ParameterType == typeof(OrganisationChange)))).Select(t => t.Name);
        Assert.Equal(useCases.Order(StringComparer.Ordinal), All(town, unit, other, post, person).Keys.Order(StringComparer.Ordinal));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task OtherArea_FindsAndChangesNothing(Engine engine)
    {
        await using var town = await Town.CreateAsync(engine);
        var (unit, other, post, person) = await FurnishAsync(town);
        var before = await StateAsync(town, Area.First);
        foreach (var (name, attempt) in All(town, unit, other, post, person))
        {
            // In its own area the thing is not there; in this one the other office has no right.
            var outcome = await attempt(town.Others);
            var own = name is nameof(AddUnit) or nameof(AddPerson) or nameof(ImportOrganisation);
            Assert.True(own ? outcome == OrganisationOutcome.Done : outcome is OrganisationOutcome.NotFound or OrganisationOutcome.Forbidden, $"{name}: {outcome}");
            Assert.Equal(OrganisationOutcome.Forbidden, await attempt(town.Others with { AreaId = Area.First }));
            Assert.Equal(OrganisationOutcome.Forbidden, await attempt(new ActionContext(Guid.NewGuid(), "生人", town.Office.At) { AreaId = Area.First }));
        }

        Assert.Equal(before, await StateAsync(town, Area.First));
        Assert.Empty(await town.SearchAsync("甲局", town.Others.AreaId));
        Assert.Null(await town.Jiema.UseAsync<OrganisationQuery, UnitHistory?>(q => q.UnitAsync(town.Others.AreaId, unit, Never)));
        Assert.DoesNotContain(await town.PeopleAsync(town.Others.AreaId), p => p.Name == "张三");
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Merge_WithAUnitPostOrPersonOfAnotherArea_FindsNothing(Engine engine)
    {
        await using var town = await Town.CreateAsync(engine);
        var (unit, _, post, _) = await FurnishAsync(town);
        var foreign = (await town.OnAsync(Town.Today, town.Others.AreaId))!.Units.Single();
        var stranger = (await town.PeopleAsync(town.Others.AreaId)).Single();
        Assert.Equal(OrganisationOutcome.NotFound, (await town.DoAsync<MergeUnits>(u => u.ExecuteAsync(new([new(unit, 0)], new(foreign.Id, 0), Town.Today, []), town.Office, Never))).Outcome);
        Assert.Equal(OrganisationOutcome.NotFound, (await town.DoAsync<MergeUnits>(u => u.ExecuteAsync(new([new(foreign.Id, 0)], new(unit, 0), Town.Today, [foreign.Posts[0].Id]), town.Office, Never))).Outcome);
        Assert.Equal(OrganisationOutcome.NotFound, (await town.DoAsync<FillPost>(u => u.ExecuteAsync(new(post.Id, post.Revision, stranger.Id, null, Town.Today), town.Office, Never))).Outcome);
        Assert.Equal(OrganisationOutcome.NotFound, (await town.DoAsync<AddUnit>(u => u.ExecuteAsync(new("丁局", null, Town.Today), town.Office with { AreaId = Guid.NewGuid() }, Never))).Outcome);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task UnitHead_FillsPostsOfTheOwnUnitOnly(Engine engine)
    {
        await using var town = await Town.CreateAsync(engine);
        var (unit, other, post, person) = await FurnishAsync(town);
        var head = await town.AppointAsync(Area.First, unit, "陈局长", Role.UnitHead);
        var foreignHead = await town.AppointAsync(Area.First, other, "周局长", Role.UnitHead);
        var liaison = await town.AppointAsync(Area.First, unit, "吴联络", Role.Liaison);
        foreach (var (name, attempt) in All(town, unit, other, post, person).Where(a => a.Key is not (nameof(FillPost) or nameof(LeavePost))))
            Assert.True(await attempt(head) == OrganisationOutcome.Forbidden, name);
        async Task<OrganisationOutcome> Fill(ActionContext who, string name, DateOnly day) =>
            (await town.DoAsync<FillPost>(async u => await u.ExecuteAsync(new(post.Id, (await town.PostOfAsync(post.Id)).Revision, null, name, day), who, Never))).Outcome;
        Assert.Equal(OrganisationOutcome.Forbidden, await Fill(foreignHead, "孙七", Town.Today));
        Assert.Equal(OrganisationOutcome.Forbidden, await Fill(liaison, "孙七", Town.Today));
        Assert.Equal(OrganisationOutcome.Done, await Fill(head, "孙七", Town.Today));
        var held = await town.PostOfAsync(post.Id);
        LeavePostOptions leave = new(post.Id, held.Revision, held.Holders[0].HoldingId, Town.Today);
        Assert.Equal(OrganisationOutcome.Forbidden, (await town.DoAsync<LeavePost>(u => u.ExecuteAsync(leave, foreignHead, Never))).Outcome);
        Assert.Equal(OrganisationOutcome.Done, (await town.DoAsync<LeavePost>(u => u.ExecuteAsync(leave, head, Never))).Outcome);
    }

    private static Task<string> StateAsync(Town town, Guid area) => town.Jiema.UseAsync<JiemaDb, string>(async db =>
        AreaBook.Digest(new
        {
            Area = await db.Set<Area>().SingleAsync(a => a.Id == area),
            Units = await db.Set<Unit>().Where(u => u.AreaId == area).OrderBy(u => u.Id).ToListAsync(),
            Posts = await db.Set<Post>().Where(p => db.Set<Unit>().Any(u => u.Id == p.UnitId && u.AreaId == area)).OrderBy(p => p.Id).ToListAsync(),
            People = await db.Set<Person>().Where(p => p.AreaId == area).OrderBy(p => p.Id).ToListAsync(),
            Holdings = await db.Set<Holding>().Where(h => db.Set<Person>().Any(p => p.Id == h.PersonId && p.AreaId == area)).OrderBy(h => h.Id).ToListAsync(),
        }));
}
