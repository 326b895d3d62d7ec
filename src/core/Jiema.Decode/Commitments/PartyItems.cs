using Jiema.Decode.Clauses;
using Jiema.Decode.Quantities;
using Jiema.Decode.Source;

namespace Jiema.Decode.Commitments;

/// <summary>Cuts a list of names, 甲、乙和丙, into its items.</summary>
internal static class PartyItems
{
    /// <summary>More items than any list of names has.</summary>
    public const int Most = 24;

    // Verbs that stand inside names: 交通建设集团, 青岚发展公司, 竹产业创新研究院.
    private static readonly WordList InNames =
        WordList.Longest("发展 投资 建设 运营 教育 创新 服务 开发 控股 交易 管理 研发 制造 生产 设计 传播 供应 保障 治理 融合 转化 示范 保护 应用 加工 合作 培训 检测 流转 储备 就业 招商 改造 整治 提升 修复 绿化 扩建 改建 迁建 改扩建 新建 续建 处理 供热 综合治理 更新 更新改造 排查 加固 升级 升级改造 改造提升 提升改造 种植 养殖 播种 循环 利用 创业 工程 储能 创意 展示 体验 配套 联合 科学 治 建 强 保 兴 惠 育 稳 补 增 优 引 扩 提 抓 促 破");

    // 力争甲学院, 推进建设乙大桥: not of the name.
    private static readonly WordList Led = ["力争", "争取", "确保", "努力", "力促", "将", "把", "走进", "在建", "好"];

    /// <summary>The next item from <paramref name="at"/> on, as it stands; steps behind the mark that ends it. False at the end.</summary>
    public static bool Next(string text, ref int at, int end, out TextSpan item)
    {
        item = default;
        if (at >= end) return false;
        var stop = at;
        var depth = 0;
        for (; stop < end; stop++)
        {
            var c = text[stop];
            if (c is >= '一' and <= '鿿' and not ('和' or '与' or '及')) continue;
            if (c is '（' or '(' or '“') depth++;
            else if (c is '）' or ')' or '”') depth--;
            else if (depth <= 0 && (c == '、' || c is '和' or '与' or '及' && IsJoint(text, at, stop, end))) break;
        }

        item = new TextSpan(at, stop);
        at = stop + 1;
        return true;
    }

    /// <summary>All items, trimmed; -1 when there are more than a list of names has.</summary>
    public static int All(string text, int start, int end, Span<TextSpan> items)
    {
        var count = 0;
        for (var at = start; Next(text, ref at, end, out var item); count++)
        {
            if (count == items.Length) return -1;
            items[count] = Trim(text, item.Start, item.End);
        }

        return count;
    }

    /// <summary>Without what stands before a name: blanks, a verb of its own (启动甲桥), all up to 的 (总投资九亿元的甲).</summary>
    public static TextSpan Trim(string text, int start, int end)
    {
        while (start < end && (Chars.IsWhite(text[start]) || text[start] is '以' or '和' or '及' or '与' or '、' or '“')) start++;
        while (end > start && (Chars.IsWhite(text[end - 1]) || text[end - 1] == '”')) end--;
        var of = text.AsSpan(start, end - start).LastIndexOf('的');
        if (of >= 0) start += of + 1;
        // 汛期前甲工程, 年底前乙大桥: the time is no part of the name.
        if (text.AsSpan(start, Math.Min(7, end - start)).IndexOf('前') is > 1 and var before && text[start + before - 1] is '期' or '底' or '月' or '节' or '季' or '年') start += before + 1;
        for (var cut = true; cut && start < end;)
        {
            cut = false;
            if (Led.At(text, start, end) is { } led)
            {
                start += led.Length;
                cut = true;
                continue;
            }

            // 推进建设乙大桥; 建设路 and 建设集团 are names.
            if (Near.StartsWith(text, start, "建设") && end - start > 6 && text[start + 2] is not ('路' or '街' or '集' or '银' or '大' or '西' or '东' or '南' or '北'))
            {
                start += 2;
                cut = true;
                continue;
            }

            if (Openers.AdverbLength(text, start, end) is > 1 and var adverb && InNames.At(text, start, end) is null)
            {
                start += adverb;
                cut = true;
            }
            else if (Verbs.StartingAt(text, start, end) is { Text.Length: > 1 } verb && InNames.At(text, start, end) is null && verb.End < end)
            {
                start = verb.End;
                cut = true;
            }
        }

        return new TextSpan(start, end);
    }

    /// <summary>Behind the last verb in the words that hardly stands inside a name: 十里设立子公司 leaves 子公司.</summary>
    public static int AfterVerbs(string text, int start, int end)
    {
        var at = start;
        for (var i = start; i + 1 < end; i++)
        {
            if (InNames.At(text, i, end) is { Length: > 1 } inside)
            {
                i += inside.Length - 1;
                continue;
            }

            if (!Verbs.May(text, i, end)) continue;
            var verb = Verbs.StartingAt(text, i, end, out var noun);
            if (noun > 1)
            {
                i += noun - 1;
            }
            else if (verb is { Text.Length: > 1 } hit)
            {
                at = hit.End;
                i = hit.End - 1;
            }
        }

        return at;
    }

    // 和 joins names, and stands inside them: 和美, 和平路.
    private static bool IsJoint(string text, int start, int at, int end) =>
        at - start >= 3 && end - at > 3 && !(text[at] == '和' && Near.At(text, at + 1) is '平' or '美' or '谐' or '顺' or '田');
}
