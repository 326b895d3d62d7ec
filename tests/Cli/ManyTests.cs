using System.Diagnostics;
using System.Globalization;
using Jiema.TestKit;
using static Jiema.Cli.Tests.Program;

namespace Jiema.Cli.Tests;

/// <summary>Many reports in one run: a bad one costs its line, memory stays bounded, the way is shown.</summary>
public sealed class ManyTests
{
    [Fact]
    public async Task Many_NamesThatLeadNowhere_CostALineEach()
    {
        using var folder = new Folder(2);
        var run = await JiemaAsync(["decode", folder.At("没有.txt"), folder.At(Folder.Name(0)), folder.At("也没有"), folder.At(Folder.Name(1)), "--format", "ndjson"]);
        Assert.Equal((1, 2), (run.Code, run.Text.Count(c => c == '\n')));
        Assert.Single(run.Errors.Split('\n'), l => l.Contains("没有.txt", StringComparison.Ordinal));
        Assert.Single(run.Errors.Split('\n'), l => l.Contains("也没有", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Many_NothingUsable_ExitsWithTwoAndLeavesTheOldFileAlone()
    {
        using var folder = new Folder(0);
        await File.WriteAllTextAsync(folder.Out, "旧", TestContext.Current.CancellationToken);
        Assert.Equal(2, (await JiemaAsync(folder.Decode)).Code);
        await File.WriteAllTextAsync(folder.At("空.txt"), "", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(folder.At("短.txt"), "太短", TestContext.Current.CancellationToken);
        var run = await JiemaAsync(folder.Decode);
        Assert.Equal(2, run.Code);
        Assert.Equal(1, run.Errors.Split('\n').Count(l => l.Contains("空.txt", StringComparison.Ordinal)));
        Assert.Equal("旧", await File.ReadAllTextAsync(folder.Out, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Many_OutInTheFolder_IsNotReadAsAReport()
    {
        using var folder = new Folder(2);
        string[] decode = ["decode", folder.Reports, "--format", "ndjson", "--out", folder.At("全部.txt")];
        Assert.Equal(0, (await JiemaAsync(decode)).Code);
        Assert.Equal(0, (await JiemaAsync(decode)).Code);
        Assert.Equal(2, (await File.ReadAllLinesAsync(folder.At("全部.txt"), TestContext.Current.CancellationToken)).Length);
    }

    [Fact]
    public async Task Many_ToAFile_IsWhatGoesToStandardOutput()
    {
        using var folder = new Folder(20);
        var run = await JiemaAsync(folder.Decode);
        Assert.Equal((0, 0), (run.Code, run.Output.Length));
        Assert.Equal((await JiemaAsync(["decode", folder.Reports, "--quiet"])).Output, await File.ReadAllBytesAsync(folder.Out, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Many_AThousandReports_StayUnder300Megabytes()
    {
        if (!OperatingSystem.IsLinux()) Assert.Skip("The peak of a process is read from /proc.");
        using var folder = new Folder(1000);
        using var process = Start([.. folder.Decode, "--quiet"]);
        var (peak, status) = (0L, $"/proc/{process.Id}/status");
        while (!process.HasExited)
        {
            // The process may end between the two steps.
            try
            {
                if (File.ReadLines(status).FirstOrDefault(l => l.StartsWith("VmHWM:", StringComparison.Ordinal)) is { } line)
                    peak = Math.Max(peak, long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture));
            }
            catch (IOException)
            {
                break;
            }

            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
        Assert.InRange(peak, 10_000, 300_000);
    }

    [Theory, InlineData("zh_CN.UTF-8", "份/秒  还需 "), InlineData("en_US.UTF-8", "/s  0:00 left")]
    public async Task Many_OnATerminal_ShowABarWithRateAndTimeLeft(string language, string words)
    {
        if (!File.Exists("/usr/bin/script")) Needs.Missing("script", "Install bsdutils: the test gives the program a terminal.");
        using var folder = new Folder(30);
        var command = string.Join(' ', new[] { "dotnet", Path.Combine(AppContext.BaseDirectory, "jiema.dll") }.Concat(folder.Decode).Select(a => $"'{a}'"));
        using var process = Process.Start(new ProcessStartInfo("/usr/bin/script", ["-qec", command, "/dev/null"])
        {
            RedirectStandardOutput = true, RedirectStandardInput = true, StandardOutputEncoding = System.Text.Encoding.UTF8,
            Environment = { ["LANG"] = language, ["LC_ALL"] = language },
        })!;
        var shown = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Contains(new string('█', 30) + " 30/30  ", shown, StringComparison.Ordinal);
        Assert.Contains(words, shown, StringComparison.Ordinal);
        Assert.Equal(0, process.ExitCode);
    }
}
