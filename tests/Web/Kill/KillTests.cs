using Jiema.Bench.Kill;
using Jiema.Platform.Storage;
using Jiema.TestKit;

namespace Jiema.Web.Tests.Kill;

/// <summary>The real program, killed while clients write: what was acknowledged is there, once. The large run is eng/kill.sh.</summary>
public sealed class KillTests
{
    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Killed_BetweenWrites_LosesAndDoublesNothing(Engine engine)
    {
        var folder = Directory.CreateTempSubdirectory("jiema-kill-");
        var storage = engine == Engine.Postgres
            ? new StorageOptions { Engine = "postgres", DataFolder = folder.FullName, Connection = await Postgres.FreshDatabaseAsync() }
            : new StorageOptions { DataFolder = folder.FullName };
        var result = await new KillRun(new KillOptions(Path.Combine(AppContext.BaseDirectory, "Jiema.Web.dll"), storage, Writes: 40, Seed: 7)).RunAsync();
        Assert.Empty(result.Faults);
        Assert.Equal((40, 0, 0), (result.Acknowledged, result.Lost, result.Doubled));
        Assert.True(result.AtKill < 40 && result.Repeated > 0, result.ToString());
        folder.Delete(recursive: true);
    }

    [Fact]
    public void Account_FindsWhatIsLostDoubledOrOfNobody()
    {
        var write = Write.HandIn("k1", "一份");
        Stored With(params (string Id, string Sha256)[] decodings) => new(decodings, [], [("k1", "202")], [.. decodings.Select(d => d.Id)], 0, []);
        Account Of(Stored stored) => Account.Of(stored, [], [write], Path.GetTempPath(), all: true);
        Assert.Equal((0, 0, 0), Figures(Of(With(("a", write.Mark)))));
        Assert.Equal((1, 0, 0), Figures(Of(With())));
        Assert.Equal((0, 1, 0), Figures(Of(With(("a", write.Mark), ("b", write.Mark)))));
        Assert.Equal((0, 0, 1), Figures(Of(With(("a", write.Mark), ("b", "other")))));
        // The event, or the answer, of what is there.
        Assert.Equal((0, 0, 1), Figures(Of(With(("a", write.Mark)) with { Asked = [] })));
        Assert.Equal((0, 0, 1), Figures(Of(With(("a", write.Mark)) with { Answers = [("k1", "0")] })));
        Assert.Equal((0, 0, 1), Figures(Of(With(("a", write.Mark)) with { Answers = [("k1", "202"), ("k2", "202")] }), most: 1));
    }

    private static (int Lost, int Doubled, int Faults) Figures(Account account, int most = int.MaxValue) => (account.Lost, account.Doubled, Math.Min(account.Faults.Count, most));
}
