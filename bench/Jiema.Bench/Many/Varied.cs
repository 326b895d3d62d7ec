using System.Globalization;
using System.Text;

namespace Jiema.Bench.Many;

/// <summary>Many reports made of a few: the same sentences with other digits, so that no two files are alike and each costs what a real one does.</summary>
internal static class Varied
{
    public static int Write(string input, string output, int count)
    {
        Directory.CreateDirectory(output);
        var texts = Texts.Of(input).Select(t => t.Text).ToList();
        var characters = 0L;
        for (var i = 0; i < count; i++)
        {
            var text = OtherDigits(texts[i % texts.Count], new Random(i));
            characters += text.Length;
            File.WriteAllText(Path.Combine(output, string.Create(CultureInfo.InvariantCulture, $"{i:D5}.txt")), text, new UTF8Encoding(false));
        }

        Console.WriteLine(characters.ToString(CultureInfo.InvariantCulture));
        return 0;
    }

    /// <summary>Zeros stay, so that numbers keep their length; years stay, so that a report keeps its plan.</summary>
    private static string OtherDigits(string text, Random random) => string.Create(text.Length, (text, random), static (span, from) =>
    {
        var (text, random) = from;
        for (var i = 0; i < text.Length; i++)
            span[i] = text[i] is >= '1' and <= '9' && !IsYear(text, i) ? (char)('1' + random.Next(9)) : text[i];
    });

    private static bool IsYear(string text, int at)
    {
        var from = at;
        while (from > 0 && char.IsAsciiDigit(text[from - 1])) from--;
        return from + 4 < text.Length && text[from] is '1' or '2' && text[from + 4] == '年' && !text.AsSpan(from, 4).ContainsAnyExceptInRange('0', '9');
    }
}
