using Jiema.Platform.Accounts.Organisation;
using Jiema.Platform.Accounts.Organisation.Changes;
using Jiema.TestKit;

namespace Jiema.Platform.Tests.Accounts.Organisation;

/// <summary>Many at once: one wins, the others are told what changed; nothing is given twice.</summary>
public sealed class ParallelTests
{
    private const int Many = 50;

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task FiftyRenames_OneWinsAndTheOthersLearnWhatChanged(Engine engine)
    {
        await using var town = await Town.CreateAsync(engine);
        var unit = await town.UnitAsync("林业局");
        var results = await Task.WhenAll(Enumerable.Range(0, Many).Select(i => Task.Run(() =>
            town.DoAsync<RenameUnit>(u => u.ExecuteAsync(new RenameUnitOptions(unit, 0, $"林业局{i}", null, Town.Today), town.Office with { ActorName = $"第{i}人" }, CancellationToken.None)))));
        var winner = Assert.Single(results, r => r.Outcome == OrganisationOutcome.Done);
        var name = (await town.HistoryAsync(unit)).Unit.Name;
        Assert.Equal($"林业局{Array.IndexOf(results, winner)}", name);
        Assert.All(results.Where(r => r != winner), r =>
        {
            Assert.Equal(OrganisationOutcome.Conflict, r.Outcome);
            Assert.Equal($"第{Array.IndexOf(results, winner)}人", r.Conflict!.ByName);
            Assert.Contains(new OrganisationFieldChange("name", "林业局", name), r.Conflict.Changes);
        });
        Assert.Single(await town.EventsAsync(), e => e == "unit.renamed");
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task FiftyUnitsOfOneName_OneIsMade(Engine engine)
    {
        await using var town = await Town.CreateAsync(engine);
        var results = await Task.WhenAll(Enumerable.Range(0, Many).Select(_ => Task.Run(() =>
            town.DoAsync<AddUnit>(u => u.ExecuteAsync(new AddUnitOptions("林业局", null, Town.Today), town.Office, CancellationToken.None)))));
        Assert.Single(results, r => r.Outcome == OrganisationOutcome.Done);
        Assert.All(results.Where(r => r.Outcome != OrganisationOutcome.Done), r => Assert.Equal("name name-taken", Town.Problem(r)));
        Assert.Single((await town.OnAsync(Town.Today))!.Units, u => u.Name == "林业局");
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task FiftyHoldersOfOnePost_OneComes(Engine engine)
    {
        await using var town = await Town.CreateAsync(engine);
        var post = await town.PostAsync(await town.UnitAsync("林业局"), "联络员");
        var results = await Task.WhenAll(Enumerable.Range(0, Many).Select(i => Task.Run(() =>
            town.DoAsync<FillPost>(u => u.ExecuteAsync(new FillPostOptions(post, 0, null, $"张{i}", Town.Today), town.Office, CancellationToken.None)))));
        Assert.Single(results, r => r.Outcome == OrganisationOutcome.Done);
        var holder = Assert.Single((await town.PostOfAsync(post)).Holders);
        Assert.All(results.Where(r => r.Outcome != OrganisationOutcome.Done), r => Assert.Contains(r.Conflict!.Changes, c => c.Field == "person" && c.After == holder.Name));
        Assert.Single(await town.PeopleAsync(), p => p.Name.StartsWith('张'));
    }
}
