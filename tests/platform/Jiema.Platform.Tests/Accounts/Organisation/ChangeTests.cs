using Jiema.Platform.Accounts.Organisation;
using Jiema.Platform.Accounts.Organisation.Changes;
using Jiema.Platform.Accounts.Permissions;
using Jiema.TestKit;

namespace Jiema.Platform.Tests.Accounts.Organisation;

/// <summary>Units, posts and people through time, on both engines.</summary>
public sealed class ChangeTests
{
    private static readonly CancellationToken Never = CancellationToken.None;

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Unit_Renamed_IsFoundByBothNamesAndShowsTheNameOfTheDay(Engine engine)
    {
        await using var town = await Town.CreateAsync(engine);
        var unit = await town.UnitAsync("农业局", "农业");
        Town.Done(await town.DoAsync<RenameUnit>(u => u.ExecuteAsync(new RenameUnitOptions(unit, 0, "农业农村局", "农业农村", new(2024, 7, 1)), town.Office, Never)));
        Assert.Contains((await town.OnAsync(new(2024, 6, 30)))!.Units, u => u is { Name: "农业局", ShortName: "农业" });
        Assert.Contains((await town.OnAsync(new(2024, 7, 1)))!.Units, u => u is { Name: "农业农村局", ShortName: "农业农村" });
        Assert.Equal(unit, Assert.Single(await town.SearchAsync("农业局")).Id);
        Assert.Equal(["农业农村局", "农业局"], (await town.HistoryAsync(unit)).Names.Select(n => n.Name));
        Assert.Contains("unit.renamed", await town.EventsAsync());
        Assert.Equal("day day-in-future", Town.Problem(await town.DoAsync<RenameUnit>(u => u.ExecuteAsync(new RenameUnitOptions(unit, 1, "三农局", null, Town.Today.AddDays(1)), town.Office, Never))));
        Assert.Equal("day before-name", Town.Problem(await town.DoAsync<RenameUnit>(u => u.ExecuteAsync(new RenameUnitOptions(unit, 1, "三农局", null, new(2024, 6, 30)), town.Office, Never))));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Unit_NameOfALivingOne_IsRefusedAndOfAnEndedOneFree(Engine engine)
    {
        await using var town = await Town.CreateAsync(engine);
        var unit = await town.UnitAsync("商务局", "商务");
        Assert.Equal("name name-taken", Town.Problem(await town.DoAsync<AddUnit>(u => u.ExecuteAsync(new AddUnitOptions(" 商务局 ", null, Town.Today), town.Office, Never))));
        Assert.Equal("shortName name-taken", Town.Problem(await town.DoAsync<AddUnit>(u => u.ExecuteAsync(new AddUnitOptions("商务中心", "商务", Town.Today), town.Office, Never))));
        Town.Done(await town.DoAsync<EndUnit>(u => u.ExecuteAsync(new EndUnitOptions(unit, 0, Town.Today.AddDays(-1)), town.Office, Never)));
        await town.UnitAsync("商务局", "商务", Town.Today);
        Assert.Equal(2, (await town.SearchAsync("商务局")).Count);
        Assert.Single((await town.OnAsync(Town.Today))!.Units, u => u.Name == "商务局");
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Post_ChangesHands_TheFormerEndsTheDayBefore(Engine engine)
    {
        await using var town = await Town.CreateAsync(engine);
        var post = await town.PostAsync(await town.UnitAsync("林业局"), "联络员", false, Role.Liaison);
        Town.Done(await town.FillAsync(post, "张三", new(2024, 1, 1)));
        Town.Done(await town.FillAsync(post, "李四", new(2026, 5, 1)));
        Town.Done(await town.FillAsync(post, "王五", new(2026, 2, 1)));
        var holders = (await town.PostOfAsync(post)).Holders.OrderBy(h => h.From).Select(h => (h.Name, h.From, h.To));
        Assert.Equal([("张三", new DateOnly(2024, 1, 1), new DateOnly(2026, 1, 31)), ("王五", new(2026, 2, 1), new(2026, 4, 30)), ("李四", new(2026, 5, 1), (DateOnly?)null)], holders);
        async Task<string> On(DateOnly day) => Assert.Single((await town.OnAsync(day))!.Units.Single(u => u.Name == "林业局").Posts.Single().Holders).Name;
        Assert.Equal(["张三", "王五", "王五", "李四"], [await On(new(2026, 1, 31)), await On(new(2026, 2, 1)), await On(new(2026, 4, 30)), await On(new(2026, 5, 1))]);
        Assert.Equal("林业局", Assert.Single((await town.PeopleAsync()).Single(p => p.Name == "李四").Posts).UnitName);
        Assert.Empty((await town.PeopleAsync()).Single(p => p.Name == "张三").Posts);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Post_PlanTakenBack_TheFormerStays(Engine engine)
    {
        await using var town = await Town.CreateAsync(engine);
        var post = await town.PostAsync(await town.UnitAsync("水利局"), "负责人");
        Town.Done(await town.FillAsync(post, "张三", new(2024, 1, 1)));
        Town.Done(await town.FillAsync(post, "李四", new(2026, 5, 1)));
        var plan = (await town.PostOfAsync(post)).Holders.Single(h => h.Name == "李四");
        var seen = (await town.PostOfAsync(post)).Revision;
        Town.Done(await town.DoAsync<LeavePost>(u => u.ExecuteAsync(new LeavePostOptions(post, seen, plan.HoldingId, Town.Today), town.Office, Never)));
        Assert.Equal(("张三", null), Assert.Single((await town.PostOfAsync(post)).Holders) is var h ? (h.Name, h.To) : default);
        // From the very day, the entry is put right; a day that is past is not taken back.
        Town.Done(await town.FillAsync(post, "王五", new(2024, 1, 1)));
        Assert.Equal("王五", Assert.Single((await town.PostOfAsync(post)).Holders).Name);
        seen = (await town.PostOfAsync(post)).Revision;
        Assert.Equal("to day-order", Town.Problem(await town.DoAsync<LeavePost>(u => u.ExecuteAsync(new LeavePostOptions(post, seen, h.HoldingId, new(2023, 1, 1)), town.Office, Never))));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Post_OfSeveral_KeepsAll_AndOfOneDoesNot(Engine engine)
    {
        await using var town = await Town.CreateAsync(engine);
        var post = await town.PostAsync(await town.UnitAsync("督查专班"), "督查员", several: true, Role.Office);
        Town.Done(await town.FillAsync(post, "张三", new(2026, 1, 1)));
        Town.Done(await town.FillAsync(post, "李四", new(2026, 2, 1)));
        Assert.Equal(2, (await town.PostOfAsync(post)).Holders.Count(h => h.To is null));
        Assert.Equal("person already-holds", Town.Problem(await town.FillAsync(post, "张三", new(2026, 3, 1))));
        Assert.Equal("several several-hold", Town.Problem(await town.DoAsync<EditPost>(u => u.ExecuteAsync(new EditPostOptions(post, 2, "督查员", [Role.Office], false), town.Office, Never))));
        Assert.Equal("roles role-administrator", Town.Problem(await town.DoAsync<EditPost>(u => u.ExecuteAsync(new EditPostOptions(post, 2, "督查员", [Role.Office, Role.AuditAdministrator], true), town.Office, Never))));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Units_Merged_StayFindableAndTheirPostsGoOn(Engine engine)
    {
        await using var town = await Town.CreateAsync(engine);
        var (old, into) = (await town.UnitAsync("乡村振兴局", "振兴"), await town.UnitAsync("农业农村局"));
        Town.Done(await town.DoAsync<RenameUnit>(u => u.ExecuteAsync(new RenameUnitOptions(old, 0, "乡村振兴服务局", "振兴", new(2023, 1, 1)), town.Office, Never)));
        var (carried, dropped) = (await town.PostAsync(old, "联络员", false, Role.Liaison), await town.PostAsync(old, "负责人", false, Role.UnitHead));
        await town.PostAsync(into, "联络员", false, Role.Liaison);
        Town.Done(await town.FillAsync(carried, "张三", new(2024, 1, 1)));
        Town.Done(await town.FillAsync(dropped, "李四", new(2024, 1, 1)));
        Town.Done(await town.DoAsync<MergeUnits>(u => u.ExecuteAsync(new MergeUnitsOptions([new(old, 1)], new(into, 0), new(2026, 3, 1), [carried]), town.Office, Never)));

        var before = (await town.OnAsync(new(2026, 2, 28)))!.Units.Single(u => u.Id == old);
        Assert.Equal(["张三", "李四"], before.Posts.SelectMany(p => p.Holders).Select(h => h.Name).Order());
        var after = (await town.OnAsync(new(2026, 3, 1)))!;
        Assert.DoesNotContain(after.Units, u => u.Id == old);
        var went = after.Units.Single(u => u.Id == into).Posts.Single(p => p.Title == "联络员（原振兴）");
        Assert.Equal([Role.Liaison], went.Roles);
        Assert.Equal("张三", Assert.Single(went.Holders).Name);
        foreach (var name in new[] { "乡村振兴局", "乡村振兴服务局", "振兴" }) Assert.Contains(await town.SearchAsync(name), u => u.Id == old && u.MergedInto?.Name == "农业农村局");
        Assert.Equal(old, Assert.Single((await town.HistoryAsync(into)).TookOver).Id);
        Assert.Equal("unit ended", Town.Problem(await town.DoAsync<RenameUnit>(u => u.ExecuteAsync(new RenameUnitOptions(old, 2, "别名局", null, Town.Today), town.Office, Never))));
        Assert.Equal("into same-unit", Town.Problem(await town.DoAsync<MergeUnits>(u => u.ExecuteAsync(new MergeUnitsOptions([new(into, 1)], new(into, 1), Town.Today, []), town.Office, Never))));
        Assert.Equal(2, (await town.EventsAsync()).Count(e => e is "unit.merged" or "unit.took-over"));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Units_Moved_StandInTheNewOrder(Engine engine)
    {
        await using var town = await Town.CreateAsync(engine);
        var (first, second) = (await town.UnitAsync("甲局"), await town.UnitAsync("乙局"));
        Town.Done(await town.DoAsync<MoveUnit>(u => u.ExecuteAsync(new MoveUnitOptions(second, Up: true), town.Office, Never)));
        Assert.Equal([second, first], (await town.OnAsync(Town.Today))!.Units.Where(u => u.Name is "甲局" or "乙局").Select(u => u.Id));
        Town.Done(await town.DoAsync<MoveUnit>(u => u.ExecuteAsync(new MoveUnitOptions(first, Up: false), town.Office, Never)));
        Assert.Equal([second, first], (await town.OnAsync(Town.Today))!.Units.Where(u => u.Name is "甲局" or "乙局").Select(u => u.Id));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Area_Edited_KeepsItsVersion(Engine engine)
    {
        await using var town = await Town.CreateAsync(engine);
        Town.Done(await town.DoAsync<EditArea>(u => u.ExecuteAsync(new EditAreaOptions(Area.First, 0, "云坪县", AreaKind.County, null, "330182"), town.Office, Never)));
        var late = await town.DoAsync<EditArea>(u => u.ExecuteAsync(new EditAreaOptions(Area.First, 0, "云坪区", AreaKind.County, null, null), town.Office, Never));
        Assert.Equal(OrganisationOutcome.Conflict, late.Outcome);
        Assert.Equal(("王督查", new OrganisationFieldChange("code", "", "330182")), (late.Conflict!.ByName, Assert.Single(late.Conflict.Changes)));
    }
}
