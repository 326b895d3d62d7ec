using System.Text;
using Jiema.TestKit;

namespace Jiema.Decode.Tests;

/// <summary>The reports of invented places that Jiema ships are as long and as rich as real ones.</summary>
public class SampleReportsTests
{
    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Folder, "*.txt").Order(StringComparer.Ordinal)];

    private static string Folder => Path.Combine(Repo.Root, "src/hosts/Jiema.Web/Samples");

    [Theory, MemberData(nameof(Files))]
    public void Sample_Decoded_LosesNoNumberAndLeavesNoDoubt(string file)
    {
        var bytes = File.ReadAllBytes(file);
        Assert.NotEqual([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.DoesNotContain((byte)'\r', bytes);
        var reading = Invented.Decode(Encoding.UTF8.GetString(bytes));
        Assert.Empty(reading.Coverage.Unaccounted);
        Assert.Empty(reading.Diagnostics);
        Assert.Equal(2026, reading.Year);
        Assert.All(reading.Initiatives, i => Assert.Contains(reading.Commitments, c => c.Initiative == i.Id));
    }

    [Theory, InlineData(ReadingKind.Digest, 3500, 4200, 110, 140), InlineData(ReadingKind.Report, 11000, 13000, 200, 250)]
    public void Sample_OfEachKind_IsAsLongAndRichAsARealOne(ReadingKind kind, int shortest, int longest, int fewest, int most)
    {
        var reading = Assert.Single(Readings(), r => r.Kind == kind);
        Assert.InRange(reading.Source.Length, shortest, longest);
        Assert.InRange(reading.Commitments.Count, fewest, most);
    }

    [Fact]
    public void Samples_ReportAndDigest_ShowEveryKind()
    {
        var readings = Readings();
        Assert.Equal([ReadingKind.Digest, ReadingKind.Report], readings.Select(r => r.Kind));
        Assert.Equal(["澜汀区", "青岚县"], readings.Select(r => r.Place));
        Assert.All(readings, r => Assert.Equal(Enum.GetValues<Criterion>(), r.Commitments.Select(c => c.Criterion).Distinct().Order()));
        Assert.All(readings, r => Assert.Equal(Enum.GetValues<Bound>(), r.Quantities.Select(q => q.Bound).OfType<Bound>().Distinct().Order()));
        Assert.Equal(Enum.GetValues<Change>(), readings.SelectMany(r => r.Quantities).Select(q => q.Change).OfType<Change>().Distinct().Order());
        Assert.All(readings, r => Assert.Contains(r.Quantities, q => q.Each && q.Of.Count > 1));
        Assert.All(readings, r => Assert.Contains(r.Commitments, c => c.Measures.Count == 2));
        Assert.Equal(9, readings[0].Outline.Count(s => s.Slogan is not null));
        Assert.Equal([VoiceChannel.Suggestion, VoiceChannel.Suggestion, VoiceChannel.Proposal, VoiceChannel.Proposal], readings[0].Voices.Select(v => v.Channel));
        Assert.Equal(12, readings[1].Terms.Where(t => t.Explanation is not null).Select(t => t.Explanation).Distinct().Count());
    }

    private static List<Reading> Readings() => [.. Files.Select(f => Invented.Decode(File.ReadAllText(f.Data)))];
}
