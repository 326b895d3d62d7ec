using Jiema.Decode.Clauses;
using Jiema.Decode.Quantities;

namespace Jiema.Decode.Commitments;

/// <summary>What a promise acts on, shortened to its core.</summary>
internal static class Objects
{
    public static string Of(string text, Clause clause, Part part, VerbHit head, TextSpan span)
    {
        if (part.Drafts.Find(d => d.Class == QuantityClass.Target) is { Of.Count: > 0 } measure) return string.Join('、', measure.Of);
        var end = clause.Complement is { } c && c.Start > head.End ? c.Start : span.End;
        var behind = Phrases.Trim(text, new TextSpan(Math.Min(head.End, end), end));
        var before = Phrases.Trim(text, clause.Subject);
        // 对重型车辆进行导流, 将…串联: the object stands between the preposition and the verb.
        if (before.Length > 1 && text[before.Start] is '对' or '将' or '把' or '向' or '在' or '与') return Phrases.Clean(text.AsSpan(before.Start + 1, before.Length - 1)).Replace("进行", "", StringComparison.Ordinal);
        if (head.Is(Traits.Final) && before.Length > 0 && behind.Length < 3) return Phrases.Clean(text.AsSpan(before.Start, before.Length));
        var thing = behind.Length == 0 ? before : behind;
        var words = Phrases.Clean(text.AsSpan(thing.Start, thing.Length));
        var of = words.LastIndexOf('的');
        return of > 8 && words.Length - of > 4 ? words[(of + 1)..] : words;
    }
}
