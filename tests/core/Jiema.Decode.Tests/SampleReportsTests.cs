using System.Text;
using Jiema.TestKit;

namespace Jiema.Decode.Tests;

/// <summary>The reports of invented counties that Jiema ships hold as many promises as real ones, in fewer words.</summary>
public class SampleReportsTests
{
    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Folder, "*.txt").Order(StringComparer.Ordinal)];

    private static string Folder => Path.Combine(Repo.Root, "src/hosts/Jiema.Web/Samples");

    [Theory, MemberData(nameof(Files))]
    public void Sample_Decoded_HoldsMoreThanSixtyCommitmentsAndLosesNoNumber(string file)
    {
        var bytes = File.ReadAllBytes(file);
        Assert.NotEqual([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.DoesNotContain((byte)'\r', bytes);
        var reading = Invented.Decode(Encoding.UTF8.GetString(bytes));
        Assert.True(reading.Commitments.Count >= 60);
        Assert.Empty(reading.Coverage.Unaccounted);
        Assert.Empty(reading.Diagnostics);
        Assert.Equal(2026, reading.Year);
    }

    [Fact]
    public void Samples_ReportAndDigest_ShowEveryKind()
    {
        var readings = Files.Select(f => Invented.Decode(File.ReadAllText(f.Data))).ToList();
        Assert.Equal([ReadingKind.Digest, ReadingKind.Report], readings.Select(r => r.Kind));
        Assert.Equal(Enum.GetValues<Criterion>(), readings[1].Commitments.Select(c => c.Criterion).Distinct().Order());
        Assert.Equal(Enum.GetValues<Bound>(), readings.SelectMany(r => r.Quantities).Select(q => q.Bound).OfType<Bound>().Distinct().Order());
        Assert.Equal([VoiceChannel.Suggestion, VoiceChannel.Proposal], readings[0].Voices.Select(v => v.Channel));
        Assert.Contains(readings[1].Terms, t => t.Explanation is not null);
    }
}
