using Jiema.Decode.Quantities;
using Jiema.Decode.Source;

namespace Jiema.Decode.Clauses;

/// <summary>What a clause adds behind its verb's object: a result (推进…建成投产) or what a third party is to do (支持…参与).</summary>
internal static class Complements
{
    // What may close a clause as the result of an open verb (推进…建设, 支持…上市).
    private static readonly WordTree Endings = new(
        ("建设 改造 改造提升 提质改造 升级改造 建成投产 建成投用 建成投运 建成 投产 投运 投用 开工 开工建设 启动建设 落地 落地建设 上市 升级 转型升级 发展 发展壮大 提升 提档升级 提质增效 扩面提速 回升 增长 转变 转型 投入使用 投入运营 投入运行 竣工 竣工投产 完工 通车 复工 复工复产 " +
            "交付 交付使用 达产 达产达效 达效 投产达效 全覆盖 覆盖 增收 集聚 联合试运行 搬迁入园 整合重组 盘活利用 脱贫 稳定 落地见效 增储上产 优化升级 搬迁 扩建 改扩建 入库 转化 推广应用 见效 并网 并网发电 通水运行 试运营 试运行 亮化 复产 盘活复产 整改到位 落户 崛起 转型提质 提质扩量 完善提升 提升改造 集中 流动 改建 延伸 创建 申报认定 迁建 更名 通水 封顶 扩容 整改复耕 配套 整改 落地开工 再造 获批 换新 以旧换新 建成收尾 提质扩量增效 做大做强")
            .Split(' '), backward: true);

    private static readonly VerbWord[] EndingVerbs = [.. Enumerable.Range(0, Endings.Count).Select(i => new VerbWord(Endings[i], Verbs.Of(Endings[i])))];

    private static readonly WordList Gifts = ["保障", "支持", "服务", "帮扶", "救助", "倾斜"];
    private static readonly WordList Construction = ["建设"];
    private static readonly WordList Building = ["建设", "改造"];
    private static readonly WordList Works = WordList.Longest("提升改造", "改造", "建设", "改扩建", "扩建", "迁建");
    private static readonly WordList Joined = ["融合", "均衡", "耦合", "协同", "提质"];
    private static readonly WordList Degrees = ["深度", "优质", "互动"];
    private static readonly WordList Drafting = ["编制", "修编", "整治"];
    private static readonly WordList Mending = ["整改"];
    private static readonly WordList Roles = ["作用"];
    private static readonly WordList Passed = ["认定", "评估", "验收", "评审", "复审"];
    private static readonly WordList Manners = ["高质量", "融合", "融通", "均衡", "式", "可持续", "一体化"];
    private static readonly WordList Attained = ["全覆盖", "清零", "过半", "突破", "翻番"];
    private static readonly WordList Conditions = ["条件"];
    private static readonly WordList Steady = ["稳定"];
    private static readonly WordList Tails = ["任务", "工作", "等"];

    // 支持甲县建设示范区, 推动银行扩大贷款: what the third party is to do.
    private static readonly WordList Won = ["落地", "纳入", "进入", "列入", "入选"];
    private static readonly WordList Inner = ["发展壮大", "成为", "提升", "组建", "开展", "争创", "创建", "设立", "落户", "建设", "打造", "参与", "申报", "冲刺", "扩大", "走向", "进入", "投向", "纳入", "加快发展", "发展"];

    /// <summary>The inner verb, or null.</summary>
    public static string? Inside(string text, VerbHit head, int end, Brackets brackets)
    {
        var start = head.End;
        var words = head.Text == "争取" ? Won : Inner;
        for (var i = start + 2; i + 3 < end; i++)
            if (words.At(text, i) is { } word && !brackets.Inside(i) && text[i - 1] is not ('、' or '和' or '的' or '化' or '合') && text[i + word.Length] is not ('、' or '和' or '的')) return word;
        return null;
    }

    /// <summary>The result complement that closes the clause, or none.</summary>
    public static VerbHit At(string text, VerbHit head, int end)
    {
        var start = head.End;
        if (Closing.Has(head) && Own(text, head, end) is { } own) return own;
        if (Tails.Before(text, end) is { } tail) end -= tail.Length;
        // 促进产业融合发展: how things grow is a noun of its own.
        if (Near.EndsWith(text, end, "发展") && Manners.Before(text, end - 2) is not null) return default;
        if (Ending(text, end, start + 1) is not { Found: true } found) return default;
        // 推进管网改造和水厂建设: each work has its own result, and both are told.
        if (Works.Has(found.Text) && text.AsSpan(start, found.Start - start).LastIndexOf('和') is > 2 and var and && text.AsSpan(start + and, found.Start - start - and).IndexOfAny('、', '等') < 0 && Works.Before(text, start + and) is { } former && start + and - former.Length > start + 1) return new VerbHit(found.Start, found.End, former + "和…" + found.Text, found.Traits);
        if (found.Text == "整改" && head.Text is "做好" or "抓好" or "完成") return default;
        // 加快转化、推广应用: a pair of results.
        if (text[found.Start - 1] is not ('、' or '和') || Ending(text, found.Start - 1, Math.Max(start + 1, found.Start - 5)) is not { Found: true } pair) return found;
        return new VerbHit(pair.Start, found.End, text[pair.Start..end], found.Traits);
    }

    // Verbs whose result is one of a few words.
    private static readonly VerbSet Closing = new("提供 给予 具备 实现 加快实现 通过 保持 推动 推进 加快 加快推动 加快推进 完成 加强 发挥 加大 完善 深化 实施 开展");

    /// <summary>What such a verb closes with, found or not; null when any result will do.</summary>
    private static VerbHit? Own(string text, VerbHit head, int end)
    {
        var start = head.End;
        if (head.Text is "提供" or "给予") return Fixed(text, head, end, Gifts);
        if (head.Text is "具备") return Fixed(text, head, end, Conditions);
        if (head.Text is "实现" or "加快实现") return Fixed(text, head, end, Attained);
        if (head.Text is "通过") return Fixed(text, head, end, Passed);
        if (head.Text is "保持") return Fixed(text, head, end, Steady);
        // 推动两业融合发展: how it is to grow.
        if (head.Text is "推动" or "推进" or "加快" or "加快推动" or "加快推进" && Near.EndsWith(text, end, "发展") && Joined.Before(text, end - 2) is { } manner && end - 3 - manner.Length > start)
        {
            var at = end - 2 - manner.Length;
            return new VerbHit(Degrees.Before(text, at) is { } degree ? at - degree.Length : at, end, string.Concat(manner, "发展"), Traits.None);
        }
        if (head.Text is "完成" && Fixed(text, head, end, Drafting) is { Found: true } drafted) return drafted;
        if (head.Text is "加强" && Near.EndsWith(text, end, "整改")) return Fixed(text, head, end, Mending);
        if (head.Text is "发挥") return Fixed(text, head, end, Roles);
        if (head.Text is "加强" or "加大" or "完善" or "深化" or "实施" or "开展") return Fixed(text, head, end, head.Text is "实施" or "开展" ? Building : Construction);
        return null;
    }

    /// <summary>The longest ending that closes at <paramref name="end"/> and begins by <paramref name="floor"/>.</summary>
    private static VerbHit Ending(string text, int end, int floor)
    {
        if (end - floor < 2 || Endings.Longest(text, end, floor) is not (>= 0 and var word)) return default;
        return new VerbHit(end - Endings[word].Length, end, EndingVerbs[word]);
    }

    private static VerbHit Fixed(string text, VerbHit head, int end, WordList words) =>
        words.Before(text, end) is { } word && end - word.Length > head.End ? new VerbHit(end - word.Length, end, word, Traits.None) : default;
}
