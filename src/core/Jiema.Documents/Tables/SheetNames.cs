namespace Jiema.Documents.Tables;

/// <summary>What a spreadsheet allows in names and texts.</summary>
internal sealed class SheetNames
{
    private const int Longest = 31;
    private readonly HashSet<string> _used = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>A name without forbidden characters, cut to length, and not yet used in this workbook.</summary>
    public string Unique(string name)
    {
        var clean = new string([.. name.Select(c => c is '[' or ']' or ':' or '*' or '?' or '/' or '\\' || char.IsControl(c) ? '_' : c)]).Trim('\'', ' ');
        if (clean.Length == 0) clean = "Sheet";
        var candidate = clean[..Math.Min(clean.Length, Longest)];
        for (var i = 2; !_used.Add(candidate); i++)
        {
            var suffix = FormattableString.Invariant($"_{i}");
            candidate = clean[..Math.Min(clean.Length, Longest - suffix.Length)] + suffix;
        }

        return candidate;
    }

    /// <summary>1 is A, 27 is AA.</summary>
    public static string Column(int number)
    {
        var name = "";
        for (; number > 0; number = (number - 1) / 26) name = (char)('A' + ((number - 1) % 26)) + name;
        return name;
    }

    /// <summary>XML allows no other control characters than tab and line ends; lone surrogates would break the file.</summary>
    public static string Printable(string text)
    {
        var bad = false;
        for (var i = 0; i < text.Length && !bad; i++) bad = !Allowed(text, i);
        return bad ? new string([.. text.Select((c, i) => Allowed(text, i) ? c : '\uFFFD')]) : text;
    }

    /// <summary>What a spreadsheet may take for a formula: the signs, also in their wide form as Chinese and Japanese versions read them, and what such versions skip before a sign.</summary>
    public static bool LooksLikeFormula(string text) => text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '\0' or '＝' or '＋' or '－' or '＠';

    private static bool Allowed(string text, int i)
    {
        var c = text[i];
        if (char.IsHighSurrogate(c)) return i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
        if (char.IsLowSurrogate(c)) return i > 0 && char.IsHighSurrogate(text[i - 1]);
        return c is '\t' or '\n' or '\r' or >= ' ' and not '\uFFFE' and not '\uFFFF';
    }
}
