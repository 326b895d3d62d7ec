using System.Globalization;
using System.Text;
using Jiema.Decode.Tests.Outline;
using Jiema.TestKit;

namespace Jiema.Decode.Tests;

/// <summary>Real reports that stand beside the checkout: decoded whole, alike in every culture, and the digest as a person reads it.</summary>
public class RealReportsTests
{
    private static IEnumerable<string> Texts(string folder) => Directory.GetFiles(Needs.Shared(folder), "*.txt").Order(StringComparer.Ordinal).Select(Read);

    private static string Read(string path) => File.ReadAllText(path, Encoding.UTF8).ReplaceLineEndings("\n");

    [Theory]
    [InlineData("reports/text")]
    [InlineData("reports/cities")]
    public void Read_EveryReport_KeepsItsStructureWhole(string folder) => Assert.All(Texts(folder), Structure.Check);

    [Theory]
    [InlineData("reports/text")]
    [InlineData("reports/cities")]
    public void Decode_EveryReport_FindsItsPlanAndItsYearAndLosesNoNumeral(string folder) => Assert.All(Texts(folder), text =>
    {
        var reading = Invented.Decode(text);
        Assert.Empty(reading.Coverage.Unaccounted);
        Assert.NotNull(reading.Year);
        Assert.True(reading.Commitments.Count > 50, "a whole report promises more than fifty things");
    });

    [Theory]
    [InlineData("reports/text")]
    [InlineData("reports/cities")]
    public void Decode_InAnyCulture_GivesTheSameBytes(string folder)
    {
        var culture = CultureInfo.CurrentCulture;
        try
        {
            foreach (var text in Texts(folder))
            {
                var lines = new HashSet<string>(StringComparer.Ordinal);
                foreach (var name in new[] { "zh-CN", "en-US", "tr-TR" })
                {
                    CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);
                    lines.Add(ReadingJson.ToLine(Invented.Decode(text)));
                    lines.Add(ReadingJson.ToLine(Invented.Decode(text)));
                }

                Assert.Single(lines);
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void Decode_Digest_ShowsNineKeywordsAndTheirLeads()
    {
        var reading = Invented.Decode(Read(Needs.Shared("reports/text/jiaocheng-2024-digest.txt")));
        var keywords = reading.Outline.Where(s => s.Slogan is not null).ToList();

        Assert.Equal((ReadingKind.Digest, 2024), (reading.Kind, reading.Year));
        Assert.Equal(["一", "二", "三", "四", "五", "六", "七", "八", "九"], keywords.Select(s => s.Number));
        Assert.Equal([4, 3, 3, 3, 3, 3, 3, 3, 3], keywords.Select(k => reading.Initiatives.Count(i => i.Section == k.Id)));
        Assert.DoesNotContain(reading.Initiatives, i => i.Title[^1] is '。' or '，' or ',');
        Assert.Equal([SectionRole.Voices, SectionRole.Review, SectionRole.Goals], reading.Outline.Skip(9).Select(s => s.Role));
    }

    [Fact]
    public void Decode_Digest_HearsASuggestionAndAProposal()
    {
        var reading = Invented.Decode(Read(Needs.Shared("reports/text/jiaocheng-2024-digest.txt")));

        Assert.Equal([VoiceChannel.Suggestion, VoiceChannel.Proposal], reading.Voices.Select(v => v.Channel));
        Assert.Equal(3, reading.Voices[0].Asks.Count);
        Assert.Contains("s7", reading.Voices[0].Sections);
        Assert.Equal([Messages.Misprint, Messages.EditorialInKeyword], reading.Diagnostics.Select(d => d.Code));
    }
}
