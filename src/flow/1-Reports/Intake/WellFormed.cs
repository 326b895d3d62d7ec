namespace Jiema.Reports.Intake;

/// <summary>
/// The promise that every text leaves intake with: no zero character and no half of a surrogate pair, which databases
/// and JSON refuse. Sources that may hold them are PDF fonts and pasted text. One unit for one unit, so offsets stay.
/// </summary>
internal static class WellFormed
{
    private const char Replacement = '\uFFFD';

    public static string Of(string text)
    {
        var at = FirstBad(text, 0);
        if (at < 0) return text;
        var letters = text.ToCharArray();
        for (; at >= 0; at = FirstBad(text, at + 1)) letters[at] = Replacement;
        return new string(letters);
    }

    private static int FirstBad(string text, int from)
    {
        for (var at = from; at < text.Length; at++)
        {
            if (text[at] == '\0' || char.IsLowSurrogate(text[at])) return at;
            if (!char.IsHighSurrogate(text[at])) continue;
            if (at + 1 == text.Length || !char.IsLowSurrogate(text[at + 1])) return at;
            at++;
        }

        return -1;
    }
}
