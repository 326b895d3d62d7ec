using System.Text;
using Jiema.TestKit;

namespace Jiema.Decode.Tests.Package;

/// <summary>The sample, copied elsewhere and built on exactly the package that was packed here, without any other source.</summary>
[Collection(nameof(PackedLibrary))]
public class SampleTests(PackedLibrary packed)
{
    private static string Reports => Path.Combine(Repo.Root, "src/hosts/Jiema.Web/Samples");

    [Fact]
    public async Task Sample_BuiltOnThePackage_PrintsTheCommitmentsOfAFolder()
    {
        var program = await BuildAsync();

        var run = await Sdk.RunAsync(Repo.Root, program, Reports);
        Assert.Equal((0, ""), (run.Code, run.Errors));
        var lines = run.Output.Split('\n');
        Assert.Equal("file,start,end,text,verb,criterion,target,due", lines[0]);
        var expected = Directory.GetFiles(Reports, "*.txt").Order(StringComparer.Ordinal).SelectMany(file =>
            Invented.Decode(File.ReadAllText(file, Encoding.UTF8)).Commitments.Select(c => $"{Path.GetFileName(file)},{c.Span.Start},{c.Span.End},{c.Text},{c.Verb},{c.Criterion},")).ToList();
        Assert.True(expected.Count > 300);
        Assert.Equal(expected, lines[1..^1].Zip(expected, (line, start) => line[..Math.Min(line.Length, start.Length)]));
        Assert.Equal(expected.Count, lines.Length - 2);
        Assert.Contains(lines, l => l.EndsWith(",新建竹材初加工点8个,新建,Count,竹材初加工点 = 8 个,", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.EndsWith(",6月底前建成县城二水厂,建成,Finish,,2026-06-30", StringComparison.Ordinal));

        var empty = packed.Fresh("empty");
        var chinese = packed.Fresh("gb");
        File.WriteAllBytes(Path.Combine(chinese, "a.txt"), "2026年重点工作\n新建加氢站2座。\n"u8.ToArray());
        File.WriteAllBytes(Path.Combine(chinese, "b.txt"), [0xD0, 0xC2, 0xBD, 0xA8, 0x32, 0xD7, 0xF9]);
        await RefusesAsync(program, "there is no such folder", Path.Combine(empty, "nowhere"));
        await RefusesAsync(program, "holds no *.txt file", empty);
        await RefusesAsync(program, "b.txt: the file is not UTF-8. Save it as UTF-8 and try again.", chinese);
        await RefusesAsync(program, "Usage: FolderToCsv FOLDER");
    }

    /// <summary>One line that says what is wrong, no table, exit code 2.</summary>
    private static async Task RefusesAsync(string program, string reason, params string[] arguments)
    {
        var run = await Sdk.RunAsync(Repo.Root, [program, .. arguments]);
        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Contains(reason, run.Errors, StringComparison.Ordinal);
        Assert.Equal(run.Errors.Length - Environment.NewLine.Length, run.Errors.IndexOf(Environment.NewLine, StringComparison.Ordinal));
    }

    private async Task<string> BuildAsync()
    {
        var feed = await packed.FeedAsync();
        var sample = packed.Fresh("sample");
        foreach (var file in Directory.GetFiles(Path.Combine(Repo.Root, "samples/FolderToCsv"))) File.Copy(file, Path.Combine(sample, Path.GetFileName(file)));
        foreach (var file in Directory.GetFiles(feed)) File.Copy(file, Path.Combine(Directory.CreateDirectory(Path.Combine(sample, "feed")).FullName, Path.GetFileName(file)));
        await Sdk.MustAsync(sample, "build", "--configuration", "Release", "--output", "built");

        using var package = await packed.OpenAsync();
        Assert.Equal(PackedLibrary.Bytes(package, "lib/net10.0/Jiema.Decode.dll"), File.ReadAllBytes(Path.Combine(sample, "built/Jiema.Decode.dll")));
        Assert.Equal(["jiema.decode"], Directory.GetDirectories(Path.Combine(sample, "obj/packages")).Select(d => Path.GetFileName(d)));
        return Path.Combine(sample, "built/FolderToCsv.dll");
    }
}
