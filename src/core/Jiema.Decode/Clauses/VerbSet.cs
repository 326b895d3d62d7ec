namespace Jiema.Decode.Clauses;

/// <summary>
/// Verbs that one rule asks for. The words of <see cref="VerbTable"/> are numbered, so that the question is one bit
/// and not a row of comparisons, each of which the processor would have to guess.
/// </summary>
internal sealed class VerbSet
{
    private readonly string[] _words;
    private readonly ulong[] _bits = new ulong[Verbs.Count / 64 + 1];

    /// <param name="words">The verbs with blanks between them.</param>
    public VerbSet(string words) : this(words.Split(' ')) { }

    public VerbSet(IEnumerable<string> words)
    {
        _words = [.. words];
        foreach (var word in _words)
            if (Verbs.NumberOf(word) is >= 0 and var number) _bits[number >> 6] |= 1UL << number;
    }

    public bool Has(VerbHit verb) => Has(verb.Word);

    public bool Has(VerbWord verb) => verb.Number >= 0 ? (_bits[verb.Number >> 6] & 1UL << verb.Number) != 0 : Array.IndexOf(_words, verb.Text) >= 0;
}
