using Jiema.Platform;
using Jiema.Platform.Journal;
using Jiema.Platform.Storage;
using Jiema.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using static Jiema.Cli.Tests.Program;

namespace Jiema.Cli.Tests;

/// <summary>jiema verify and jiema digest on real installations.</summary>
public sealed class VerifyTests
{
    private sealed record Noted(string Words) : JournalEvent("test.noted", "test", "1");

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Journal_WholeThenBroken_SaysSoByCodeAndWords(Engine engine)
    {
        await using var jiema = await Installation.CreateAsync(engine);
        await NoteAsync(jiema, 3);
        var settings = await SettingsAsync(jiema);
        var whole = await JiemaAsync(["verify"], settings: settings);
        Assert.Equal((0, ""), (whole.Code, whole.Errors.ReplaceLineEndings("")));
        Assert.StartsWith("日志完整：3 条", whole.Text, StringComparison.Ordinal);
        await jiema.UseAsync<JiemaDb>(db => db.Database.ExecuteSqlRawAsync("UPDATE platform_journal SET \"ObjectId\" = '2' WHERE \"Sequence\" = 2"));
        var broken = await JiemaAsync(["verify", "--quiet", "--lang", "en"], settings: settings);
        Assert.Equal((1, ""), (broken.Code, broken.Errors));
        Assert.Equal("The journal is broken at event 2 (test.noted, 2026-03-02 09:00:00): its columns do not give its hash: it was changed, moved or put in.", broken.Text.Trim());
        await jiema.UseAsync<JiemaDb>(db => db.Database.ExecuteSqlRawAsync("DELETE FROM platform_journal WHERE \"Sequence\" = 2"));
        Assert.Contains("第 2 条：缺这一条", (await JiemaAsync(["verify"], settings: settings)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Digest_OfThisMoment_IsExtendedUntilTheEndIsCutOff()
    {
        await using var jiema = await Installation.CreateAsync(Engine.Sqlite);
        await NoteAsync(jiema, 3);
        var file = Path.Combine(jiema.Folder.FullName, "摘要.txt");
        Assert.Equal(0, (await JiemaAsync(["digest", "--data", jiema.Folder.FullName, "--out", file])).Code);
        // Days since the first event that are over got their files.
        Assert.True(File.Exists(Path.Combine(jiema.Folder.FullName, "digests", "2026-03-02.txt")));
        Assert.Equal(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken) is var text ? text.Split("生成")[0] : "", (await JiemaAsync(["digest", "--data", jiema.Folder.FullName])).Text.Split("生成")[0]);
        await NoteAsync(jiema, 2);
        var extended = await JiemaAsync(["verify", "--data", jiema.Folder.FullName, "--digest", file]);
        Assert.Equal(0, extended.Code);
        Assert.Contains("（第 3 条）", extended.Text, StringComparison.Ordinal);
        await jiema.UseAsync<JiemaDb>(db => db.Database.ExecuteSqlRawAsync("DELETE FROM platform_journal WHERE \"Sequence\" > 2; UPDATE platform_journal_head SET \"Sequence\" = 2, \"Hash\" = (SELECT \"Hash\" FROM platform_journal WHERE \"Sequence\" = 2)"));
        Assert.Equal(0, (await JiemaAsync(["verify", "--data", jiema.Folder.FullName])).Code);
        var cut = await JiemaAsync(["verify", "--data", jiema.Folder.FullName, "--digest", file]);
        Assert.Equal(1, cut.Code);
        Assert.Contains("末尾被截去", cut.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Input_ThatCannotBeRead_IsOneLineAndCode2()
    {
        await using var jiema = await Installation.CreateAsync(Engine.Sqlite);
        var empty = Directory.CreateTempSubdirectory("jiema-none-");
        var note = Path.Combine(empty.FullName, "便条.txt");
        await File.WriteAllTextAsync(note, "今天下午三点开会。", TestContext.Current.CancellationToken);
        var damaged = Directory.CreateDirectory(Path.Combine(empty.FullName, "坏"));
        await File.WriteAllTextAsync(Path.Combine(damaged.FullName, "jiema.db"), new string('x', 5000), TestContext.Current.CancellationToken);
        string[][] all =
        [
            ["verify", "--data", empty.FullName], ["verify", "--data", damaged.FullName], ["verify", "--data", jiema.Folder.FullName, "--digest", note],
            ["verify", "--data", jiema.Folder.FullName, "--digest", note + "x"], ["digest", "--data", empty.FullName], ["digest", "--data", jiema.Folder.FullName, "--out", empty.FullName],
        ];
        foreach (var arguments in all)
        {
            var run = await JiemaAsync(arguments);
            Assert.True(run.Code == 2, $"{string.Join(' ', arguments)}: {run.Code} {run.Text} {run.Errors}");
            Assert.Single(run.Errors.Trim().Split('\n'));
            Assert.Equal("", run.Text);
        }

        Assert.False(File.Exists(Path.Combine(empty.FullName, "jiema.db")));
        var server = await JiemaAsync(["verify"], settings: new Dictionary<string, string> { ["Jiema__Storage__Engine"] = "postgres", ["Jiema__Storage__Connection"] = "Host=127.0.0.1;Port=1;Database=x;Username=x;Timeout=3" });
        Assert.Equal(2, server.Code);
        Assert.Single(server.Errors.Trim().Split('\n'));
        empty.Delete(recursive: true);
    }

    private static Task NoteAsync(Installation jiema, int events) => jiema.UseAsync<JiemaDb>(async db =>
    {
        for (var i = 0; i < events; i++) db.Record(new ActionContext(Guid.Empty, "王督查", new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero)), new Noted($"第{i}件"));
        await db.SaveChangesAsync();
    });

    private static Task<Dictionary<string, string>> SettingsAsync(Installation jiema) => jiema.UseAsync<IOptions<StorageOptions>, Dictionary<string, string>>(o => Task.FromResult(new Dictionary<string, string>
    {
        ["Jiema__DataFolder"] = o.Value.DataFolder, ["Jiema__Storage__Engine"] = o.Value.Engine, ["Jiema__Storage__Connection"] = o.Value.Connection ?? "",
    }));
}
