namespace Jiema.Decode.Outline;

/// <summary>Reads four-digit years; 1949 to 2100, anything else is a number.</summary>
internal static class Years
{
    public static int? First(ReadOnlySpan<char> words)
    {
        for (var i = 0; i + 4 < words.Length; i++)
        {
            if (words[i + 4] != '年' || (i > 0 && char.IsAsciiDigit(words[i - 1]))) continue;
            var year = 0;
            var j = i;
            for (; j < i + 4 && char.IsAsciiDigit(words[j]); j++) year = year * 10 + (words[j] - '0');
            if (j == i + 4 && year is >= 1949 and <= 2100) return year;
        }

        return null;
    }
}
