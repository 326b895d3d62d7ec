namespace Jiema.Decode.Tests.AnyText;

/// <summary>Texts far longer and duller than any report. Work that grows with the square of the length would not end here; how time grows is measured by bench linear.</summary>
public class LongTextTests
{
    public static TheoryData<char> Characters => [.. Vocabulary.Single];

    [Theory]
    [MemberData(nameof(Characters))]
    public void Decode_AMillionOfOneCharacter_KeepsEveryProperty(char c) => Properties.Check(new string(c, 1 << 20));

    [Theory]
    [InlineData("1个", 50_000)]
    [InlineData("伍拾万", 50_000)]
    [InlineData("零点零", 50_000)]
    [InlineData("1万零1千", 50_000)]
    [InlineData("2024-1-1-", 50_000)]
    [InlineData("1到2万到", 50_000)]
    [InlineData("推进项目、道路5条、", 20_000)]
    [InlineData("（“《", 100_000)]
    [InlineData("）”》（", 100_000)]
    [InlineData("“三个一流”", 50_000)]
    [InlineData("新建改造农村公路120公里，", 30_000)]
    public void Decode_LongMonotonousText_KeepsEveryProperty(string piece, int times)
    {
        var text = string.Concat(Enumerable.Repeat(piece, times));
        Properties.Check(text);
        Properties.Check(Invented.Plan + text);
    }
}
