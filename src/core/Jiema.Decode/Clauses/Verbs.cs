using Jiema.Decode.Source;

namespace Jiema.Decode.Clauses;

/// <summary>Finds verbs of <see cref="VerbTable"/> in the text: the longest word wins.</summary>
internal static class Verbs
{
    // Nouns that begin like a verb: the longest noun wins over the verb inside it.
    private static readonly string[] Nouns =
        ("增加值 生产安全 安全生产 建设用地 新建项目 续建项目 在建项目 新增建设用地 投入产出 服务业 服务企业 服务中心 服务设施 服务体系 生产总值 生产线 增长点 增长极 开发区 保障性 保障房 管理局 治理率 治理费 覆盖率 完成率 达标率 占用 占比 占地 为主 为民 有限 有力 有效 列车 排放 排污 排水 排名 培训班 引领型 建设者 建设兵团 创新型 科学技术 改革开放 有机 有序 有关 以上 以下 以内 为重 是否 超低 超前 超限 超载 达峰 实现路径 建筑 强县 强村 强市 提案 增值 促销 保险 保证金 引水 育人 治安 建材 优质 优势 优秀 优先 优良 强度 稳岗 保税 保育 兴趣 建议 补贴 补偿 抓手 建制 建档 建党 扩音 稳产 引擎 育种 育苗 引黄 治黄 提档升级村 增量 补充耕地 强基 保洁 建军 引航 破产 提质 获得感 脱贫户 脱贫家庭 脱贫人口 脱贫群众 脱贫地区 脱贫县 脱贫村 示范区 示范县 示范村 示范点 示范带 示范园 示范基地 示范项目 示范企业 示范社 示范户 做实事 就业优先 播种面积 种植面积 养殖面积 储备库 加速器 开发园区 以旧换新 保护红线 保护区 保护地")
        .Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static readonly Entry[] Entries = Build();
    private static readonly WordTree Forward = new([.. Entries.Select(e => e.Word.Text)]);
    private static readonly WordTree Backward = new([.. Entries.Where(e => !e.NounOnly).Select(e => e.Word.Text)], backward: true);

    private static readonly WordList Singles = [.. Entries.Where(e => e.Word.Text.Length == 1).Select(e => e.Word.Text)];
    private static readonly PairFilter Pairs = new([.. Entries.Select(e => e.Word.Text), .. Entries.Where(e => e.New is not null).Select(e => e.New!.Text)]);

    private static readonly PairFilter LastPairs = new(Entries.Where(e => e.Word.Text.Length > 1).Select(e => e.Word.Text[^2..]));

    /// <param name="New">The word with 新 before it, for verbs that count.</param>
    private readonly record struct Entry(VerbWord Word, VerbWord? New, bool Noun, bool NounOnly);

    /// <summary>Whether a verb or noun of two characters or more may start here; false is certain.</summary>
    public static bool May(string text, int at, int limit) => at + 1 < limit && (Pairs.May(text[at], text[at + 1]) || text[at + 1] is '（' or '(');

    /// <summary>The longest verb that starts at <paramref name="at"/> and ends by <paramref name="limit"/>.</summary>
    public static VerbHit StartingAt(string text, int at, int limit) => StartingAt(text, at, limit, out _);

    /// <summary>The same, and the length of the longest noun there that is no verb, or 0.</summary>
    public static VerbHit StartingAt(string text, int at, int limit, out int noun)
    {
        noun = 0;
        if (at >= limit) return default;
        if (at + 1 == limit || !Pairs.May(text[at], text[at + 1])) return text[at] is '新' or '改' && at + 4 < limit && text[at + 1] is '（' or '(' ? Bracketed(text, at, limit) : Single(text, at, limit);
        var (best, end) = (-1, at);
        var next = at + 2;
        for (var node = Forward.Second(text[at], text[at + 1]); node != 0; node = Forward.Next(node, text[next++]))
        {
            var (word, goesOn) = Forward.At(node);
            if (word >= 0)
            {
                if (Entries[word].Noun) noun = next - at;
                if (!Entries[word].NounOnly && !(next < limit && text[next] is '率' or '额' or '者' or '量')) (best, end) = (word, next);
            }

            if (!goesOn || next >= limit) break;
        }

        // 新签约, 新入库: 新 before a verb that counts makes one verb with it.
        if (text[at] == '新' && limit - at > 2 && StartingAt(text, at + 1, limit) is { Text.Length: >= 2 } counted && counted.Is(Traits.Count | Traits.Finish) && Verb(text.AsSpan(at, 2)) < 0)
            return new VerbHit(at, counted.End, NewOf(counted.Word));
        if (best < 0) return noun > 0 ? default : Single(text, at, limit);
        return end - at <= noun ? default : new VerbHit(at, end, Entries[best].Word);
    }

    /// <summary>新（改、扩）建: one verb with its variants in brackets.</summary>
    private static VerbHit Bracketed(string text, int at, int limit)
    {
        var close = text.AsSpan(at + 2, Math.Min(5, limit - at - 2)).IndexOfAny('）', ')');
        if (close is < 1 or > 4 || at + close + 3 >= limit || text[at + close + 3] != '建') return default;
        foreach (var c in text.AsSpan(at + 2, close))
            if (c is not ('改' or '扩' or '续' or '迁' or '新' or '重' or '、')) return default;
        return new VerbHit(at, at + close + 4, text.Substring(at, close + 4), Traits.Count);
    }

    // 抓, 建, 促: a verb of one character, where no longer word begins.
    private static VerbHit Single(string text, int at, int limit)
    {
        if (Singles.At(text, at, limit) is null || at + 1 < limit && text[at + 1] is '率' or '额' or '者' or '量') return default;
        return new VerbHit(at, at + 1, Entries[Forward.Find(text.AsSpan(at, 1))].Word);
    }

    /// <summary>The longest verb that ends at <paramref name="end"/> and starts by <paramref name="floor"/>.</summary>
    public static VerbHit EndingAt(string text, int end, int floor, int shortest = 1)
    {
        if (end - floor < shortest || end <= 0 || shortest > 1 && !LastPairs.May(text[end - 2], text[end - 1])) return default;
        if (Backward.Longest(text, end, floor) is not (>= 0 and var number)) return default;
        var word = Entries[number].Word;
        return word.Text.Length < shortest ? default : new VerbHit(end - word.Text.Length, end, word);
    }

    public static Traits Of(ReadOnlySpan<char> word) => Verb(word) is >= 0 and var found ? Entries[found].Word.Traits : Traits.None;

    /// <summary>The verb that the words are, or none.</summary>
    public static VerbHit Whole(string text, int start, int end) =>
        Verb(text.AsSpan(start, end - start)) is >= 0 and var found ? new VerbHit(start, end, Entries[found].Word) : default;

    /// <summary>How many words the table has, nouns among them.</summary>
    public static int Count => Entries.Length;

    /// <summary>The number of a verb of the table, or -1.</summary>
    public static int NumberOf(string word) => Verb(word);

    private static int Verb(ReadOnlySpan<char> word) => Forward.Find(word) is >= 0 and var found && !Entries[found].NounOnly ? found : -1;

    private static VerbWord NewOf(VerbWord verb) => verb.Number >= 0 && Entries[verb.Number].New is { } made ? made : new VerbWord("新" + verb.Text, verb.Traits);

    // Verbs stand first, so that both trees number them alike.
    private static Entry[] Build()
    {
        var all = new Dictionary<string, Traits>();
        foreach (var (traits, words) in VerbTable.Lines)
            foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                all[word] = all.GetValueOrDefault(word) | traits;
        var nouns = Nouns.ToHashSet();
        var numbers = all.Keys.Index().ToDictionary(w => w.Item, w => w.Index);
        return
        [
            .. all.Select((p, number) => new Entry(new VerbWord(p.Key, p.Value, number), (p.Value & (Traits.Count | Traits.Finish)) != 0 ? New(p.Key, p.Value) : null, nouns.Contains(p.Key), false)),
            .. nouns.Where(n => !all.ContainsKey(n)).Select(n => new Entry(new VerbWord(n, Traits.None), null, true, true)),
        ];

        // Its traits are those of the word behind 新, also where the table has both.
        VerbWord New(string word, Traits traits) => new("新" + word, traits, numbers.GetValueOrDefault("新" + word, -1));
    }
}
