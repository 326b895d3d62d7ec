using Jiema.Decode.Source;

namespace Jiema.Decode.Terms;

/// <summary>
/// Named mechanisms that the whole country knows. Local names are found by shape and by the report's own glossary, never listed here.
/// </summary>
internal static class Lexicon
{
    /// <summary>One word of the lexicon: its stable key and what it is.</summary>
    internal readonly record struct Entry(string Key, TermKind Kind);

    private static readonly (string Word, string Key, TermKind Kind)[] Table =
    [
        ("三个一批", "three-batches", TermKind.Mechanism),
        ("四不摘", "four-no-removals", TermKind.Mechanism),
        ("四个不摘", "four-no-removals", TermKind.Mechanism),
        ("13710", "13710", TermKind.Mechanism),
        ("承诺制+标准地+全代办", "commitment-standard-land-agency", TermKind.Mechanism),
        ("标准地", "standard-land", TermKind.Mechanism),
        ("拿地即开工", "start-on-land-grant", TermKind.Mechanism),
        ("高效办成一件事", "one-thing-done-well", TermKind.Mechanism),
        ("一网通办", "one-network-service", TermKind.Mechanism),
        ("最多跑一次", "one-visit-at-most", TermKind.Mechanism),
        ("放管服", "delegate-regulate-serve", TermKind.Mechanism),
        ("双随机、一公开", "double-random", TermKind.Mechanism),
        ("河长制", "river-chief", TermKind.Mechanism),
        ("河湖长制", "river-chief", TermKind.Mechanism),
        ("林长制", "forest-chief", TermKind.Mechanism),
        ("田长制", "field-chief", TermKind.Mechanism),
        ("链长制", "chain-chief", TermKind.Mechanism),
        ("三线一单", "three-lines-one-list", TermKind.Mechanism),
        ("两不愁三保障", "two-assurances-three-guarantees", TermKind.Mechanism),
        ("双减", "double-reduction", TermKind.Mechanism),
        ("保交楼", "deliver-homes", TermKind.Campaign),
        ("双碳", "dual-carbon", TermKind.Programme),
        ("千万工程", "ten-thousand-villages", TermKind.Programme),
        ("百千万工程", "hundred-thousand-ten-thousand", TermKind.Programme),
        ("四好农村路", "four-good-rural-roads", TermKind.Programme),
        ("四好农村公路", "four-good-rural-roads", TermKind.Programme),
        ("厕所革命", "toilet-revolution", TermKind.Campaign),
        ("十四五", "14th-five-year-plan", TermKind.Programme),
        ("十五五", "15th-five-year-plan", TermKind.Programme),
        ("十三五", "13th-five-year-plan", TermKind.Programme),
        ("专精特新", "specialised-new", TermKind.Phrase),
        ("一老一小", "old-and-young", TermKind.Phrase),
        ("三资", "three-assets", TermKind.Phrase),
        ("三治", "three-governances", TermKind.Phrase),
        ("三农", "three-rural", TermKind.Phrase),
        ("双招双引", "double-invitation", TermKind.Campaign),
        ("枫桥经验", "fengqiao-experience", TermKind.Mechanism),
        ("腾笼换鸟", "cage-for-new-birds", TermKind.Mechanism),
        ("一带一路", "belt-and-road", TermKind.Programme),
        ("京津冀", "beijing-tianjin-hebei", TermKind.Place),
        ("长三角", "yangtze-delta", TermKind.Place),
        ("粤港澳大湾区", "greater-bay-area", TermKind.Place),
        ("北交所", "beijing-stock-exchange", TermKind.Institution),
        ("新三板", "neeq", TermKind.Institution),
        ("两会", "two-sessions", TermKind.Institution),
        ("二十大", "20th-congress", TermKind.Institution),
    ];

    private static readonly WordTree Words = new([.. Table.Select(t => t.Word)]);

    /// <summary>What a word of the lexicon can begin with.</summary>
    public static IEnumerable<char> FirstCharacters => Table.Select(t => t.Word[0]).Distinct();

    public static Entry? Find(ReadOnlySpan<char> word) => Words.Find(word) is >= 0 and var found ? new Entry(Table[found].Key, Table[found].Kind) : null;

    /// <summary>The longest lexicon word that starts here and ends by <paramref name="limit"/>, or null.</summary>
    public static string? At(string text, int at, int limit) => Words.Longest(text, at, limit) is >= 0 and var found ? Words[found] : null;
}
