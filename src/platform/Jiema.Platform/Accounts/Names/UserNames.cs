using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Identity;

namespace Jiema.Platform.Accounts.Names;

/// <summary>User names as they are kept and compared: one spelling for what looks the same (NFKC), and a skeleton for what looks alike.</summary>
public static class UserNames
{
    /// <summary>The longest user name, in characters.</summary>
    public const int Longest = 60;

    /// <summary>Letters of other scripts, and digits, that pass for a Latin letter (after Unicode TS 39, the pairs that occur in names).</summary>
    private static readonly Dictionary<char, char> Alike = Pairs(
        "аa еe оo рp сc уy хx кk мm тt нh вb ѕs іi јj ԁd һh ԛq ԝw ӏl ɡg αa βb εe ηn ιi κk νv οo ρp τt υu χx γy ոn օo զq ցg հh ѵv ʀr ɴn ɪi ʟl ıi ƅb 0o 1l il |l !l ſs");

    /// <summary>The name as stored: NFKC, without spaces around it. Full-width letters and radicals become the plain ones.</summary>
    public static string Clean(string? name)
    {
        var text = (name ?? "").Trim();
        // Broken surrogates have no normal form, and are refused as a sign that no name has.
        return text.Length <= 1000 && WellFormed(text) ? text.Normalize(NormalizationForm.FormKC).Trim() : "\uFFFD";
    }

    /// <summary>What the name looks like; two accounts with one skeleton are not told apart by the eye.</summary>
    public static string Skeleton(string clean)
    {
        var skeleton = new StringBuilder(clean.Length);
        foreach (var letter in clean.ToLowerInvariant().Normalize(NormalizationForm.FormKD))
            if (!IsUnseen(letter)) skeleton.Append(Plain(letter));
        return skeleton.ToString();
    }

    /// <summary>Why a name cannot be one; null when it can.</summary>
    public static string? Fault(string clean)
    {
        if (clean.Length is < 1 or > Longest) return "UserNameLength";
        if (clean.Any(c => IsUnseen(c) || !(char.IsLetterOrDigit(c) || char.IsSurrogate(c) || c is '.' or '-' or '_' or '@' or '·'))) return "UserNameSigns";
        // Latin beside Cyrillic or Greek in one name is the trick, not the spelling.
        return Scripts(clean) > 1 ? "UserNameMixed" : null;
    }

    private static int Scripts(string name) =>
        (name.Any(c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z')) ? 1 : 0) + (name.Any(c => c is >= '\u0370' and <= '\u03FF') ? 1 : 0) + (name.Any(c => c is >= '\u0400' and <= '\u058F') ? 1 : 0);

    private static char Plain(char letter)
    {
        for (var i = 0; i < 3 && Alike.TryGetValue(letter, out var other); i++) letter = other;
        return letter;
    }

    private static bool IsUnseen(char c) => CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.Control or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse;

    private static bool WellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '\uFFFE' or '\uFFFF') return false;
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 >= text.Length || !char.IsSurrogatePair(text[i], text[i + 1])) return false;
            i++;
        }

        return true;
    }

    private static Dictionary<char, char> Pairs(string pairs) => pairs.Split(' ').ToDictionary(p => p[0], p => p[1]);
}

/// <summary>Identity compares names by this: the clean name in capitals.</summary>
internal sealed class NameNormalizer : ILookupNormalizer
{
    public string? NormalizeName(string? name) => name is null ? null : UserNames.Clean(name).ToUpperInvariant();

    public string? NormalizeEmail(string? email) => email?.Trim().ToUpperInvariant();
}
