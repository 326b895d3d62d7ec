namespace Jiema.Decode.Clauses;

/// <summary>Characters without which a rule need not look through a clause.</summary>
[Flags]
internal enum Marks : ushort
{
    None = 0,

    /// <summary>是, of 招商是生命线.</summary>
    Is = 1,

    /// <summary>批, of 谋划一批、开工一批.</summary>
    Batch = 2,

    /// <summary>A character of each saying: 一头连着, 离不开, 意味着, “甲”变“乙”.</summary>
    Saying = 4,

    Not = 8,

    /// <summary>零, of 动态清零 and 零的突破.</summary>
    Zero = 16,

    /// <summary>全, of 全覆盖 and 全部.</summary>
    All = 32,

    /// <summary>A character of each place in an order: 前列, 排头兵, 第一方阵, 位次前移, 争先进位.</summary>
    Place = 64,

    /// <summary>年, 岁, 前: without one no words set a date.</summary>
    Date = 128,

    /// <summary>比, 较: without one nothing is compared.</summary>
    Than = 256,

    /// <summary>别, of 分别.</summary>
    Apart = 512,

    /// <summary>要, of 各乡镇要落实.</summary>
    Bid = 1024,

    /// <summary>、 和 及 与: without one the clause has one part.</summary>
    Joint = 2048,

    /// <summary>（ or (.</summary>
    Bracket = 4096,

    /// <summary>均, of 均增长.</summary>
    Each = 8192,

    /// <summary>A character of each word of the past: 去年, 上年, 已, 现有, 截至, 剩余, 目前, 以来, 原有, 过去, 曾, 其中涉及.</summary>
    Past = 16384,
}

/// <summary>One run over a clause tells which marks it holds; a search for each of them costs more, and most find nothing.</summary>
internal static class ClauseMarks
{
    private static readonly Marks[] Table = Build();

    public static Marks Of(ReadOnlySpan<char> clause)
    {
        var table = Table;
        var marks = 0;
        foreach (var c in clause) marks |= (int)table[c];
        return (Marks)marks;
    }

    private static Marks[] Build()
    {
        var table = new Marks[char.MaxValue + 1];
        Mark("是", Marks.Is);
        Mark("批", Marks.Batch);
        Mark("头离味变", Marks.Saying);
        Mark("不", Marks.Not);
        Mark("零", Marks.Zero);
        Mark("全", Marks.All);
        Mark("列兵阵移争", Marks.Place);
        Mark("年岁前", Marks.Date);
        Mark("比较", Marks.Than);
        Mark("别", Marks.Apart);
        Mark("要", Marks.Bid);
        Mark("、和及与", Marks.Joint);
        Mark("（(", Marks.Bracket);
        Mark("均", Marks.Each);
        Mark("去上已现截剩目来原曾涉", Marks.Past);
        return table;

        void Mark(string characters, Marks mark)
        {
            foreach (var c in characters) table[c] |= mark;
        }
    }
}
