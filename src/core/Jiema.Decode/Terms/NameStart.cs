using System.Buffers;
using Jiema.Decode.Quantities;
using Jiema.Decode.Source;

namespace Jiema.Decode.Terms;

/// <summary>
/// Where a name begins that only its end gives away: 扎实开展乡村焕新行动 begins behind 开展. A doubtful beginning is no name: a reader is served
/// better by a name that is missed than by half a sentence.
/// </summary>
internal static class NameStart
{
    /// <summary>Longer ones are descriptions.</summary>
    public const int Longest = 18;

    // How far a name and what leads up to it may reach back.
    private const int Reach = 26;

    // Verbs that take such a name as their object; at the clause's head all of them, further in only those that hardly stand inside a name.
    private static readonly WordList Leads = WordList.Longest(
        "实施 开展 启动 推行 打好 推进 落实 深化 组织 执行 打响 推动 抓好 谋划 策划 制定 制订 出台 编制 创新 参与 加快 抓实 组织实施 组织开展 谋划实施 制定实施 推广 部署 发起 用好 做好 强化 完善 建立 探索 全面推行 巩固 健全 贯彻 继续 接续 分类");
    private static readonly WordList Strong = ["组织实施", "组织开展", "实施", "开展", "启动", "推行"];
    private static readonly WordList Second = ["组织实施", "组织开展", "实施", "开展", "启动", "推行", "推进", "落实"];

    private static readonly WordList Styles = WordList.Longest(
        "深入 扎实 全面 持续 大力 积极 有序 稳步 纵深 深度 继续 接续 坚决 全力 着力 认真 严格 加快 加力 统筹 同步 切实 滚动 常态化 务实 高效 有效 精准 广泛 系统 一体 不断 深化 今年 全年 年内 我们将 我们要 要 将 拟 再 强力 高质量 高标准 高水平 精心 重点 率先 抓紧 尽快 及时 分步 分批 分类 规范 进一步 牢牢 狠抓 创新 以 通过");

    // Tails of verbs and what stands before a name without being part of it.
    private static readonly WordList Heads = WordList.Longest("在 好 了 新一轮 我省 我市 我县 我区 全省 全市 全县 全区 一批 系列 一系列 为期 本市 本县 本区");

    // A name that one of these holds is a clause.
    private static readonly SearchValues<char> Clausal = SearchValues.Create("的了将把让并已等其该我这各每被你他0123456789０１２３４５６７８９%％");
    private static readonly SearchValues<char> Joints = SearchValues.Create("和与及暨或");
    private static readonly WordList Ended = ["行动", "工程", "计划", "长制", "改革", "活动", "战略", "方案", "承诺制", "意见"];

    // 十大行动, 三个专项行动, 一批重点工程 count; 两山, 三农, 一老一小 name.
    private const string Numerals = "一二两三四五六七八九十百千几数多";
    private const string Counters = "个项大类批轮场次期条";

    /// <summary>Where the name that ends at <paramref name="end"/> begins, or -1.</summary>
    /// <param name="led">Whether a verb leads up to it; without one it opens the clause.</param>
    public static int Of(string text, int end, int floor, out bool led)
    {
        led = false;
        var clause = end;
        while (clause > floor && end - clause < Reach && !IsWall(text[clause - 1])) clause--;
        // Behind a closing quotation mark the name began with the quotation, which is a term of its own.
        if (clause > floor && (end - clause >= Reach || text[clause - 1] is '”' or '"' or '》' or '’')) return -1;
        var at = Lead(text, clause, end, ref led);
        for (var k = end - 4; k >= at; k--)
        {
            if (Strong.At(text, k, end) is not { } verb) continue;
            at = k + verb.Length;
            led = true;
            break;
        }

        at = Listed(text, at, end, ref led);
        if (at < 0) return -1;
        while (Heads.At(text, at, end) is { } head) at += head.Length;
        // 第三轮空气清洁行动: the rounds of one name.
        if (at + 3 < end && text[at] == '第' && Numerals.Contains(text[at + 1]) && Counters.Contains(text[at + 2])) at += 3;
        var body = text.AsSpan(at, end - at);
        if (body.IsEmpty || body.ContainsAny(Clausal) || Counts(body)) return -1;
        return at;
    }

    /// <summary>Steps over adverbs and verbs at the clause's head: 扎实推进, 组织开展, 持续深化.</summary>
    private static int Lead(string text, int clause, int end, ref bool led)
    {
        var at = clause;
        for (var p = at; p < end;)
        {
            if ((led ? Second : Leads).At(text, p, end) is { } verb)
            {
                p += verb.Length;
                at = p;
                led = true;
            }
            else if (Styles.At(text, p, end) is { } style && !led)
            {
                p += style.Length;
            }
            else
            {
                // An adverb that no verb follows belongs to the name, but not one that opens the clause.
                return led ? at : p;
            }
        }

        return at;
    }

    /// <summary>实施甲行动、乙行动和丙行动: each of the list is a name. 开展植树、绿化行动 is not cut, for the name's parts are unknown.</summary>
    private static int Listed(string text, int at, int end, ref bool led)
    {
        var body = text.AsSpan(at, end - at);
        if (body.LastIndexOf('、') is >= 0 and var comma)
        {
            if (!Ends(text, at + comma)) return -1;
            at += comma + 1;
            led = true;
        }

        body = text.AsSpan(at, end - at);
        if (body.LastIndexOfAny(Joints) is > 1 and var joint && Ends(text, body[joint - 1] == '以' ? at + joint - 1 : at + joint))
        {
            at += joint + 1;
            led = true;
        }

        return at;
    }

    private static bool Ends(string text, int end) => Ended.Before(text, end) is not null;

    private static bool Counts(ReadOnlySpan<char> body) => body.Length > 1 && Numerals.Contains(body[0]) && Counters.Contains(body[1]);

    // Most of what is looked at are characters of words, and done at the first look.
    private static bool IsWall(char c) => (c is < '一' or > '鿿') && IsMark(c);

    private static bool IsMark(char c) => Near.IsStop(c) || Chars.IsWhite(c) || c is '“' or '”' or '"' or '‘' or '’' or '（' or '）' or '(' or ')' or '《' or '》' or '—' or '[' or ']' or '【' or '】' or '〔' or '〕' or '·' or '+' or '＋';
}
