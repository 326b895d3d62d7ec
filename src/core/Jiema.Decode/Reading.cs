namespace Jiema.Decode;

/// <summary>
/// What decoding one report produces (schema <c>jiema.reading/1</c>): every number and promise, each with its place in the text.
/// Immutable; the same text gives an equal Reading on every machine and in every culture. All spans are UTF-16 positions in the source text.
/// </summary>
public sealed record Reading
{
    /// <summary>The schema that this shape follows. Published versions never change; a new shape gets a new number.</summary>
    public const string SchemaId = "jiema.reading/1";

    /// <summary>Always <see cref="SchemaId"/>.</summary>
    public string Schema { get; init; } = SchemaId;

    /// <summary>Where the text came from.</summary>
    public required ReadingSource Source { get; init; }

    /// <summary>The report's own title, or null when the text has none.</summary>
    public string? Title { get; init; }

    /// <summary>The area whose government reports (云坪县), or null when the text does not say.</summary>
    public string? Place { get; init; }

    /// <summary>The plan year, 1949 to 2100, or null when the text does not say.</summary>
    public int? Year { get; init; }

    /// <summary>What sort of text this is.</summary>
    public ReadingKind Kind { get; init; }

    /// <summary>Chapters and sub-chapters in text order; a parent stands before its children.</summary>
    public IReadOnlyList<Section> Outline { get; init; } = [];

    /// <summary>Run-in leads and lowest sub-headings, in text order.</summary>
    public IReadOnlyList<Initiative> Initiatives { get; init; } = [];

    /// <summary>Every numeral of the text, in text order, each in exactly one entry.</summary>
    public IReadOnlyList<Quantity> Quantities { get; init; } = [];

    /// <summary>Every promised action of the work plan, in text order.</summary>
    public IReadOnlyList<Commitment> Commitments { get; init; } = [];

    /// <summary>Reported results, one entry per indicator and place in the text.</summary>
    public IReadOnlyList<Result> Results { get; init; } = [];

    /// <summary>Named mechanisms, campaigns, institutions and phrases.</summary>
    public IReadOnlyList<Term> Terms { get; init; } = [];

    /// <summary>What deputies and CPPCC members say and ask.</summary>
    public IReadOnlyList<Voice> Voices { get; init; } = [];

    /// <summary>The proof that no numeral was lost.</summary>
    public required Coverage Coverage { get; init; }

    /// <summary>What a person should look at, in text order.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; init; } = [];
}

/// <summary>Where a decoded text came from.</summary>
/// <param name="Name">File name as given, without folders.</param>
/// <param name="Sha256">Lower-case hexadecimal SHA-256 of the original bytes; of the UTF-8 text when there was no file.</param>
/// <param name="Length">Length of the decoded text in UTF-16 units.</param>
/// <param name="MediaType">Media type of the original, such as <c>text/plain</c>.</param>
public sealed record ReadingSource(string Name, string Sha256, int Length, string MediaType);

/// <summary>A chapter or sub-chapter.</summary>
/// <param name="Id">s1, s2, … in text order.</param>
/// <param name="Parent">Id of the chapter above, or null.</param>
/// <param name="Level">1 for chapters, 2 for （一）, and so on.</param>
/// <param name="Number">The number as written (一, （一）, 1), or null.</param>
/// <param name="Title">The heading without its number.</param>
/// <param name="Slogan">A digest's slogan line (抓…、兴…), or null.</param>
/// <param name="Role">What the chapter is for.</param>
/// <param name="Span">From the heading's first character to the end of the chapter's last paragraph.</param>
public sealed record Section(string Id, string? Parent, int Level, string? Number, string Title, string? Slogan, SectionRole Role, TextSpan Span);

/// <summary>A run-in lead (强化要素保障。…) or lowest sub-heading under which commitments stand.</summary>
/// <param name="Id">i1, i2, … in text order.</param>
/// <param name="Section">Id of its section, or null.</param>
/// <param name="Title">The lead's words without number and end punctuation.</param>
/// <param name="Span">The lead's words in the text.</param>
public sealed record Initiative(string Id, string? Section, string Title, TextSpan Span);

/// <summary>One numeral of the text with what it counts. Numbers that are no amounts (names, ordinals, dates, meta counts) have only a span and a class.</summary>
public sealed record Quantity
{
    /// <summary>q1, q2, … in text order.</summary>
    public required string Id { get; init; }

    /// <summary>The numeral with its multiplier, unit and the bound words that touch it.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The words of <see cref="Span"/>.</summary>
    public required string Text { get; init; }

    /// <summary>What the number is: an aim, a fact, part of a name …</summary>
    public required QuantityClass Class { get; init; }

    /// <summary>The plain number, 万 and 亿 multiplied out (6.26万亩 is 62600 with the unit 亩; 七成 is 70 with %, 三分之一 is 0.3333), or null when vague (数百) or no amount.</summary>
    public decimal? Value { get; init; }

    /// <summary>The upper end of a range, else null.</summary>
    public decimal? High { get; init; }

    /// <summary>The bare unit (亩, 元, %, 百分点), or null when the text names none or the number is no amount.</summary>
    public string? Unit { get; init; }

    /// <summary>How the number binds; null for names, ordinals, dates and meta counts. 以上 and 以下 include the number (Civil Code art. 1259).</summary>
    public Bound? Bound { get; init; }

    /// <summary>Level, growth, decline …; null where <see cref="Bound"/> is null.</summary>
    public Change? Change { get; init; }

    /// <summary>What is counted or measured; more than one entry with <see cref="Each"/> is a distributive amount (均, 各).</summary>
    public IReadOnlyList<string> Of { get; init; } = [];

    /// <summary>True when the number holds for each entry of <see cref="Of"/>.</summary>
    public bool Each { get; init; }

    /// <summary>The governing verb as written, inherited if elided; null where none governs.</summary>
    public string? Verb { get; init; }

    /// <summary>同比, 较上年, 环比, 较年初, or null.</summary>
    public string? Basis { get; init; }

    /// <summary>A month, quarter or year that the text gives (2024, 2024-06, 2024-Q1), or null.</summary>
    public string? Period { get; init; }
}

/// <summary>One promised action: a governing verb with its object.</summary>
public sealed record Commitment
{
    /// <summary>c1, c2, … in text order.</summary>
    public required string Id { get; init; }

    /// <summary>From the clause's first word to before the punctuation that ends it.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The words of <see cref="Span"/>.</summary>
    public required string Text { get; init; }

    /// <summary>Id of the section it stands in, or null.</summary>
    public string? Section { get; init; }

    /// <summary>Id of the initiative it stands under, or null.</summary>
    public string? Initiative { get; init; }

    /// <summary>The main verb; with a result complement both, joined by … (推进…建成投产).</summary>
    public required string Verb { get; init; }

    /// <summary>What "done" means.</summary>
    public required Criterion Criterion { get; init; }

    /// <summary>The core noun phrase acted on; empty when the clause has none.</summary>
    public string Object { get; init; } = "";

    /// <summary>Ids of the target quantities that belong to it.</summary>
    public IReadOnlyList<string> Measures { get; init; } = [];

    /// <summary>How firmly the text promises.</summary>
    public Firmness Firmness { get; init; }

    /// <summary>An explicit deadline of the text as an ISO date or period (2024-06-30, 2024-06, 2024-Q1, 2024), never invented.</summary>
    public string? Due { get; init; }

    /// <summary>Ids of the terms it names.</summary>
    public IReadOnlyList<string> Terms { get; init; } = [];

    /// <summary>Organisations, enterprises and places it names.</summary>
    public IReadOnlyList<Party> Parties { get; init; } = [];
}

/// <summary>A named organisation, enterprise or place.</summary>
/// <param name="Name">As written.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Where it stands.</param>
public sealed record Party(string Name, PartyKind Kind, TextSpan Span);

/// <summary>A reported result: one indicator with its level, growth or share.</summary>
/// <param name="Id">r1, r2, … in text order.</param>
/// <param name="Span">The clause that reports it.</param>
/// <param name="Indicator">What was measured or counted.</param>
/// <param name="Measures">Ids of its result quantities.</param>
public sealed record Result(string Id, TextSpan Span, string Indicator, IReadOnlyList<string> Measures);

/// <summary>A named mechanism, campaign, institution or phrase.</summary>
/// <param name="Id">t1, t2, … in text order.</param>
/// <param name="Span">Where it stands, quotation marks included.</param>
/// <param name="Text">The words of the span.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Entry">Key of its lexicon entry, or null when found by shape alone.</param>
/// <param name="Explanation">Span of the glossary's explanation in the same text, or null.</param>
public sealed record Term(string Id, TextSpan Span, string Text, TermKind Kind, string? Entry, TextSpan? Explanation = null);

/// <summary>What a deputy or CPPCC member says.</summary>
/// <param name="Id">v1, v2, … in text order.</param>
/// <param name="Speaker">Name, or null when the text gives none.</param>
/// <param name="Role">Office as written (市县人大代表), or null.</param>
/// <param name="Channel">Suggestion (建议), proposal (提案) or comment.</param>
/// <param name="Span">The whole passage.</param>
/// <param name="Asks">What is asked for.</param>
/// <param name="Sections">Ids of the chapters that it concerns.</param>
public sealed record Voice(string Id, string? Speaker, string? Role, VoiceChannel Channel, TextSpan Span, IReadOnlyList<Ask> Asks, IReadOnlyList<string> Sections);

/// <summary>One thing that a voice asks for.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Text">The words of the span.</param>
public sealed record Ask(TextSpan Span, string Text);

/// <summary>The proof that no numeral was lost: <paramref name="Unaccounted"/> is empty.</summary>
/// <param name="Numerals">Runs of Arabic or Chinese numerals in the whole text.</param>
/// <param name="Accounted">Those that stand in a quantity.</param>
/// <param name="Unaccounted">Spans of those that do not.</param>
public sealed record Coverage(int Numerals, int Accounted, IReadOnlyList<TextSpan> Unaccounted);

/// <summary>Something that a person should look at.</summary>
/// <param name="Code">Stable code (JM0101); its texts live in Messages.cs.</param>
/// <param name="Severity">How serious it is.</param>
/// <param name="Span">Where it is.</param>
/// <param name="Message">The text in Chinese, the same in every culture.</param>
public sealed record Diagnostic(string Code, Severity Severity, TextSpan Span, string Message);
