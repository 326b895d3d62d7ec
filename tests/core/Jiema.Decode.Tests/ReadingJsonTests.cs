using System.Buffers;
using System.Text;
using System.Text.Json;
using Jiema.TestKit;

namespace Jiema.Decode.Tests;

/// <summary>The line written by hand is the serializer's, byte for byte.</summary>
public class ReadingJsonTests
{
    private static byte[] Line(Reading reading)
    {
        var bytes = new ArrayBufferWriter<byte>();
        ReadingJson.WriteLine(bytes, reading);
        return bytes.WrittenSpan.ToArray();
    }

    private static void SameAsTheSerializer(Reading reading)
    {
        var line = Line(reading);
        Assert.Equal(JsonSerializer.Serialize(reading, ReadingJson.Compact.Reading) + "\n", Encoding.UTF8.GetString(line));
        Assert.Equal(JsonSerializer.SerializeToUtf8Bytes(reading, ReadingJson.Compact.Reading), line[..^1]);
        Assert.Equal(Encoding.UTF8.GetString(line[..^1]), ReadingJson.ToLine(reading));
    }

    public static TheoryData<string> Ours =>
        [.. new[] { "src/hosts/Jiema.Web/Samples", "corpus" }.SelectMany(f => Directory.EnumerateFiles(Path.Combine(Repo.Root, f), "*.txt", SearchOption.AllDirectories)).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Ours))]
    public void Line_OfOurReports_IsTheSerializers(string file) => SameAsTheSerializer(Invented.Decode(File.ReadAllText(file)));

    [Theory, InlineData("reports/text"), InlineData("reports/cities")]
    public void Line_OfRealReports_IsTheSerializers(string folder) =>
        Assert.All(Directory.EnumerateFiles(Needs.Shared(folder), "*.txt"), f => SameAsTheSerializer(Invented.Decode(File.ReadAllText(f).ReplaceLineEndings("\n"))));

    [Theory]
    [InlineData("")]
    [InlineData("全文")]
    [InlineData("引号\"与\\与</script>&'")]
    [InlineData("\t\n\r\u0001\u007F\u0085")]
    [InlineData("全角空格\u3000、不换行空格\u00A0、行\u2028段\u2029")]
    [InlineData("😀𠮷")]
    [InlineData("\uFEFF\uFFFE\uE000\uFFFD")]
    [InlineData("长")]
    public void Line_OfAnyWords_IsTheSerializers(string words) => SameAsTheSerializer(Full(words == "长" ? new string('长', 5000) : words));

    // A theory's data must be well-formed text; half a character is not.
    [Fact]
    public void Line_OfHalfACharacter_IsTheSerializers()
    {
        SameAsTheSerializer(Full("半\uD83D"));
        SameAsTheSerializer(Full("\uDE00半"));
    }

    [Fact]
    public void Line_OfEveryMember_IsTheSerializers()
    {
        var full = Full("字");
        Assert.All(Enum.GetValues<ReadingKind>(), v => SameAsTheSerializer(full with { Kind = v }));
        Assert.All(Enum.GetValues<SectionRole>(), v => SameAsTheSerializer(full with { Outline = [full.Outline[0] with { Role = v }] }));
        Assert.All(Enum.GetValues<QuantityClass>(), v => SameAsTheSerializer(full with { Quantities = [full.Quantities[0] with { Class = v }] }));
        Assert.All(Enum.GetValues<Bound>(), v => SameAsTheSerializer(full with { Quantities = [full.Quantities[0] with { Bound = v }] }));
        Assert.All(Enum.GetValues<Change>(), v => SameAsTheSerializer(full with { Quantities = [full.Quantities[0] with { Change = v }] }));
        Assert.All(Enum.GetValues<Criterion>(), v => SameAsTheSerializer(full with { Commitments = [full.Commitments[0] with { Criterion = v }] }));
        Assert.All(Enum.GetValues<Firmness>(), v => SameAsTheSerializer(full with { Commitments = [full.Commitments[0] with { Firmness = v }] }));
        Assert.All(Enum.GetValues<PartyKind>(), v => SameAsTheSerializer(full with { Commitments = [full.Commitments[0] with { Parties = [new("甲", v, new(0, 1))] }] }));
        Assert.All(Enum.GetValues<TermKind>(), v => SameAsTheSerializer(full with { Terms = [full.Terms[0] with { Kind = v }] }));
        Assert.All(Enum.GetValues<VoiceChannel>(), v => SameAsTheSerializer(full with { Voices = [full.Voices[0] with { Channel = v }] }));
        Assert.All(Enum.GetValues<Severity>(), v => SameAsTheSerializer(full with { Diagnostics = [full.Diagnostics[0] with { Severity = v }] }));
        Assert.All(new[] { 0m, -1.50m, 0.0000001m, decimal.MaxValue, decimal.MinValue, 62600m }, v => SameAsTheSerializer(full with { Quantities = [full.Quantities[0] with { Value = v, High = v }] }));
    }

    [Fact]
    public void Line_ReadBack_IsTheSameReading() => Assert.Equal(Line(Full("字")), Line(ReadingJson.Parse(Encoding.UTF8.GetString(Line(Full("字"))))));

    /// <summary>A Reading with every field set and each list of one and of two.</summary>
    private static Reading Full(string words) => new()
    {
        Source = new(words, words, 12, words),
        Title = words,
        Place = words,
        Year = 2026,
        Kind = ReadingKind.Report,
        Outline = [new("s1", null, 1, null, words, null, SectionRole.Work, new(0, 9)), new("s2", "s1", 2, words, words, words, SectionRole.Goals, new(1, int.MaxValue))],
        Initiatives = [new("i1", null, words, new(0, 3)), new("i2", "s1", words, new(0, 3))],
        Quantities =
        [
            new() { Id = "q1", Span = new(0, 3), Text = words, Class = QuantityClass.Target, Value = 6.26m, High = 7m, Unit = words, Bound = Bound.Range, Change = Change.Growth, Of = [words, words], Each = true, Verb = words, Basis = words, Period = words },
            new() { Id = "q2", Span = new(3, 4), Text = words, Class = QuantityClass.Name },
        ],
        Commitments =
        [
            new() { Id = "c1", Span = new(0, 3), Text = words, Section = "s1", Initiative = "i1", Verb = words, Criterion = Criterion.Count, Object = words, Measures = ["q1"], Firmness = Firmness.Firm, Due = words, Terms = ["t1", "t2"], Parties = [new(words, PartyKind.Place, new(0, 1)), new(words, PartyKind.Enterprise, new(0, 1))] },
            new() { Id = "c2", Span = new(0, 3), Text = words, Verb = words, Criterion = Criterion.Qual },
        ],
        Results = [new("r1", new(0, 1), words, ["q1", "q2"]), new("r2", new(0, 1), words, [])],
        Terms = [new("t1", new(0, 1), words, TermKind.Campaign, null), new("t2", new(0, 1), words, TermKind.Phrase, words, new(4, 5))],
        Voices = [new("v1", words, words, VoiceChannel.Proposal, new(0, 1), [new(new(0, 1), words), new(new(1, 2), words)], ["s1", "s2"]), new("v2", null, null, VoiceChannel.Comment, new(0, 1), [], [])],
        Coverage = new(4, 2, [new(0, 1), new(2, 3)]),
        Diagnostics = [new("JM0101", Severity.Warning, new(0, 1), words), new("JM0102", Severity.Info, new(0, 1), words)],
    };
}
