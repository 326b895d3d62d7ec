using Jiema.Decode.Quantities;
using Jiema.Decode.Source;

namespace Jiema.Decode.Clauses;

/// <summary>居全省第二, 排名全国第5: the scope between the verb and the rank.</summary>
internal static class Scopes
{
    private static readonly WordList Words = ["全省", "全市", "全国", "全县", "全区", "全球", "世界", "全州", "全自治区", "省", "市", "国内", "同类", "各县区", "各县", "均", "列", "位"];

    public static int Skip(string text, int at, int floor)
    {
        for (var guard = 0; guard < 3; guard++)
        {
            var word = Words.Before(text, at);
            if (word is null || at - word.Length <= floor) break;
            at -= word.Length;
        }
        return at;
    }
}
