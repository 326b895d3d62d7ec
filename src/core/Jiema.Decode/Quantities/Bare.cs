using Jiema.Decode.Source;

namespace Jiema.Decode.Quantities;

/// <summary>Amounts without a unit or a measure word: 收入比由1.96缩小到1.93, 沿岸2.3万群众.</summary>
internal static class Bare
{
    // Indicators that are pure numbers.
    private static readonly WordList Proportions = ["收入比", "之比", "系数", "比值", "倍差", "容积率", "收入倍差"];
    private static readonly WordList People = ["群众", "干部群众", "各族群众", "居民", "人民", "百姓", "老百姓", "市民", "农民", "学生", "师生", "职工", "党员", "游客", "儿女"];

    /// <summary>Whether the indicator is a pure number.</summary>
    public static bool IsProportion(string indicator) => Proportions.Closes(indicator);

    /// <summary>A decimal that a proportion moves from or to.</summary>
    public static bool IsProportion(string text, Number number, int floor)
    {
        if (!number.Arabic || text.AsSpan(number.Start, number.Length).IndexOf('.') <= 0 || Chars.IsLatin(Near.At(text, number.End))) return false;
        if (Near.At(text, number.Start - 1) is not ('由' or '从' or '到' or '至' or '为' or '达' or '在' or '于')) return false;
        for (var at = number.Start; at > floor && number.Start - at < 30; at--)
        {
            if (Near.IsStop(text[at - 1])) return false;
            if (Proportions.Before(text, at) is not null) return true;
        }

        // The end of a movement stands near its base: 由1.96缩小到1.93.
        return floor > 0 && number.Start - floor is > 0 and < 8 && Proportions.Before(text, LastJoint(text, floor)) is not null;
    }

    /// <summary>A round number of people: 2.3万群众, 38万干部群众.</summary>
    public static bool IsPeople(string text, Number number) => number.Arabic && text[number.End - 1] == '万' && People.At(text, number.End) is not null;

    private static int LastJoint(string text, int end)
    {
        var at = end;
        while (at > 0 && (Chars.IsDigit(text[at - 1]) || text[at - 1] == '.')) at--;
        return at > 0 && text[at - 1] is '由' or '从' ? at - 1 : at;
    }
}
