using System.Globalization;
using System.Text;

namespace Jiema.Reports.Intake;

/// <summary>A file name that is safe to show and to log: no folders, no control or direction characters, at most 200 units.</summary>
internal static class DisplayName
{
    public const int MaxLength = 200;
    private const string Nameless = "未命名";

    public static string Of(string fileName)
    {
        var name = fileName[(fileName.LastIndexOfAny(['/', '\\']) + 1)..];
        var clean = new StringBuilder(name.Length);
        foreach (var letter in name)
            if (char.GetUnicodeCategory(letter) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator))
                clean.Append(letter);
        name = clean.ToString().Trim();
        if (name.Trim('.').Length == 0) return Nameless;
        return name.Length <= MaxLength ? name : Shorten(name);
    }

    /// <summary>Cuts before the extension, so that the name still says what the file is.</summary>
    private static string Shorten(string name)
    {
        var extension = Path.GetExtension(name);
        if (extension.Length > 10) extension = "";
        var keep = MaxLength - extension.Length;
        if (char.IsHighSurrogate(name[keep - 1])) keep--;
        return name[..keep] + extension;
    }
}
