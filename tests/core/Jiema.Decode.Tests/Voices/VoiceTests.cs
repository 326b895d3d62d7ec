namespace Jiema.Decode.Tests.Voices;

/// <summary>Who speaks, through which channel, and what is asked.</summary>
public class VoiceTests
{
    private const string Digest = "青岚奋进正当时\n【关键词一】茶业振兴\n【摘登】抓茶业、促增收\n扩大茶园规模。新建茶园2个，改造茶园3个。\n【关键词二】平安建设\n【摘登】抓安全、保平安\n强化巡查值守。新建值守点4个，配齐巡查队伍。\n代表委员之声\n";

    [Fact]
    public void Decode_Deputy_MakesSuggestionsThatConcernAChapter()
    {
        var voice = Assert.Single(Invented.Decode(Digest + "县人大代表\n张青禾\n我一直关心茶业振兴。建议政府组织专家指导茶农。同时，要注重品牌保护，让茶农增收。\n").Voices);

        Assert.Equal(("张青禾", "县人大代表", VoiceChannel.Suggestion), (voice.Speaker, voice.Role, voice.Channel));
        Assert.Equal(["建议政府组织专家指导茶农", "要注重品牌保护，让茶农增收"], voice.Asks.Select(a => a.Text));
        Assert.Equal(["s1"], voice.Sections);
    }

    [Fact]
    public void Decode_Member_MakesAProposal()
    {
        var voice = Assert.Single(Invented.Decode(Digest + "青岚县政协常委\n林远\n我的提案是关于平安建设的建议，强化值守力量，支持社区自治。\n").Voices);

        Assert.Equal(("林远", VoiceChannel.Proposal), (voice.Speaker, voice.Channel));
        Assert.Equal(["s2"], voice.Sections);
    }

    [Fact]
    public void Decode_TwoSpeakers_AreTwoVoicesAndMakeNoCommitments()
    {
        var reading = Invented.Decode(Digest + "县人大代表\n张青禾\n建议新建茶园9个。\n县政协委员\n林远\n建议新建值守点8个。\n");

        Assert.Equal(["张青禾", "林远"], reading.Voices.Select(v => v.Speaker));
        Assert.DoesNotContain(reading.Commitments, c => c.Span.Start >= reading.Voices[0].Span.Start);
    }
}
