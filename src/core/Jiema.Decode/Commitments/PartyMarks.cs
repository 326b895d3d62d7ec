using Jiema.Decode.Source;

namespace Jiema.Decode.Commitments;

/// <summary>What kinds of party a promise may name.</summary>
[Flags]
internal enum PartyMarks : byte
{
    None = 0,

    /// <summary>甲、乙等企业, 等项目, 等乡镇.</summary>
    Listed = 1,

    /// <summary>…公司, …集团, …大学, …研究院.</summary>
    Body = 2,

    /// <summary>上市, 北交所, 新三板.</summary>
    Market = 4,

    /// <summary>…项目, …工程, …产业园, …大桥.</summary>
    Project = 8,

    /// <summary>…县, …镇, …村.</summary>
    Place = 16,

    /// <summary>在, 赴, 向: without one no place is looked for.</summary>
    Into = 32,
}

/// <summary>The marks of a promise: a jump from mark to mark, and one look at the character before it, turn most promises away.</summary>
internal static class PartyMarksOf
{
    /// <param name="Before">What must stand before the mark; 0 is anything.</param>
    private record struct Entry(PartyMarks Marks, char Before);

    private static readonly Entry[] Table = new Entry[char.MaxValue + 1];

    static PartyMarksOf()
    {
        Mark(PartyMarks.Listed, "等");
        Mark(PartyMarks.Body, "公司 集团 大学 院");
        Mark(PartyMarks.Market, "上市 交所 板");
        Mark(PartyMarks.Project, "项目 工程 业园 流园 技园 大桥 水库 电站 厂 一期 二期 机场 育场 馆 大道 速路 铁路 高速 高铁 城际 隧道 码头 园区 老院");
        Mark(PartyMarks.Place, "县 区 镇 乡 村 街");
        Mark(PartyMarks.Into, "在 赴 向");
    }

    public static PartyMarks In(SourceText source, TextSpan span)
    {
        var text = source.Text;
        var marks = PartyMarks.None;
        for (var i = source.Marks.Next(CharKind.Party, span.Start, span.End); i < span.End; i = source.Marks.Next(CharKind.Party, i + 1, span.End))
        {
            var (mark, before) = Table[text[i]];
            if (before == 0 || i > span.Start && text[i - 1] == before) marks |= mark;
        }

        return (marks & (PartyMarks.Place | PartyMarks.Into)) == (PartyMarks.Place | PartyMarks.Into) ? marks : marks & ~(PartyMarks.Place | PartyMarks.Into);
    }

    // A character that ends several words, 园 and 期, is a mark whatever stands before it.
    private static void Mark(PartyMarks mark, string words)
    {
        foreach (var word in words.Split(' '))
        {
            ref var entry = ref Table[word[^1]];
            entry.Before = entry.Marks == PartyMarks.None && word.Length > 1 ? word[0] : '\0';
            entry.Marks |= mark;
        }
    }
}
