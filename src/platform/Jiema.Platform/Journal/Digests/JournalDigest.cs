using System.Globalization;
using System.Text;
using Jiema.Platform.Journal.Verify;
using Jiema.Platform.Time;

namespace Jiema.Platform.Journal.Digests;

/// <summary>日志摘要: where a journal stood, in a few lines to be printed or posted elsewhere. Whoever keeps them can prove later that history was not written anew.</summary>
/// <param name="Day">The day in China that it closes.</param>
/// <param name="Installation">The first 16 digits of the first event's hash: they stay as long as the journal is the same one. Empty without events.</param>
/// <param name="Sequence">Number of the last event of that day; 0 without events.</param>
/// <param name="Hash">Its hash, lower-case hexadecimal.</param>
/// <param name="At">When the digest was made.</param>
public sealed record JournalDigest(DateOnly Day, string Installation, long Sequence, string Algorithm, string Hash, DateTimeOffset At)
{
    private const string DayFormat = "yyyy-MM-dd";

    public string FileName => Day.ToString(DayFormat, CultureInfo.InvariantCulture) + ".txt";

    public JournalMark Mark => new(Sequence, Hash, Installation);

    public string ToText()
    {
        var text = new StringBuilder();
        Line("解码 Jiema 操作日志摘要 journal digest", "1");
        Line("日期 day", Day.ToString(DayFormat, CultureInfo.InvariantCulture));
        Line("安装 installation", Installation);
        Line("序号 sequence", Sequence.ToString(CultureInfo.InvariantCulture));
        Line("算法 algorithm", Algorithm);
        Line("杂凑值 hash", Hash);
        Line("生成 made", ChinaTime.Of(At).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));
        Line("核验 verify", "jiema verify --digest FILE");
        return text.ToString();

        void Line(string name, string value) => text.Append(name).Append(": ").Append(value).Append('\n');
    }

    /// <summary>Reads what <see cref="ToText"/> wrote, also when it was copied by hand: case, spaces and line ends do not matter. Null when it is no digest.</summary>
    public static JournalDigest? Parse(string text)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in text.Split('\n'))
        {
            if (line.IndexOf(':', StringComparison.Ordinal) is var at && at < 0) continue;
            values.TryAdd(line[..at].Trim().Split(' ')[^1], line[(at + 1)..].Trim());
        }

        string Value(string name) => values.GetValueOrDefault(name, "");
        string Digits(string name) => Value(name).Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();
        var (hash, installation) = (Digits("hash"), Digits("installation"));
        if (Value("digest") != "1" || !DateOnly.TryParseExact(Value("day"), DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            || !long.TryParse(Value("sequence"), NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
            || (sequence > 0 && (hash.Length != 2 * JournalHash.Bytes || !hash.All(char.IsAsciiHexDigit) || installation.Length != 16))) return null;
        DateTimeOffset.TryParse(Value("made"), CultureInfo.InvariantCulture, DateTimeStyles.None, out var made);
        return new(day, installation, sequence, Value("algorithm"), hash, made);
    }
}
