using System.Numerics;
using System.Runtime.Intrinsics;

namespace Jiema.Decode.Source;

/// <summary>What a pass looks for when it jumps through the text.</summary>
internal enum CharKind
{
    /// <summary>A digit, a Chinese numeral, a circled number, or 首.</summary>
    Numeral,

    /// <summary>A mark that may end a clause; — among them, which counts doubled only.</summary>
    Stop,

    /// <summary>A quotation mark, book mark or bracket, or the end of the line.</summary>
    Bracket,

    /// <summary>A mark that may end a sentence, or a bracket that keeps it from ending.</summary>
    Sentence,

    /// <summary>A mark that may point to a footnote.</summary>
    Note,

    /// <summary>A quotation mark, what a well-known name may begin with, or what gives away a name by its shape.</summary>
    Name,

    /// <summary>What gives away that somebody or something is named: …公司, …项目, 等.</summary>
    Party,

    /// <summary>A double quotation mark.</summary>
    Quote,
}

/// <summary>
/// Where the marks of a text stand: one bit a character for each <see cref="CharKind"/>, made in one run over the text.
/// Every later pass jumps from bit to bit; a vector search of its own for each pass costs more, for marks are dense.
/// </summary>
internal sealed class CharMap
{
    /// <summary>The last characters of the words that enterprises, bodies, works and places are told by.</summary>
    public const string Parties = "等司团学院市所板目程园桥库站厂期场馆道路速铁际隧头区县镇乡村街在赴向";

    private const int KindCount = 8;
    private const int Block = 64;

    /// <summary>The characters that a name's shape is looked for at: …制, …行动, …工程, …计划, N个…, 双百双千, 1+3+N.</summary>
    public const string Shapes = "制行程计一两三四五六七八九十百千双+＋";

    // The bits of one block of the text stand together: block * KindCount + kind.
    private ulong[] _bits = [];

    /// <summary>Maps another text; what stood there before is gone.</summary>
    /// <param name="kindsOf">The kinds of each character.</param>
    public void Read(string text, byte[] kindsOf)
    {
        var blocks = text.Length / Block + 1;
        if (_bits.Length < blocks * KindCount) _bits = new ulong[blocks * KindCount];
        Span<byte> kinds = stackalloc byte[Block];
        for (var block = 0; block < blocks; block++)
        {
            var from = block * Block;
            var characters = text.AsSpan(from, Math.Min(Block, text.Length - from));
            if (characters.Length < Block) kinds.Clear();
            var here = kinds[..characters.Length];
            for (var i = 0; i < here.Length; i++) here[i] = kindsOf[characters[i]];
            var low = Vector256.Create<byte>(kinds);
            var high = Vector256.Create<byte>(kinds[32..]);
            for (var kind = 0; kind < KindCount; kind++)
            {
                var mask = Vector256.Create((byte)(1 << kind));
                _bits[block * KindCount + kind] =
                    Vector256.Equals(low & mask, mask).ExtractMostSignificantBits() | (ulong)Vector256.Equals(high & mask, mask).ExtractMostSignificantBits() << 32;
            }
        }
    }

    /// <summary>The first place from <paramref name="from"/> with a character of the kind, or <paramref name="limit"/>.</summary>
    public int Next(CharKind kind, int from, int limit)
    {
        if (from >= limit) return limit;
        var block = from / Block;
        var bits = _bits[block * KindCount + (int)kind] & ulong.MaxValue << from;
        while (bits == 0)
        {
            if (++block * Block >= limit) return limit;
            bits = _bits[block * KindCount + (int)kind];
        }

        return Math.Min(limit, block * Block + BitOperations.TrailingZeroCount(bits));
    }

    /// <summary>A text far larger than any report must not hold its map for ever.</summary>
    public void Clear()
    {
        if (_bits.Length > 1 << 16) _bits = [];
    }

    /// <summary>The kinds of each character, for a lexicon whose words begin with these.</summary>
    public static byte[] KindsWith(IEnumerable<char> names)
    {
        var kinds = new byte[char.MaxValue + 1];
        Mark(CharKind.Numeral, "首壹贰叁肆伍陆柒捌玖拾佰仟①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳");
        for (var c = 0; c < kinds.Length; c++)
            if (Chars.IsDigit((char)c) || Chars.IsChineseNumeral((char)c)) kinds[c] |= 1 << (int)CharKind.Numeral;
        Mark(CharKind.Stop, "，,。；;！!？?：:\n—");
        Mark(CharKind.Bracket, "“”‘’\"《》〈〉「」『』（）()【】[]〔〕\n");
        Mark(CharKind.Sentence, "。！？!?“”《》（）()");
        Mark(CharKind.Note, "[［〔①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳");
        Mark(CharKind.Party, Parties);
        Mark(CharKind.Quote, "“”");
        Mark(CharKind.Name, ['“', '"', .. Shapes, .. names]);
        return kinds;

        void Mark(CharKind kind, IEnumerable<char> characters)
        {
            foreach (var c in characters) kinds[c] |= (byte)(1 << (int)kind);
        }
    }
}
