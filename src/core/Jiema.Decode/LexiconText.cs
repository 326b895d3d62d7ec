using System.Text;

namespace Jiema.Decode;

/// <summary>One word of the lexicon: its stable key and what it is.</summary>
internal readonly record struct LexiconEntry(string Key, TermKind Kind);

/// <summary>Reads the lines of a lexicon: word, key and kind with tabs between, # before a comment, and a word with - that takes it out again.</summary>
internal static class LexiconText
{
    private const int LongestWord = 40;
    private const int LongestKey = 64;

    // The tree of words counts its nodes in sixteen bits.
    private const int MostCharacters = 60_000;

    private static readonly Dictionary<string, TermKind> Kinds = new(StringComparer.Ordinal)
    {
        ["mechanism"] = TermKind.Mechanism, ["机制"] = TermKind.Mechanism,
        ["campaign"] = TermKind.Campaign, ["行动"] = TermKind.Campaign,
        ["programme"] = TermKind.Programme, ["工程"] = TermKind.Programme, ["规划"] = TermKind.Programme,
        ["institution"] = TermKind.Institution, ["机构"] = TermKind.Institution,
        ["place"] = TermKind.Place, ["地区"] = TermKind.Place,
        ["organisation"] = TermKind.Organisation, ["组织"] = TermKind.Organisation,
        ["phrase"] = TermKind.Phrase, ["短语"] = TermKind.Phrase,
    };

    /// <summary>Adds the lines to the words, in their order; a word that is there already gets the new key and kind.</summary>
    public static void Read(string text, Dictionary<string, LexiconEntry> words)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var characters = words.Keys.Sum(w => w.Length);
        var number = 0;
        foreach (var raw in text.AsSpan().EnumerateLines())
        {
            number++;
            var line = raw.ToString().TrimStart('\uFEFF').Trim(' ', '\u3000', '\t');
            if (line.Length == 0 || line[0] == '#') continue;
            var columns = line.Split('\t', StringSplitOptions.TrimEntries);
            var word = columns[0];
            CheckWord(word, columns.Length, number);
            if (!seen.TryAdd(word, number)) throw At(number, $"“{word}”在第 {seen[word]} 行已经有了。请只留一行。", $"'{word}' stands in line {seen[word]} already. Keep one of them.");
            if (columns.Length == 2 && columns[1] == "-")
            {
                if (!words.Remove(word)) throw At(number, $"词库里没有“{word}”，去不掉。请核对写法。", $"'{word}' is not in the lexicon and cannot be taken out. Check how it is written.");
                continue;
            }

            if (columns.Length < 3) throw At(number, "少一列。写法是：词、键、种类，中间用 Tab 隔开。", "A column is missing. Write word, key and kind with tabs between.");
            if (!Kinds.TryGetValue(columns[2], out var kind)) throw At(number, $"不认识的种类“{columns[2]}”。可用：机制、行动、工程、规划、机构、地区、组织、短语。", $"Unknown kind '{columns[2]}'. Use mechanism, campaign, programme, institution, place, organisation or phrase.");
            words[word] = new LexiconEntry(Key(columns[1], word, number), kind);
            characters += word.Length;
            if (characters > MostCharacters) throw At(number, $"词太多：合计不能超过 {MostCharacters} 字。请减少。", $"Too many words: {MostCharacters} characters at most. Take some out.");
        }
    }

    /// <summary>The file's words; a file in another encoding is named as such, for it would match nothing.</summary>
    public static string Decode(ReadOnlySpan<byte> utf8)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(utf8);
        }
        catch (DecoderFallbackException)
        {
            var line = 1;
            foreach (var bytes in utf8.ToArray().AsSpan().Split((byte)'\n'))
            {
                if (!System.Text.Unicode.Utf8.IsValid(utf8[bytes])) break;
                line++;
            }

            throw At(line, "不是 UTF-8 编码。请用记事本另存为 UTF-8。", "This is not UTF-8. Save the file as UTF-8.");
        }
    }

    private static void CheckWord(string word, int columns, int line)
    {
        if (columns == 1) throw At(line, $"“{Short(word)}”后面没有 Tab。写法是：词、键、种类，中间用 Tab 隔开。", $"No tab stands behind '{Short(word)}'. Write word, key and kind with tabs between.");
        if (word.Length is < 2 or > LongestWord) throw At(line, $"词要有 2 到 {LongestWord} 个字：“{Short(word)}”。", $"A word has 2 to {LongestWord} characters: '{Short(word)}'.");
        if (word.AsSpan().IndexOfAny("“”\"") >= 0) throw At(line, "词不带引号；文中有没有引号都能找到。", "Write the word without quotation marks; it is found with and without them.");
        foreach (var c in word)
            if (char.IsWhiteSpace(c) || char.IsControl(c)) throw At(line, "词里不能有空格。", "A word holds no blanks.");
    }

    private static string Key(string key, string word, int line)
    {
        // A county need not invent keys: its own word is as stable as any.
        if (key.Length == 0) return word;
        if (key.Length > LongestKey || key.Any(c => char.IsWhiteSpace(c) || char.IsControl(c))) throw At(line, $"键不能有空格，最多 {LongestKey} 个字：“{Short(key)}”。", $"A key holds no blanks and {LongestKey} characters at most: '{Short(key)}'.");
        return key;
    }

    private static string Short(string words) => words.Length <= LongestWord ? words : words[..LongestWord] + "…";

    private static LexiconException At(int line, string chinese, string english) => new(line, chinese, english);
}
