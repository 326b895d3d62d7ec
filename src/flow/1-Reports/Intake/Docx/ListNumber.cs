using System.Globalization;
using System.Text;

namespace Jiema.Reports.Intake.Docx;

/// <summary>Numbers as Word writes them in lists, by the format names of ECMA-376 (17.18.59).</summary>
internal static class ListNumber
{
    private const string Digits = "〇一二三四五六七八九";
    private const string Legal = "零壹贰叁肆伍陆柒捌玖";

    public static string Format(int number, string format)
    {
        if (number < 0) return number.ToString(CultureInfo.InvariantCulture);
        return format switch
        {
            "chineseCounting" or "chineseCountingThousand" or "japaneseCounting" or "taiwaneseCounting" or "taiwaneseCountingThousand" or "koreanCounting" => Counting(number, Digits, "十百千万", '零', shortTen: true),
            "chineseLegalSimplified" or "ideographLegalTraditional" or "japaneseLegal" => Counting(number, Legal, "拾佰仟万", '零', shortTen: false),
            "ideographDigital" or "japaneseDigitalTenThousand" or "taiwaneseDigital" or "koreanDigital" => Digital(number),
            "ideographTraditional" => Cycle(number, "甲乙丙丁戊己庚辛壬癸"),
            "ideographZodiac" => Cycle(number, "子丑寅卯辰巳午未申酉戌亥"),
            "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" => Enclosed(number, '①'),
            "decimalEnclosedParen" => Enclosed(number, '⑴'),
            "decimalEnclosedFullstop" => Enclosed(number, '⒈'),
            "decimalFullWidth" or "decimalFullWidth2" => FullWidth(number),
            "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
            "upperLetter" => Letters(number, 'A'),
            "lowerLetter" => Letters(number, 'a'),
            "upperRoman" => Roman(number),
            "lowerRoman" => Roman(number).ToLowerInvariant(),
            "none" => "",
            _ => number.ToString(CultureInfo.InvariantCulture),
        };
    }

    /// <summary>一 十 十一 二十 一百零一; past 99,999 in plain digits, which no list reaches.</summary>
    private static string Counting(int number, string digits, string units, char zero, bool shortTen)
    {
        if (number is 0 or > 99_999) return number == 0 ? digits[..1] : number.ToString(CultureInfo.InvariantCulture);
        var plain = number.ToString(CultureInfo.InvariantCulture);
        var text = new StringBuilder();
        for (var at = 0; at < plain.Length; at++)
        {
            var (digit, power) = (plain[at] - '0', plain.Length - 1 - at);
            if (digit == 0) continue;
            if (text.Length > 0 && plain[at - 1] == '0') text.Append(zero);
            if (!(shortTen && number is >= 10 and < 20 && power == 1)) text.Append(digits[digit]);
            if (power > 0) text.Append(units[power - 1]);
        }

        return text.ToString();
    }

    private static string Digital(int number) =>
        string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(digit => Digits[digit - '0']));

    private static string FullWidth(int number) =>
        string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(digit => (char)(digit - '0' + '０')));

    private static string Cycle(int number, string signs) => number == 0 ? "0" : signs[(number - 1) % signs.Length].ToString();

    private static string Enclosed(int number, char first) =>
        number is >= 1 and <= 20 ? ((char)(first + number - 1)).ToString() : number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A … Z, AA, BB … as Word counts.</summary>
    private static string Letters(int number, char first) =>
        number == 0 ? "0" : new string((char)(first + (number - 1) % 26), Math.Min((number - 1) / 26 + 1, 20));

    private static string Roman(int number)
    {
        if (number is 0 or > 3999) return number.ToString(CultureInfo.InvariantCulture);
        (int Value, string Sign)[] signs = [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];
        var text = new StringBuilder();
        foreach (var (value, sign) in signs)
            for (; number >= value; number -= value) text.Append(sign);
        return text.ToString();
    }
}
