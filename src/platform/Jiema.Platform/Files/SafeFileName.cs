using System.Globalization;
using System.Text;

namespace Jiema.Platform.Files;

/// <summary>A name under which a file may be saved anywhere: no folders, no control or direction characters, nothing that a system reserves.</summary>
public static class SafeFileName
{
    /// <summary>UTF-8 bytes: what file systems take, less room for a browser's " (1)".</summary>
    public const int MaxBytes = 200;

    private const string Nameless = "file";
    private const string Reserved = "<>:\"|?*";

    private static readonly string[] Devices = ["CON", "PRN", "AUX", "NUL", "COM", "LPT"];

    /// <summary>Never empty, whatever comes in.</summary>
    public static string Of(string name)
    {
        name = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var clean = new StringBuilder(name.Length);
        // By runes: half a character has no UTF-8 and goes.
        foreach (var rune in name.EnumerateRunes())
            if (rune != Rune.ReplacementChar && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned))
                clean.Append(Reserved.Contains((char)rune.Value, StringComparison.Ordinal) && rune.IsBmp ? "_" : rune.ToString());
        // Windows drops dots and blanks at the end; Unix hides what begins with a dot.
        name = clean.ToString().Trim(' ', '.', '\u3000');
        if (name.Length == 0) return Nameless;
        if (IsDevice(name)) name = "_" + name;
        return Shorten(name);
    }

    private static bool IsDevice(string name)
    {
        var stem = name.Split('.')[0].TrimEnd();
        if (stem.Length == 4 && char.IsDigit(stem[3])) stem = stem[..3];
        else if (stem.Length == 3 && stem.ToUpperInvariant() is "COM" or "LPT") return false;
        return Devices.Contains(stem, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Cuts before the extension, so that the name still says what the file is.</summary>
    private static string Shorten(string name)
    {
        if (Encoding.UTF8.GetByteCount(name) <= MaxBytes) return name;
        var extension = Path.GetExtension(name);
        if (Encoding.UTF8.GetByteCount(extension) > 12) extension = "";
        var (room, kept) = (MaxBytes - Encoding.UTF8.GetByteCount(extension), new StringBuilder());
        foreach (var rune in name[..^extension.Length].EnumerateRunes())
        {
            if ((room -= rune.Utf8SequenceLength) < 0) break;
            kept.Append(rune.ToString());
        }

        return kept + extension;
    }
}
