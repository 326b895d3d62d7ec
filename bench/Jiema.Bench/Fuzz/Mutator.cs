using Jiema.Decode.Tests.AnyText;

namespace Jiema.Bench.Fuzz;

/// <summary>Makes an odd text of ordinary ones. The same random numbers give the same text.</summary>
internal sealed class Mutator(IReadOnlyList<string> seeds, Random random)
{
    // Long enough for several chapters, short enough for thousands of texts a second.
    private const int Longest = 6000;

    public string Next()
    {
        var text = Cut(Seed(), random.Next(20, 3000));
        if (random.Next(3) == 0) text = "政府工作报告\n一、2025年重点工作\n" + text;
        for (var times = random.Next(1, 40); times > 0; times--) text = Once(text);
        return text.Length <= Longest ? text : text[..Longest];
    }

    private string Once(string text)
    {
        if (text.Length == 0) return Word();
        var at = random.Next(text.Length);
        var length = Math.Min(text.Length - at, 1 << random.Next(8));
        return random.Next(12) switch
        {
            0 => text.Remove(at, length),
            1 => text.Insert(at, text.Substring(at, length)),
            2 => text.Insert(random.Next(text.Length), text.Substring(at, length)),
            3 => Swap(text, at, length),
            4 => text[..at] + Cut(Seed(), 200) + text[at..],
            5 => text[..at] + Cut(Seed(), text.Length),
            6 => text.Insert(at, string.Concat(Enumerable.Repeat(Word(), random.Next(1, 60)))),
            7 => Digits(text),
            8 => text[..at] + (char)random.Next(0x10000) + text[(at + 1)..],
            9 => text[..at] + One(Vocabulary.Marks) + text[(at + 1)..],
            10 => text.Insert(at, One(Vocabulary.Numbers) + One(Vocabulary.Numbers) + One(Vocabulary.Numbers)),
            _ => text.Insert(at, Word()),
        };
    }

    /// <summary>A stretch changes places with what follows it.</summary>
    private static string Swap(string text, int at, int length)
    {
        var next = Math.Min(length, text.Length - at - length);
        return string.Concat(text.AsSpan(0, at), text.AsSpan(at + length, next), text.AsSpan(at, length), text.AsSpan(at + length + next));
    }

    private string Digits(string text)
    {
        var other = text.ToCharArray();
        for (var i = 0; i < other.Length; i++)
            if (char.IsAsciiDigit(other[i]) && random.Next(3) == 0) other[i] = "0123456789.,-/１９一十百万"[random.Next(20)];
        return new string(other);
    }

    private string Seed() => seeds[random.Next(seeds.Count)];

    private string Cut(string text, int most)
    {
        var at = random.Next(text.Length);
        return text.Substring(at, Math.Min(random.Next(1, Math.Max(2, most)), text.Length - at));
    }

    private string Word() => random.Next(4) switch { 0 => One(Vocabulary.Marks), 1 => One(Vocabulary.Numbers), _ => One(Vocabulary.Words) };

    private string One(string[] words) => words[random.Next(words.Length)];
}
