using Jiema.Decode.Source;

namespace Jiema.Decode.Quantities;

/// <summary>Finds every numeral of the text. What each one counts, and whether it is an aim, the clauses decide.</summary>
internal static class QuantityPass
{
    public static void Read(SourceText source, Brackets brackets, Pool<Draft> pool, List<Draft> drafts)
    {
        DraftReader.Read(source, brackets, pool, drafts);
        for (var i = 0; i < drafts.Count; i++) drafts[i].Id = Ids.Quantities[i + 1];
    }

    // 18.37亿 is 1837000000, not 1837000000.00: a value has no trailing zeros.
    private static decimal? Plain(decimal? value)
    {
        if (value is not { Scale: > 0 } scaled) return value;
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(scaled, bits);
        // A last digit that is none leaves nothing to do, and a division costs.
        return bits[2] == 0 && ((ulong)(uint)bits[1] << 32 | (uint)bits[0]) % 10 != 0 ? scaled : scaled / 1.0000000000000000000000000000m;
    }

    /// <summary>The finished quantities. Only amounts carry value, bound and thing.</summary>
    public static List<Quantity> Finish(string text, List<Draft> drafts)
    {
        var list = new List<Quantity>(drafts.Count);
        foreach (var draft in drafts)
        {
            var amount = draft.Class is QuantityClass.Target or QuantityClass.Result or QuantityClass.Attribute;
            list.Add(new Quantity
            {
                Id = draft.Id,
                Span = draft.Span,
                Text = text.Substring(draft.Start, draft.End - draft.Start),
                Class = draft.Class,
                Value = amount ? Plain(draft.Value) : null,
                High = amount ? Plain(draft.High) : null,
                Unit = amount ? draft.Unit : null,
                Bound = amount ? draft.Bound : null,
                Change = amount ? draft.Change : null,
                Of = amount ? draft.Of : [],
                Each = amount && draft.Each,
                Verb = draft.Class is QuantityClass.Target or QuantityClass.Result ? draft.Verb : null,
                Basis = amount ? draft.Basis : null,
                Period = amount ? draft.Period : null,
            });
        }
        return list;
    }
}
