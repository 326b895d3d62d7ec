namespace Jiema.Decode.Quantities;

/// <summary>Looks at the characters beside a place in the text.</summary>
internal static class Near
{
    public static bool StartsWith(string text, int at, string word) => at >= 0 && string.CompareOrdinal(text, at, word, 0, word.Length) == 0;

    public static bool EndsWith(string text, int end, string word) => end >= word.Length && string.CompareOrdinal(text, end - word.Length, word, 0, word.Length) == 0;

    public static char At(string text, int at) => at >= 0 && at < text.Length ? text[at] : '\n';

    /// <summary>Whether one of the words starts at <paramref name="at"/>; the longest must stand first when ends matter.</summary>
    public static string? AnyAt(string text, int at, string[] words)
    {
        foreach (var word in words)
            if (StartsWith(text, at, word)) return word;
        return null;
    }

    public static string? AnyBefore(string text, int end, string[] words)
    {
        foreach (var word in words)
            if (EndsWith(text, end, word)) return word;
        return null;
    }

    public static bool IsLatin(char c) => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= 'Ａ' and <= 'Ｚ' or >= 'ａ' and <= 'ｚ';

    /// <summary>Whether the character ends a clause or a paragraph.</summary>
    public static bool IsStop(char c) => c is '，' or ',' or '。' or '；' or ';' or '！' or '!' or '？' or '?' or '：' or ':' or '\n';
}
