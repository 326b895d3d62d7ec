using Jiema.Decode.Source;

namespace Jiema.Decode.Quantities;

/// <summary>
/// The runs of numerals that the coverage proof counts: Arabic digits (half or full width) with inner separators, or Chinese numeral characters.
/// </summary>
internal static class NumeralRuns
{
    /// <summary>Whether the character is a half-width or full-width Arabic digit.</summary>
    public static bool IsDigit(char c) => Chars.IsDigit(c);

    /// <summary>Whether the character belongs to the Chinese numerals, the measure-like 半 and 双 included.</summary>
    public static bool IsChinese(char c) => Chars.IsChineseNumeral(c);

    /// <summary>End of the run that starts at <paramref name="start"/>, or <paramref name="start"/> when none starts there.</summary>
    public static int EndOfRun(string text, int start)
    {
        var i = start;
        if (i >= text.Length) return start;
        if (IsDigit(text[i])) return EndOfDigits(text, i);
        while (i < text.Length && IsChinese(text[i])) i++;
        return i;
    }

    /// <summary>The next run from <paramref name="from"/>; empty at the end of the text.</summary>
    public static TextSpan Next(string text, int from)
    {
        // Numerals stand so close that a vector search for each costs more than a look at every character.
        var i = from;
        while (i < text.Length && !Chars.IsNumeral(text[i])) i++;
        return new TextSpan(i, EndOfRun(text, i));
    }

    private static int EndOfDigits(string text, int start)
    {
        var i = start;
        while (i < text.Length && IsDigit(text[i])) i++;
        while (i + 1 < text.Length && text[i] is '.' or ',' or '．' && IsDigit(text[i + 1]))
        {
            i++;
            while (i < text.Length && IsDigit(text[i])) i++;
        }
        return i;
    }
}
