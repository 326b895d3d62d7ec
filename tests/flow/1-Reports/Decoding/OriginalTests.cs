using System.Text;
using Jiema.Platform.Files.Upkeep;
using Jiema.Platform.Storage;
using Jiema.Reports.Decoding;
using Jiema.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Jiema.Reports.Tests.Decoding;

/// <summary>A report's file is there before its row, stays, and comes back as it was.</summary>
public sealed class OriginalTests
{
    private static Task<OriginalFile?> ReadAsync(Installation jiema, Guid area, Guid id) => jiema.UseAsync<OriginalQuery, OriginalFile?>(q => q.ReadAsync(area, id, CancellationToken.None));

    /// <summary>Of a plain text two files are kept: the text is the original, the other maps the one to the other.</summary>
    private static Task<FilesReport> FilesAsync(Installation jiema) => jiema.UseAsync<FilesQuery, FilesReport>(q => q.ReadAsync(null, CancellationToken.None));

    /// <summary>Files are written by the machine's clock: they are old when this one is ahead.</summary>
    private sealed class Tomorrow : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddDays(1);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Original_OfAReport_IsTheBytesThatCameIn(Engine engine)
    {
        await using var jiema = await Installation.CreateAsync(engine);
        var id = await SmallReport.OpenAsync(jiema);
        var original = await ReadAsync(jiema, SmallReport.Wang.AreaId, id);
        Assert.Equal(SmallReport.Text, Encoding.UTF8.GetString(original!.Content));
        Assert.Equal("云坪县.txt", original.FileName);
        // Another area's, one that is not there, one that was removed.
        Assert.Null(await ReadAsync(jiema, Guid.NewGuid(), id));
        Assert.Null(await ReadAsync(jiema, SmallReport.Wang.AreaId, Guid.NewGuid()));
        await jiema.UseAsync<RemoveReport, bool>(r => r.ExecuteAsync(new RemoveReportOptions(id), SmallReport.Wang, CancellationToken.None));
        Assert.Null(await ReadAsync(jiema, SmallReport.Wang.AreaId, id));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Open_SaveThatFails_LeavesAHarmlessOrphan(Engine engine)
    {
        await using var jiema = await Installation.CreateAsync(engine, new Tomorrow());
        await ForbidAsync(jiema, engine);
        await Assert.ThrowsAnyAsync<Exception>(() => SmallReport.OpenAsync(jiema));
        var failed = await FilesAsync(jiema);
        Assert.Equal((0, 2), (failed.Named, failed.Orphans.Count));
        Assert.Empty(failed.Missing);
        await AllowAsync(jiema, engine);
        var id = await SmallReport.OpenAsync(jiema);
        Assert.NotNull(await ReadAsync(jiema, SmallReport.Wang.AreaId, id));
        var whole = await FilesAsync(jiema);
        Assert.Equal((2, 2, 0), (whole.Files, whole.Named, whole.Orphans.Count));
    }

    [Fact]
    public async Task Open_FileThatCannotBeStored_LeavesNoRow()
    {
        await using var jiema = await Installation.CreateAsync(Engine.Sqlite);
        // A file stands where the store's folder would be.
        await File.WriteAllTextAsync(Path.Combine(jiema.Folder.FullName, "files"), "", TestContext.Current.CancellationToken);
        await Assert.ThrowsAnyAsync<IOException>(() => SmallReport.OpenAsync(jiema));
        Assert.Equal(0, await jiema.UseAsync<JiemaDb, int>(db => db.Set<ReportRecord>().CountAsync()));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Files_MissingDamagedAndWithoutRow_AreListed(Engine engine)
    {
        await using var jiema = await Installation.CreateAsync(engine, new Tomorrow());
        await SmallReport.OpenAsync(jiema);
        var stored = Directory.GetFiles(Path.Combine(jiema.Folder.FullName, "files"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(2, stored.Count);
        File.Delete(stored[0]);
        await File.AppendAllTextAsync(stored[1], "x", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(stored[1] + ".0.tmp", "half", TestContext.Current.CancellationToken);
        var report = await FilesAsync(jiema);
        Assert.Equal(Path.GetFileName(stored[0]), Assert.Single(report.Missing));
        Assert.EndsWith(Path.GetFileName(stored[1]), Assert.Single(report.Damaged).Path, StringComparison.Ordinal);
        Assert.Equal((".tmp", 4), (Path.GetExtension(Assert.Single(report.Orphans).Path), report.Orphans[0].Bytes));
    }

    [Fact]
    public async Task Files_JustStored_AreNoOrphansYet()
    {
        await using var jiema = await Installation.CreateAsync(Engine.Sqlite);
        await ForbidAsync(jiema, Engine.Sqlite);
        await Assert.ThrowsAnyAsync<Exception>(() => SmallReport.OpenAsync(jiema));
        Assert.Empty((await FilesAsync(jiema)).Orphans);
    }

    private static Task ForbidAsync(Installation jiema, Engine engine) => jiema.UseAsync<JiemaDb>(db => db.Database.ExecuteSqlRawAsync(engine == Engine.Sqlite
        ? "CREATE TRIGGER no_reports BEFORE INSERT ON reports_report BEGIN SELECT RAISE(ABORT, 'no'); END"
        : "CREATE FUNCTION no_reports() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no'; END $$; CREATE TRIGGER no_reports BEFORE INSERT ON reports_report FOR EACH ROW EXECUTE FUNCTION no_reports()"));

    private static Task AllowAsync(Installation jiema, Engine engine) => jiema.UseAsync<JiemaDb>(db => db.Database.ExecuteSqlRawAsync(engine == Engine.Sqlite
        ? "DROP TRIGGER no_reports" : "DROP TRIGGER no_reports ON reports_report"));
}
