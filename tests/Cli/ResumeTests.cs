using System.Diagnostics;
using static Jiema.Cli.Tests.Program;

namespace Jiema.Cli.Tests;

/// <summary>An interrupted run is gone on with, and ends as if nothing had happened; or it says why it cannot.</summary>
public sealed class ResumeTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static async Task<byte[]> WholeAsync(Folder folder)
    {
        await JiemaAsync(folder.Decode);
        var whole = await File.ReadAllBytesAsync(folder.Out, Cancellation);
        File.Delete(folder.Out);
        return whole;
    }

    /// <summary>Starts a run and waits until some of it is written.</summary>
    private static async Task<Process> UnderwayAsync(Folder folder)
    {
        var process = Start(folder.Decode);
        while (!process.HasExited && (!File.Exists(folder.Out) || new FileInfo(folder.Out).Length < 1 << 20)) await Task.Delay(2, Cancellation);
        return process;
    }

    private static int LineEnds(byte[] bytes) => bytes.Count(b => b == (byte)'\n');

    [Fact]
    public async Task Killed_ThenResumed_GivesTheBytesOfAnUninterruptedRun()
    {
        using var folder = new Folder(1500);
        await File.WriteAllTextAsync(folder.At("0003坏.txt"), "", Cancellation);
        var whole = await WholeAsync(folder);
        using var process = await UnderwayAsync(folder);
        process.Kill();
        await process.WaitForExitAsync(Cancellation);
        var left = await File.ReadAllBytesAsync(folder.Out, Cancellation);
        Assert.InRange(LineEnds(left), 1, 1499);
        Assert.True(whole.AsSpan().StartsWith(left));
        var run = await JiemaAsync(folder.Again);
        Assert.Equal(1, run.Code);
        Assert.Single(run.Errors.Split('\n'), l => l.Contains("0003坏.txt", StringComparison.Ordinal));
        Assert.Contains("1500", run.Errors, StringComparison.Ordinal);
        Assert.Equal(whole, await File.ReadAllBytesAsync(folder.Out, Cancellation));
    }

    [Fact]
    public async Task StoppedFromTheKeyboard_LeavesWholeLinesAndSaysHowToGoOn()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("Windows has no SIGINT for another process.");
        using var folder = new Folder(1500);
        using var process = await UnderwayAsync(folder);
        using var signal = Process.Start("kill", ["-INT", $"{process.Id}"]);
        var errors = await process.StandardError.ReadToEndAsync(Cancellation);
        await process.WaitForExitAsync(Cancellation);
        Assert.Equal(130, process.ExitCode);
        Assert.Contains("--resume", errors, StringComparison.Ordinal);
        Assert.Equal((byte)'\n', (await File.ReadAllBytesAsync(folder.Out, Cancellation))[^1]);
    }

    [Fact]
    public async Task Resumed_AfterAnyLine_WholeOrHalf_GivesTheSameBytes()
    {
        using var folder = new Folder(120);
        var whole = await WholeAsync(folder);
        var ends = Enumerable.Range(0, whole.Length).Where(i => whole[i] == (byte)'\n').Select(i => i + 1).Prepend(0).ToList();
        foreach (var (lines, half) in new[] { (0, 0), (0, 1), (0, 5000), (1, 0), (1, 5000), (101, 1), (119, 0), (119, 5000) })
        {
            await File.WriteAllBytesAsync(folder.Out, whole[..(ends[lines] + half)], Cancellation);
            var run = await JiemaAsync([.. folder.Again, "--lang", "en"]);
            Assert.Equal(0, run.Code);
            Assert.Equal(half > 0, run.Errors.Contains($"cut off ({half} bytes)", StringComparison.Ordinal));
            Assert.Equal(whole, await File.ReadAllBytesAsync(folder.Out, Cancellation));
        }
    }

    [Theory, InlineData("zh", "没有要做的"), InlineData("en", "nothing to do")]
    public async Task Resumed_WhenAllIsThere_SaysThereIsNothingToDo(string language, string words)
    {
        using var folder = new Folder(3);
        var whole = await WholeAsync(folder);
        await File.WriteAllBytesAsync(folder.Out, whole, Cancellation);
        var run = await JiemaAsync([.. folder.Again, "--lang", language]);
        Assert.Equal(0, run.Code);
        Assert.Contains(words, run.Errors, StringComparison.Ordinal);
        Assert.Equal(whole, await File.ReadAllBytesAsync(folder.Out, Cancellation));
        await File.WriteAllTextAsync(folder.At("9999坏.txt"), "", Cancellation);
        Assert.Equal(1, (await JiemaAsync(folder.Again)).Code);
    }

    [Fact]
    public async Task Resumed_BeforeTheFirstRun_BeginsAtTheStart()
    {
        using var folder = new Folder(3);
        Assert.Equal(0, (await JiemaAsync(folder.Again)).Code);
        Assert.Equal(3, LineEnds(await File.ReadAllBytesAsync(folder.Out, Cancellation)));
    }

    [Fact]
    public async Task Resumed_Strict_KnowsTheDiagnosticsOfLinesAlreadyThere()
    {
        using var folder = new Folder(2);
        await File.WriteAllTextAsync(folder.At("0000.txt"), (await File.ReadAllTextAsync(folder.At("0000.txt"), Cancellation)).Replace("“", "", StringComparison.Ordinal), Cancellation);
        Assert.Equal(1, (await JiemaAsync([.. folder.Decode, "--strict"])).Code);
        Assert.Equal(1, (await JiemaAsync([.. folder.Again, "--strict"])).Code);
        Assert.Equal(0, (await JiemaAsync(folder.Again)).Code);
    }

    [Theory]
    [InlineData("changed", "0002.txt")]
    [InlineData("removed", "0002.txt")]
    [InlineData("added", "0001新.txt")]
    [InlineData("renamed", "0002.txt")]
    [InlineData("reordered", "0002.txt")]
    [InlineData("fewer", "0004.txt")]
    [InlineData("version", "5")]
    [InlineData("foreign", "3")]
    public async Task Resumed_WhenTheFilesNoLongerFit_SaysSoInOneLineAndTouchesNothing(string what, string where)
    {
        using var folder = new Folder(6);
        var lines = (await File.ReadAllTextAsync(await OutAsync(folder), Cancellation)).Split('\n')[..5];
        switch (what)
        {
            case "changed": folder.Put("0002.txt", 99); break;
            case "removed": File.Delete(folder.At("0002.txt")); break;
            case "added": folder.Put("0001新.txt", 99); break;
            case "renamed": File.Move(folder.At("0002.txt"), folder.At("0002旧.txt")); break;
            case "reordered": (lines[2], lines[3]) = (lines[3], lines[2]); break;
            case "fewer": foreach (var gone in new[] { "0004.txt", "0005.txt" }) File.Delete(folder.At(gone)); break;
            case "version": lines[4] = lines[4].Replace("\"criterion\":\"COUNT\"", "\"criterion\":\"QUAL\"", StringComparison.Ordinal); break;
            default: lines[2] = "{\"id\":1}"; break;
        }

        var before = string.Join('\n', lines) + '\n';
        await File.WriteAllTextAsync(folder.Out, before, Cancellation);
        var run = await JiemaAsync(folder.Again);
        Assert.Equal(2, run.Code);
        Assert.Contains(where, Assert.Single(run.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllTextAsync(folder.Out, Cancellation));
    }

    [Theory]
    [InlineData("--format", "ndjson")]
    [InlineData("--format", "json", "--out", "x.json")]
    public async Task Resume_WithoutAFileOfLines_IsAUsageError(params string[] options)
    {
        using var folder = new Folder(1);
        var run = await JiemaAsync(["decode", folder.At("0000.txt"), "--resume", .. options, "--lang", "en"]);
        Assert.Equal((2, 0), (run.Code, run.Output.Length));
        Assert.Equal("--resume goes with --format ndjson --out FILE.", run.Errors.Trim());
    }

    private static async Task<string> OutAsync(Folder folder)
    {
        Assert.Equal(0, (await JiemaAsync(folder.Decode)).Code);
        return folder.Out;
    }
}
