using Jiema.Platform.Journal;
using Jiema.Platform.Journal.Verify;
using Jiema.Platform.Storage;
using Jiema.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Jiema.Platform.Tests.Journal;

/// <summary>What the chain is made of, and that it stays readable.</summary>
public sealed class ChainTests
{
    // GB/T 32905-2016, appendix A, and FIPS 180-4.
    [Theory]
    [InlineData("sm3", "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0")]
    [InlineData("sha256", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")]
    public void Hash_OfAbc_IsTheStandards(string algorithm, string expected) => Assert.Equal(expected, Convert.ToHexStringLower(JournalHash.Of(algorithm, "abc"u8)));

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Setting_ChangedToSm3AndBack_LeavesTheOlderPartWhole(Engine engine)
    {
        await using var jiema = await Installation.CreateAsync(engine);
        await jiema.NoteAsync("一", "二");
        await using (var chinese = jiema.With("Jiema:Journal:Hash", "SM3")) await chinese.NoteAsync("三", "四");
        await jiema.NoteAsync("五");
        await jiema.WholeAsync(5);
        Assert.Equal(["sha256", "sha256", "sm3", "sm3", "sha256"], await jiema.UseAsync<JiemaDb, List<string>>(db => db.Set<JournalRecord>().OrderBy(r => r.Sequence).Select(r => r.Algorithm).ToListAsync(CancellationToken.None)));
        await jiema.SqlAsync("UPDATE platform_journal SET \"ObjectId\" = '2' WHERE \"Sequence\" = 4");
        Assert.Equal((JournalFault.Hash, 4), ((await jiema.VerifyAsync()).Bad!.Fault, (await jiema.VerifyAsync()).Bad!.Sequence));
    }

    [Fact]
    public void Setting_Unknown_StopsTheStartWithOneMessage()
    {
        var problem = Assert.Throws<StorageException>(() => JournalHash.Named("md5"));
        Assert.Contains("sm3", problem.Chinese, StringComparison.Ordinal);
        Assert.Equal("sha256", JournalHash.Named(" "));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Journal_OfManyBatchesAndLongTexts_IsReadWhole(Engine engine)
    {
        await using var jiema = await Installation.CreateAsync(engine);
        await jiema.NoteAsync([.. Enumerable.Range(0, 5000).Select(i => $"第{i}件")]);
        await jiema.NoteAsync(new string('长', 1_500_000), "𠮷\u0001\u2028\"\\", "");
        await jiema.WholeAsync(5003);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Empty_Journal_IsWhole(Engine engine)
    {
        await using var jiema = await Installation.CreateAsync(engine);
        await jiema.WholeAsync(0);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Verify_WhileOthersWrite_SeesOneMoment(Engine engine)
    {
        await using var jiema = await Installation.CreateAsync(engine);
        await jiema.NoteAsync([.. Enumerable.Range(0, 300).Select(i => $"{i}")]);
        var writing = WriteAsync();
        while (!writing.IsCompleted) Assert.Null((await jiema.VerifyAsync()).Bad);
        await writing;
        await jiema.WholeAsync(380);

        async Task WriteAsync()
        {
            await Task.Yield();
            for (var i = 0; i < 40; i++) await jiema.NoteAsync($"又{i}", $"再{i}");
        }
    }
}
