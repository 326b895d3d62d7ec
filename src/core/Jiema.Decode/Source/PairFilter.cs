namespace Jiema.Decode.Source;

/// <summary>
/// Whether two characters may open a word of a list: 65,536 bits that stay in the nearest cache and turn most places of a text away
/// with one look. False is certain, true is not.
/// </summary>
internal sealed class PairFilter
{
    private readonly ulong[] _bits = new ulong[1024];

    public PairFilter(IEnumerable<string> words)
    {
        foreach (var word in words)
            if (word.Length > 1) _bits[Hash(word[0], word[1]) >> 6] |= 1UL << Hash(word[0], word[1]);
    }

    public bool May(char first, char second)
    {
        var hash = Hash(first, second);
        return (_bits[hash >> 6] & 1UL << hash) != 0;
    }

    private static int Hash(char first, char second) => (int)((first * 0x9E3779B1u ^ second * 0x85EBCA6Bu) >> 16);
}
