using Jiema.Hosting;
using Jiema.Platform.Storage;
using Jiema.Reports.Review;
using Jiema.TestKit;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Jiema.Reports.Tests.Review;

/// <summary>A county's own names: beside the data, read at the start, used for every decoding.</summary>
public sealed class LexiconStorageTests
{
    private const string Own = "茶园交易点\ttea-post\t地区\n";

    [Fact]
    public async Task Open_WithOwnNames_FindsThem_AndReadingAgainKeepsThem()
    {
        await using var jiema = await Installation.CreateAsync(Engine.Sqlite, lexicon: Own);
        var id = await SmallReport.OpenAsync(jiema);

        Assert.Contains((await SmallReport.ViewAsync(jiema, id)).Reading.Terms, t => t.Entry == "tea-post");
        Assert.Equal(RedecodeOutcome.Same, await AgainAsync(jiema, id));
    }

    [Fact]
    public async Task Redecode_WithNamesAddedSince_FindsThem()
    {
        await using var jiema = await Installation.CreateAsync(Engine.Sqlite);
        var id = await SmallReport.OpenAsync(jiema);
        Assert.DoesNotContain((await SmallReport.ViewAsync(jiema, id)).Reading.Terms, t => t.Entry == "tea-post");

        await using var restarted = await jiema.RestartAsync(Own);
        Assert.Equal(RedecodeOutcome.Done, await AgainAsync(restarted, id));
        Assert.Contains((await SmallReport.ViewAsync(restarted, id)).Reading.Terms, t => t.Entry == "tea-post");
    }

    [Theory]
    [InlineData("茶园交易点\tx\t办法", "第 1 行", "line 1")]
    [InlineData(null, "Jiema:Lexicon", "Jiema:Lexicon")]
    public void Start_WithAFileThatCannotBeUsed_SaysWhatToDo(string? lines, string chinese, string english)
    {
        var folder = Directory.CreateTempSubdirectory("jiema-test-");
        try
        {
            var path = Path.Combine(folder.FullName, "own.tsv");
            if (lines is not null) File.WriteAllText(path, lines);
            var settings = new Dictionary<string, string?> { ["Jiema:DataFolder"] = folder.FullName, ["Jiema:Lexicon"] = path };

            var problem = Assert.Throws<StorageException>(() => new ServiceCollection().AddJiema(new ConfigurationBuilder().AddInMemoryCollection(settings).Build()));

            Assert.Contains(chinese, problem.Chinese, StringComparison.Ordinal);
            Assert.Contains(english, problem.English, StringComparison.Ordinal);
            Assert.Contains("own.tsv", problem.English, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static Task<RedecodeOutcome> AgainAsync(Installation jiema, Guid id) =>
        jiema.UseAsync<Redecode, RedecodeOutcome>(r => r.ExecuteAsync(new RedecodeOptions(id), SmallReport.Wang, CancellationToken.None));
}
