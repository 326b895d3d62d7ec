using Jiema.Decode.Quantities;
using Jiema.Decode.Source;

namespace Jiema.Decode.Commitments;

/// <summary>Places where something is done, by the word before and the last word of the name: 在霁溪县, 向云坪镇, 赴石滩村.</summary>
internal static class PartyPlaces
{
    private const int Longest = 7;

    private static readonly WordList Ends = ["自治县", "街道", "社区", "县", "区", "镇", "乡", "村"];
    private static readonly WordList Before = ["在", "赴", "向"];

    // 县城, 区域, 村级, 镇村 go on with another word.
    private static readonly WordList GoesOn = ["城", "域", "级", "集体", "民", "庄", "屯", "村", "镇", "乡", "里", "外", "内", "间", "块", "属", "容", "街", "土", "两", "以上", "以下", "一", "二", "和", "、", "及", "与", "联", "道", "贸", "干"];

    public static void Find(string text, TextSpan span, ref List<Party>? parties)
    {
        for (var i = span.Start + 1; i + 2 < span.End; i++)
        {
            // 在外, 朝阳路、向阳路, 向“两区”: other words.
            if (Before.Before(text, i) is null || text[i] is '外' or '“' or '此' or '全' or '各' or '本' || i - 2 >= span.Start && text[i - 2] is '、' or '存' or '现' or '内' or '实') continue;
            for (var at = i + 2; at < span.End && at - i < Longest; at++)
            {
                if (Near.IsStop(text[at]) || text[at] is '、' or '的' or '“' or '等' || Chars.IsDigit(text[at])) break;
                if (Ends.At(text, at, span.End) is not { } end) continue;
                var close = at + end.Length;
                if (close < span.End && GoesOn.At(text, close, span.End) is not null) break;
                if (CommonWords.Names(text, i, close) && PartyItems.AfterVerbs(text, i, close) == i) PartyFinder.Add(ref parties, text, new TextSpan(i, close), PartyKind.Place);
                break;
            }
        }
    }
}
