namespace Jiema.Decode.Source;

/// <summary>What a character is, from one table: the hot loops ask it for every character of the text.</summary>
internal static class Chars
{
    private const byte Digit = 1;
    private const byte Chinese = 2;
    private const byte Stop = 4;
    private const byte Latin = 8;
    private const byte White = 16;
    private const byte Series = 32;

    private static readonly byte[] Kinds = Build();

    /// <summary>Whether the character is a half-width or full-width Arabic digit.</summary>
    public static bool IsDigit(char c) => (Kinds[c] & Digit) != 0;

    /// <summary>Whether the character belongs to the Chinese numerals, the measure-like 半 and 双 included.</summary>
    public static bool IsChineseNumeral(char c) => (Kinds[c] & Chinese) != 0;

    /// <summary>Whether the character is a digit or belongs to the Chinese numerals.</summary>
    public static bool IsNumeral(char c) => (Kinds[c] & (Digit | Chinese)) != 0;

    /// <summary>Whether the character ends a clause or a paragraph.</summary>
    public static bool IsStop(char c) => (Kinds[c] & Stop) != 0;

    /// <summary>Whether the character is a Latin letter, half-width or full-width.</summary>
    public static bool IsLatin(char c) => (Kinds[c] & Latin) != 0;

    /// <summary>The same as <see cref="char.IsWhiteSpace(char)"/>, without a way through the Unicode tables for every Chinese character.</summary>
    public static bool IsWhite(char c) => (Kinds[c] & White) != 0;

    /// <summary>Whether the character is one of 一 to 十, which number headings.</summary>
    public static bool IsSeries(char c) => (Kinds[c] & Series) != 0;

    private static byte[] Build()
    {
        var kinds = new byte[char.MaxValue + 1];
        Mark("0123456789０１２３４５６７８９", Digit);
        Mark("一二三四五六七八九十百千万亿两零〇半双廿卅", Chinese);
        Mark("一二三四五六七八九十", Series);
        Mark("，,。；;！!？?：:\n", Stop);
        for (var c = 0; c < kinds.Length; c++)
            if (char.IsWhiteSpace((char)c)) kinds[c] |= White;
        for (var c = 'a'; c <= 'z'; c++) Mark([c, char.ToUpperInvariant(c), (char)(c - 'a' + 'ａ'), (char)(c - 'a' + 'Ａ')], Latin);
        return kinds;

        void Mark(ReadOnlySpan<char> characters, byte kind)
        {
            foreach (var c in characters) kinds[c] |= kind;
        }
    }
}
