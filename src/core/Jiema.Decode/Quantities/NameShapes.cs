namespace Jiema.Decode.Quantities;

/// <summary>Codes and names that hold a numeral: 5G, PM2.5, G342, 2+4+N, 1842.</summary>
internal static class NameShapes
{
    public static (int Start, int End)? Read(string text, Number number, int floor)
    {
        var before = Near.At(text, number.Start - 1);
        if (!number.Arabic) return null;
        if (Near.IsLatin(before))
        {
            var start = number.Start - 1;
            while (start > floor && number.Start - start < 8 && Near.IsLatin(text[start - 1])) start--;
            return (Math.Max(start, floor), number.End);
        }
        // Part of a sum-like code; each numeral keeps its own row.
        if (before is '+' or '＋' || Near.At(text, number.End) is '+' or '＋') return (number.Start, number.End);
        var after = Near.At(text, number.End);
        if (Near.IsLatin(after) && number.Length <= 3 && Units.At(text, number.End, true) is null) return (number.Start, number.End + 1);
        return null;
    }
}
