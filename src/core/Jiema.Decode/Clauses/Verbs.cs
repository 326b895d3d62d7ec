using System.Collections.Frozen;

namespace Jiema.Decode.Clauses;

/// <summary>Finds verbs of <see cref="VerbTable"/> in the text: the longest word wins.</summary>
internal static class Verbs
{
    private const int Longest = 7;

    private static readonly FrozenDictionary<string, Entry> All = Build();
    private static readonly FrozenDictionary<string, Entry>.AlternateLookup<ReadOnlySpan<char>> Lookup = All.GetAlternateLookup<ReadOnlySpan<char>>();

    // For each first and each last character the lengths of the words with it, one bit a length: most places need no look-up at all.
    private static readonly ushort[] LengthsByFirst = Lengths(All.Keys, w => w[0]);
    private static readonly ushort[] LengthsByLast = Lengths(All.Keys, w => w[^1]);

    private readonly record struct Entry(string Word, Traits Traits);

    // Nouns that begin like a verb: the longest noun wins over the verb inside it.
    private static readonly FrozenSet<string> Nouns =
        "增加值 生产安全 安全生产 建设用地 新建项目 续建项目 在建项目 新增建设用地 投入产出 服务业 服务企业 服务中心 服务设施 服务体系 生产总值 生产线 增长点 增长极 开发区 保障性 保障房 管理局 治理率 治理费 覆盖率 完成率 达标率 占用 占比 占地 为主 为民 有限 有力 有效 列车 排放 排污 排水 排名 培训班 引领型 建设者 建设兵团 创新型 科学技术 改革开放 有机 有序 有关 以上 以下 以内 为重 是否 超低 超前 超限 超载 达峰 实现路径 建筑 强县 强村 强市 提案 增值 促销 保险 保证金 引水 育人 治安 建材 优质 优势 优秀 优先 优良 强度 稳岗 保税 保育 兴趣 建议 补贴 补偿 抓手 建制 建档 建党 扩音 稳产 引擎 育种 育苗 引黄 治黄 提档升级村 增量 补充耕地 强基 保洁 建军 引航 破产 提质 获得感"
            .Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NounLookup = Nouns.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly ushort[] NounLengths = Lengths(Nouns, w => w[0]);

    /// <summary>The longest verb that starts at <paramref name="at"/> and ends by <paramref name="limit"/>.</summary>
    public static VerbHit? StartingAt(string text, int at, int limit)
    {
        var room = Math.Min(Longest, limit - at);
        if (room < 1) return null;
        var lengths = LengthsByFirst[text[at]];
        // 新签约, 新入库: 新 before a verb that counts makes one verb with it.
        if (room > 2 && text[at] == '新' && StartingAt(text, at + 1, limit) is { Text.Length: >= 2 } counted && counted.Is(Traits.Count) && !Lookup.ContainsKey(text.AsSpan(at, 2)))
            return new VerbHit(at, counted.End, "新" + counted.Text, counted.Traits);
        if (lengths == 0) return null;
        var noun = NounLength(text, at, room);
        for (var n = room; n > noun; n--)
        {
            if ((lengths & 1 << n) == 0 || at + n < limit && text[at + n] is '率' or '额' or '者' or '量') continue;
            if (Lookup.TryGetValue(text.AsSpan(at, n), out var entry)) return new VerbHit(at, at + n, entry.Word, entry.Traits);
        }

        return null;
    }

    /// <summary>The longest verb that ends at <paramref name="end"/> and starts by <paramref name="floor"/>.</summary>
    public static VerbHit? EndingAt(string text, int end, int floor, int shortest = 1)
    {
        var room = Math.Min(Longest, end - floor);
        if (room < shortest) return null;
        var lengths = LengthsByLast[text[end - 1]];
        if (lengths == 0) return null;
        for (var n = room; n >= shortest; n--)
            if ((lengths & 1 << n) != 0 && Lookup.TryGetValue(text.AsSpan(end - n, n), out var entry))
                return new VerbHit(end - n, end, entry.Word, entry.Traits);
        return null;
    }

    public static Traits Of(ReadOnlySpan<char> word) => Lookup.TryGetValue(word, out var entry) ? entry.Traits : Traits.None;

    /// <summary>Length of the longest noun at <paramref name="at"/> that is no verb, or 0.</summary>
    public static int NounLength(string text, int at, int room)
    {
        var lengths = NounLengths[text[at]];
        if (lengths == 0) return 0;
        for (var n = Math.Min(room, 6); n > 1; n--)
            if ((lengths & 1 << n) != 0 && NounLookup.Contains(text.AsSpan(at, n))) return n;
        return 0;
    }

    private static ushort[] Lengths(IEnumerable<string> words, Func<string, char> key)
    {
        var lengths = new ushort[char.MaxValue + 1];
        foreach (var word in words) lengths[key(word)] |= (ushort)(1 << word.Length);
        return lengths;
    }

    private static FrozenDictionary<string, Entry> Build()
    {
        var all = new Dictionary<string, Traits>();
        foreach (var (traits, words) in VerbTable.Lines)
            foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                all[word] = all.GetValueOrDefault(word) | traits;
        return all.ToFrozenDictionary(p => p.Key, p => new Entry(p.Key, p.Value));
    }
}
