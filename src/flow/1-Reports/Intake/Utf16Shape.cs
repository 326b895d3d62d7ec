namespace Jiema.Reports.Intake;

/// <summary>Finds UTF-16 without a byte order mark: read in the right order nearly every unit is Chinese or plain ASCII.</summary>
internal static class Utf16Shape
{
    private const int Sample = 16 * 1024;
    private const double Enough = 0.95;

    /// <summary>True for big endian, false for little endian, null where it is not UTF-16.</summary>
    public static bool? Find(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 8 || bytes.Length % 2 != 0) return null;
        bytes = bytes[..Math.Min(bytes.Length, Sample)];
        var (little, big) = (0, 0);
        for (var at = 0; at + 1 < bytes.Length; at += 2)
        {
            if (Usual((char)(bytes[at] | bytes[at + 1] << 8))) little++;
            if (Usual((char)(bytes[at] << 8 | bytes[at + 1]))) big++;
        }

        var least = bytes.Length / 2 * Enough;
        // Plain ASCII read in pairs looks Chinese both ways; only one order may fit.
        if (little >= least && big < least / 2) return false;
        return big >= least && little < least / 2 ? true : null;
    }

    private static bool Usual(char letter) => letter
        is (>= '\u4E00' and <= '\u9FA5') or (>= '\u3000' and <= '\u303F') or (>= '\uFF00' and <= '\uFFEF')
        or (>= '\u2010' and <= '\u2030') or (>= ' ' and <= '~') or '\r' or '\n' or '\t';
}
