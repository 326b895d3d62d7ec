using System.Text;
using System.Text.RegularExpressions;

namespace Jiema.Reports.Intake;

/// <summary>A decoded text file, without its byte order mark.</summary>
internal sealed record DecodedText(string Text, string Encoding, IReadOnlyList<IntakeNote> Notes);

/// <summary>Finds the encoding of a text file: the mark, then strict UTF-8, UTF-16 by its shape, what a web page declares, GB18030, Big5.</summary>
internal static partial class TextBytes
{
    private const int Head = 2048;
    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);

    public static DecodedText Decode(ReadOnlyMemory<byte> content)
    {
        var bytes = content.Span;
        if (bytes.StartsWith<byte>([0xEF, 0xBB, 0xBF])) return Utf8OrRepaired(bytes[3..], 3) ?? throw Unknown(bytes);
        if (bytes.StartsWith<byte>([0xFF, 0xFE])) return Utf16(bytes[2..], bigEndian: false);
        if (bytes.StartsWith<byte>([0xFE, 0xFF])) return Utf16(bytes[2..], bigEndian: true);
        if (Utf16Shape.Find(bytes) is { } bigEndian) return Utf16(bytes, bigEndian);
        var nul = bytes.IndexOf((byte)0);
        if (nul >= 0) throw new IntakeException(IntakeMessages.Binary(nul));
        if (TryDecode(bytes, Utf8) is { } text) return Checked(text, "UTF-8");
        if (Declared(bytes) is { } declared && TryDecode(bytes, Strict(declared)) is { } page) return Checked(page, NameOf(declared));
        var chinese = TryDecode(bytes, Strict("gb18030"));
        if (TryDecode(bytes, Strict("big5")) is { } big5 && Everyday(big5) > 2 * Everyday(chinese ?? Gb18030(bytes))) return Checked(big5, "Big5");
        if (chinese is not null && MostlyChinese(chinese)) return Checked(chinese, "GB18030");
        return Utf8OrRepaired(bytes, 0) ?? Gb18030Repaired(bytes) ?? throw Unknown(bytes);
    }

    /// <summary>
    /// Big5 bytes often decode as GB18030 too, into rare characters. The commonest characters of any official text, simplified and traditional, tell the two apart.
    /// </summary>
    private static int Everyday(string text)
    {
        var count = 0;
        foreach (var c in text)
            if ("的一是在不人有大年中和上为為个個会會工作发發展政府全新建设設".Contains(c, StringComparison.Ordinal)) count++;
        return count;
    }

    private static DecodedText Utf16(ReadOnlySpan<byte> bytes, bool bigEndian)
    {
        var name = bigEndian ? "UTF-16 BE" : "UTF-16 LE";
        var encoding = new UnicodeEncoding(bigEndian, byteOrderMark: false, throwOnInvalidBytes: true);
        return TryDecode(bytes[..(bytes.Length & ~1)], encoding) is { } text ? Checked(text, name) : throw Unknown(bytes);
    }

    /// <summary>A few spoilt places in a UTF-8 file (a file cut in the middle of a character) are shown, not refused.</summary>
    private static DecodedText? Utf8OrRepaired(ReadOnlySpan<byte> bytes, int skipped)
    {
        if (TryDecode(bytes, Utf8) is { } text) return Checked(text, "UTF-8");
        var (count, first, at) = (0, -1, 0);
        while (at < bytes.Length)
        {
            if (Rune.DecodeFromUtf8(bytes[at..], out _, out var length) != System.Buffers.OperationStatus.Done)
            {
                count++;
                if (first < 0) first = at;
            }

            at += length;
        }

        if (TooMany(count, bytes.Length)) return null;
        return Checked(Encoding.UTF8.GetString(bytes), "UTF-8") with { Notes = [IntakeMessages.BadBytes(count, first + skipped, "UTF-8")] };
    }

    /// <summary>The same for GB18030, which only shows by what the rest reads like.</summary>
    private static DecodedText? Gb18030Repaired(ReadOnlySpan<byte> bytes)
    {
        var text = Gb18030(bytes);
        var count = text.AsSpan().Count('\uFFFD');
        if (count == 0 || TooMany(count, bytes.Length) || !MostlyChinese(text)) return null;
        var first = Strict("gb18030").GetByteCount(text.AsSpan(0, text.IndexOf('\uFFFD')));
        return Checked(text, "GB18030") with { Notes = [IntakeMessages.ReadAs("GB18030"), IntakeMessages.BadBytes(count, first, "GB18030")] };
    }

    /// <summary>Whatever can be read, with U+FFFD for the rest.</summary>
    private static string Gb18030(ReadOnlySpan<byte> bytes) =>
        CodePagesEncodingProvider.Instance.GetEncoding("gb18030", EncoderFallback.ExceptionFallback, new DecoderReplacementFallback("\uFFFD"))!.GetString(bytes);

    private static bool TooMany(int bad, int length) => bad > 3 && bad > length / 2000;

    /// <summary>Control characters other than line ends, tab and form feed do not occur in text that people write.</summary>
    private static DecodedText Checked(string text, string encoding)
    {
        var controls = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at];
            if (letter >= ' ' || letter is '\n' or '\r' or '\t' or '\f' or '\v' or '\u001A') continue;
            if (letter == 0 || ++controls > 8) throw new IntakeException(IntakeMessages.Binary(at));
        }

        return new DecodedText(text.TrimStart('\uFEFF'), encoding, encoding == "UTF-8" ? [] : [IntakeMessages.ReadAs(encoding)]);
    }

    private static IntakeException Unknown(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (at < bytes.Length && Rune.DecodeFromUtf8(bytes[at..], out _, out var length) == System.Buffers.OperationStatus.Done) at += length;
        return new IntakeException(bytes[..Math.Min(bytes.Length, 4096)].ContainsAnyInRange((byte)1, (byte)8)
            ? IntakeMessages.Binary(bytes.IndexOfAnyInRange((byte)1, (byte)8))
            : IntakeMessages.Undecodable(at));
    }

    /// <summary>GB18030 gives some character for nearly any bytes; Chinese prose is common characters and punctuation.</summary>
    private static bool MostlyChinese(string text)
    {
        var (chinese, strange) = (0, 0);
        foreach (var letter in text)
        {
            if (letter is (>= '\u4E00' and <= '\u9FFF') or (>= '\u3000' and <= '\u303F') or (>= '\uFF00' and <= '\uFFEF')) chinese++;
            else if (letter is >= '\uE000' and <= '\uF8FF' || (letter < ' ' && letter is not ('\r' or '\n' or '\t' or '\f'))) strange += 4;
            else if (letter > '\u007F') strange++;
        }

        return chinese > 0 && strange * 5 < chinese;
    }

    private static string? Declared(ReadOnlySpan<byte> bytes)
    {
        var match = CharsetDeclaration().Match(Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Head)]));
        if (!match.Success) return null;
        var name = match.Groups[1].Value.ToLowerInvariant();
        return name switch
        {
            "gb2312" or "gbk" or "gb18030" or "x-gbk" => "gb18030",
            "big5" or "big5-hkscs" => "big5",
            _ => null,
        };
    }

    private static string NameOf(string encoding) => encoding == "big5" ? "Big5" : "GB18030";

    private static Encoding Strict(string name) =>
        CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    private static string? TryDecode(ReadOnlySpan<byte> bytes, Encoding encoding)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    [GeneratedRegex("""<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{2,20})""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex CharsetDeclaration();
}
