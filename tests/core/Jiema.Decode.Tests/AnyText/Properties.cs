namespace Jiema.Decode.Tests.AnyText;

/// <summary>A property that a Reading does not have.</summary>
internal sealed class BrokenPropertyException(string message) : Exception(message);

/// <summary>What holds for the Reading of every text, however odd. The fuzzer of the bench checks the same file.</summary>
internal static class Properties
{
    public static Reading Decode(string text) => ReportDecoder.Decode(text, new ReadingSource("report.txt", "", text.Length, "text/plain"));

    public static string Line(string text) => ReadingJson.ToLine(Decode(text));

    /// <summary>Decodes the text and checks all that one Reading can show.</summary>
    public static Reading Check(string text)
    {
        var reading = Decode(text);
        if (reading.Coverage.Unaccounted.Count > 0 || reading.Coverage.Accounted != reading.Coverage.Numerals) throw new BrokenPropertyException($"a numeral is lost at {reading.Coverage.Unaccounted[0]}");
        Quantities(reading, text);
        Commitments(reading, text);
        Names(reading, text);
        return reading;
    }

    private static void Quantities(Reading reading, string text)
    {
        Ids("q", reading.Quantities.Select(q => q.Id));
        var end = 0;
        foreach (var quantity in reading.Quantities)
        {
            if (quantity.Span.Start < end || quantity.Span.Length == 0) throw new BrokenPropertyException($"{quantity.Id} overlaps the one before it, or is empty");
            Words(text, quantity.Span, quantity.Text, quantity.Id);
            end = quantity.Span.End;
            var amount = quantity.Class is QuantityClass.Target or QuantityClass.Result or QuantityClass.Attribute;
            if (amount != quantity.Bound.HasValue || !amount && (quantity.Value ?? quantity.High) is not null) throw new BrokenPropertyException($"{quantity.Id} is an amount or it is none");
            if (quantity.High <= quantity.Value) throw new BrokenPropertyException($"{quantity.Id} ends below where it begins");
        }
    }

    private static void Commitments(Reading reading, string text)
    {
        Ids("c", reading.Commitments.Select(c => c.Id));
        Ids("r", reading.Results.Select(r => r.Id));
        var quantities = reading.Quantities.ToDictionary(q => q.Id);
        var sections = reading.Outline.Select(s => s.Id).ToHashSet();
        var initiatives = reading.Initiatives.Select(i => i.Id).ToHashSet();
        var terms = reading.Terms.ToDictionary(t => t.Id);
        var start = 0;
        foreach (var commitment in reading.Commitments)
        {
            if (commitment.Span.Start < start || commitment.Span.Length == 0) throw new BrokenPropertyException($"{commitment.Id} is out of order, or empty");
            start = commitment.Span.Start;
            Words(text, commitment.Span, commitment.Text, commitment.Id);
            Exists(sections, commitment.Section, commitment.Id);
            Exists(initiatives, commitment.Initiative, commitment.Id);
            foreach (var measure in commitment.Measures)
                if (!quantities.TryGetValue(measure, out var quantity) || quantity.Class != QuantityClass.Target) throw new BrokenPropertyException($"{commitment.Id} measures {measure}, which is no target");
            foreach (var term in commitment.Terms)
                if (!terms.TryGetValue(term, out var named) || !commitment.Span.Contains(named.Span)) throw new BrokenPropertyException($"{commitment.Id} names {term}, which does not stand in it");
            foreach (var party in commitment.Parties)
            {
                Words(text, party.Span, party.Name, commitment.Id);
                if (!commitment.Span.Contains(party.Span)) throw new BrokenPropertyException($"{party.Name} does not stand in {commitment.Id}");
            }
        }

        foreach (var result in reading.Results)
        {
            Inside(text, result.Span, result.Id);
            foreach (var measure in result.Measures)
                if (!quantities.TryGetValue(measure, out var quantity) || quantity.Class != QuantityClass.Result) throw new BrokenPropertyException($"{result.Id} measures {measure}, which is no result");
        }
    }

    private static void Names(Reading reading, string text)
    {
        Ids("s", reading.Outline.Select(s => s.Id));
        Ids("i", reading.Initiatives.Select(i => i.Id));
        Ids("t", reading.Terms.Select(t => t.Id));
        Ids("v", reading.Voices.Select(v => v.Id));
        var sections = reading.Outline.Select(s => s.Id).ToHashSet();
        foreach (var section in reading.Outline)
        {
            Inside(text, section.Span, section.Id);
            Exists(sections, section.Parent, section.Id);
        }

        foreach (var initiative in reading.Initiatives)
        {
            Inside(text, initiative.Span, initiative.Id);
            Exists(sections, initiative.Section, initiative.Id);
        }

        foreach (var term in reading.Terms)
        {
            Words(text, term.Span, term.Text, term.Id);
            if (term.Explanation is { } why) Inside(text, why, term.Id);
        }

        foreach (var voice in reading.Voices)
        {
            Inside(text, voice.Span, voice.Id);
            foreach (var ask in voice.Asks) Words(text, ask.Span, ask.Text, voice.Id);
            foreach (var section in voice.Sections) Exists(sections, section, voice.Id);
        }

        foreach (var diagnostic in reading.Diagnostics) Inside(text, diagnostic.Span, diagnostic.Code);
    }

    private static void Ids(string series, IEnumerable<string> ids)
    {
        var number = 0;
        foreach (var id in ids)
            if (id != $"{series}{++number}") throw new BrokenPropertyException($"{series}{number} is called {id}");
    }

    private static void Exists(HashSet<string> known, string? id, string of)
    {
        if (id is not null && !known.Contains(id)) throw new BrokenPropertyException($"{of} refers to {id}, which is not there");
    }

    private static void Inside(string text, TextSpan span, string of)
    {
        if (span.Start < 0 || span.End < span.Start || span.End > text.Length) throw new BrokenPropertyException($"{of} stands at {span}, outside the text");
    }

    private static void Words(string text, TextSpan span, string words, string of)
    {
        Inside(text, span, of);
        if (!text.AsSpan(span.Start, span.Length).SequenceEqual(words)) throw new BrokenPropertyException($"{of} does not have the words of its span");
    }
}
