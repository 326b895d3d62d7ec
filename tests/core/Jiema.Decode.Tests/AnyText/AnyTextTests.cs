using System.Globalization;
using System.Text;
using CsCheck;
using Jiema.TestKit;

namespace Jiema.Decode.Tests.AnyText;

/// <summary>What holds for every text, however odd.</summary>
public class AnyTextTests
{
    private const string Seed = "0000KoIgO9tG";

    private const string Alphabet = "一二三十百千万亿两半双廿首0123456789.,%％个项年月日第-—~至、，。；：！“”《》（）[]\"达到增长新建推进完成的等分之确保实现/+A壹伍拾佰仟点负成折元角周号零余块≥ \n　";

    private static readonly string[] Sources = [Vocabulary.Report, .. Directory.GetFiles(Path.Combine(Repo.Root, "corpus"), "report.txt", SearchOption.AllDirectories).Select(f => File.ReadAllText(f, Encoding.UTF8)).Where(t => t.Length > 0)];

    private static readonly Gen<string> Characters = Gen.Char[Alphabet].Array[0, 300].Select(c => new string(c));

    // As a chapter of work most words may promise and most numbers count.
    private static readonly Gen<string> Front = Gen.OneOfConst("", Invented.Plan, Invented.Front + Invented.Review + Invented.Plan);

    private static readonly Gen<string> Genre = Joined(Gen.Frequency((6, Gen.OneOfConst(Vocabulary.Words)), (3, Gen.OneOfConst(Vocabulary.Numbers)), (2, Gen.OneOfConst(Vocabulary.Marks))), 80);

    private static readonly Gen<string> Numerals = Joined(Gen.Frequency((8, Gen.OneOfConst(Vocabulary.Numbers)), (1, Gen.OneOfConst(Vocabulary.Words)), (1, Gen.OneOfConst(Vocabulary.Marks))), 60);

    private static readonly Gen<string> Soup = Joined(Gen.Frequency((8, Gen.OneOfConst(Vocabulary.Marks)), (1, Gen.OneOfConst(Vocabulary.Numbers))), 120);

    private static readonly Gen<string> Nested = Gen.Select(Gen.Char["（“‘《【[〔「〈(\""].Array[0, 60], Genre, Gen.Char["）”’》】]〕」〉)\""].Array[0, 60], (open, words, close) => new string(open) + words + new string(close));

    private static readonly Gen<string> Utf16 = Gen.UShort.Select(u => (char)u).Array[0, 200].Select(c => new string(c));

    private static readonly Gen<string> Shuffled = Gen.Select(Gen.Int[0, Sources.Length - 1], Gen.Int[0, 1_000_000], Gen.Int[1, 60]).Array[0, 30].Select(cuts => string.Concat(cuts.Select(c => Cut(Sources[c.Item1], c.Item2, c.Item3))));

    private static readonly Gen<string> Any = Gen.Frequency((2, Characters), (3, Genre), (2, Numerals), (1, Soup), (1, Nested), (1, Utf16), (3, Shuffled));

    public static TheoryData<string> Kinds => [.. Generators.Keys];

    private static readonly Dictionary<string, Gen<string>> Generators = new() { ["characters"] = Characters, ["genre"] = Genre, ["numerals"] = Numerals, ["soup"] = Soup, ["nested"] = Nested, ["UTF-16"] = Utf16, ["shuffled"] = Shuffled };

    private static string Cut(string text, int at, int length) => text.Substring(at % text.Length, Math.Min(length, text.Length - at % text.Length));

    private static Gen<string> Joined(Gen<string> piece, int most) => piece.Array[0, most].Select(Front, (pieces, front) => front + string.Concat(pieces));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Decode_AnyText_KeepsEveryProperty(string kind) => Generators[kind].Sample(text => { Properties.Check(text); }, iter: 2000, seed: Seed, print: Escaped);

    [Fact]
    public void Decode_AnyThreeTexts_LeavesNothingOfOneInTheNext() => Gen.Select(Any, Any).Sample(
        (first, second) =>
        {
            // What a thread of its own, with nothing behind it, reads.
            var fresh = "";
            var thread = new Thread(() => fresh = Properties.Line(first));
            thread.Start();
            thread.Join();
            var before = Properties.Line(first);
            Properties.Line(second);
            Assert.Equal(fresh, before);
            Assert.Equal(fresh, Properties.Line(first));
        },
        iter: 1000, seed: Seed);

    [Fact]
    public void Decode_OnManyThreads_GivesTheSameBytes()
    {
        var texts = Any.Array[200].Single(static _ => true, Seed);
        var alone = texts.Select(Properties.Line).ToArray();
        var together = new string[texts.Length * 4];
        Parallel.For(0, together.Length, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i => together[i] = Properties.Line(texts[i * 7 % texts.Length]));

        Assert.All(Enumerable.Range(0, together.Length), i => Assert.Equal(alone[i * 7 % texts.Length], together[i]));
    }

    [Fact]
    public void Decode_SameText_GivesTheSameBytesInEveryCulture() => Any.Sample(
        text =>
        {
            var here = Properties.Line(text);
            var culture = CultureInfo.CurrentCulture;
            try
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
                Assert.Equal(here, Properties.Line(text));
            }
            finally
            {
                CultureInfo.CurrentCulture = culture;
            }
        },
        iter: 500, seed: Seed);

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("“““《（")]
    [InlineData("第")]
    [InlineData("1年1年1年")]
    public void Decode_OddText_IsRead(string text) => Properties.Check(text);

    /// <summary>Found by the properties above and by eng/fuzz.sh: each once threw or lost a numeral.</summary>
    [Theory]
    [InlineData("2024/5/16,0人")]
    [InlineData("一、增长5.1%和6.9——一千零八千瓦%，收入比由1.9")]
    [InlineData("2024-5-16.3日")]
    [InlineData("二、2025年重点工作\n坚持")]
    [InlineData("二、2025年重点工作\n2024-01-29前20强达到3.14")]
    [InlineData("二、2025年重点工作\n争取2024/5/16前20；")]
    [InlineData("高于全市平均水平3.2个百分点")]
    [InlineData("1到0亿亿亿亿亿亿")]
    public void Decode_TextThatOnceFailed_KeepsEveryProperty(string text) => Properties.Check(text);

    private static string Escaped(string text) => string.Concat(text.Select(c => char.IsSurrogate(c) || char.IsControl(c) ? $"\\u{(int)c:X4}" : c.ToString()));
}
