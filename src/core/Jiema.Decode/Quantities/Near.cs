using System.Runtime.CompilerServices;
using Jiema.Decode.Source;

namespace Jiema.Decode.Quantities;

/// <summary>Looks at the characters beside a place in the text.</summary>
internal static class Near
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool StartsWith(string text, int at, string word) => (uint)at <= (uint)text.Length && text.AsSpan(at).StartsWith(word);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool EndsWith(string text, int end, string word) => end >= word.Length && text.AsSpan(end - word.Length, word.Length).SequenceEqual(word);

    public static char At(string text, int at) => at >= 0 && at < text.Length ? text[at] : '\n';

    public static bool IsLatin(char c) => Chars.IsLatin(c);

    /// <summary>Whether the character ends a clause or a paragraph.</summary>
    public static bool IsStop(char c) => Chars.IsStop(c);
}
