using System.Buffers;
using Jiema.Decode.Quantities;
using Jiema.Decode.Source;

namespace Jiema.Decode.Terms;

/// <summary>Names that their last words give away, without quotation marks: 林长制, 乡村焕新行动, 文化惠民工程, 企业倍增计划.</summary>
internal static class NamedShapes
{
    // The heads of offices that are named after what they look after; 步长制药 is a firm.
    private const string Offices = "河湖林田路链警楼街巷湾库泉塘渠山片段点站";

    // What stands before 制 in the name of a mechanism; 体制, 机制, 编制, 控制, 研制 are other words.
    private static readonly WordList Mechanisms = WordList.Longest(
        "承诺 承诺即入 包联 包保 包抓 包案 代办 全代办 帮代办 领办 清单 积分 赛马 首问负责 首席服务员 首席服务官 首席专家 首席代表 首席质量官 专班 销号 项目化 点评 亮牌 红黄牌 容缺受理 容缺办理 即入 预审 白名单 合伙人 导师 包干 轮值 一单 揭榜 挂图作战 销号管理 双组长 双随机");

    // 责任制, 体制 and 机制 are turned away by one character.
    private static readonly SearchValues<char> Before = SearchValues.Create(['长', .. Mechanisms.Select(m => m[^1])]);

    // 制度, 制造, 制定 go on with another word.
    private const string GoesOn = "造度定约订药作成品止剂冷度式裁图片衡";

    private static readonly WordList AfterAction = ["力", "派", "者", "自觉", "部署", "指南", "纲要", "起来", "上", "迅速", "能力", "不便", "路线", "学习", "一致", "步伐"];
    private static readonly WordList AfterWorks = ["师", "机械", "质量", "量", "款", "技术", "研究", "院", "车", "类", "学", "规划", "咨询", "总", "化", "科技", "进度", "设计", "监理", "领域", "招投标", "项目", "治理", "施工", "审批", "造价", "实验室", "中心", "塑料", "装备"];
    private static readonly WordList AfterPlan = ["投资", "总", "生", "安排", "指标", "目标", "任务", "于", "用", "新", "建", "开工", "完成", "项目", "引进", "实施", "推进", "单列", "书", "数", "经济", "管理"];

    // Bodies that name nothing: 重点工程, 联合行动, 年度计划.
    private static readonly WordList Common = WordList.Longest(
        "实际 统一 具体 一致 自觉 有力 务实 集体 共同 自发 军事 联合 集中 专项 系列 系列化 一系列 重点 重大 民生 民心 德政 系统 基础 基础性 标志性 引领性 战略性 关键性 先导性 精品 样板 品质 优质 骨干 形象 主体 附属 隐蔽 国家重点 " +
        "省重点 市重点 政府投资 政府 年度 年度投资 年度建设 全年 工作 发展 总体 宣传 生产 项目 项目建设 供地 土地供应 用地 招生 招聘 审计 监督检查 财政 采购 信贷 投资 采伐 建设 行动 工程 头号 龙头 一号 希望 放心 良心 廉洁 阳光 示范 配套 交办 年度重点 立法 普法 " +
        "经济社会发展 国民经济和社会发展 地方政府专项债券 城市建设 重点项目 重大项目 政府投资项目 项目推进 工程建设");

    // A yearly schedule, whatever is scheduled: 本科生招生计划.
    private static readonly WordList Schedules = ["招生", "招聘", "投资", "年度", "用地", "供地", "审计", "工作", "项目", "采购", "检查", "建设"];

    // What follows 〈name〉行动 where the sentence begins with it: 乡村焕新行动扎实推进.
    private static readonly WordList Runs = ["顺利", "有序", "扎实", "深入", "稳步", "全面", "持续", "收官", "启动", "取得", "成效", "加快", "圆满", "纵深", "成功", "有力"];

    // Words in the body of an action or works that qualify it and name nothing.
    private static readonly WordList Weak = ["专项", "攻坚", "整治", "集中", "三年", "五年", "百日", "联合", "突破", "系列", "治理", "排查", "执法", "检查", "打击", "建设", "重点", "示范", "提升", "年度", "重大", "两年", "综合", "清理", "改造", "春季", "冬季", "夏季", "秋季", "夏季百日", "冬春", "深度", "标志性"];

    // Works of concrete are projects, no programmes: 防洪治理工程, 大桥改造工程.
    private static readonly SearchValues<char> Concrete = SearchValues.Create("水渠堤河湖库坝灌闸泵桥路港航隧网廊线电站厂房楼馆院校园街污洪涝坡滩海沟管井渔气热煤矿炉垃圾塔机场");
    private static readonly WordList Works = ["改造", "扩建", "迁建", "新建", "续建", "改建", "重建", "加固", "除险", "绿化", "亮化", "硬化", "湿地", "修复", "整治", "一期", "二期", "三期", "四期", "配套", "附属", "主体", "市政", "安置", "搬迁", "片区", "土建", "标段", "勘察", "装饰", "消防", "提标", "征迁", "防护", "造林", "治沙", "地块", "排险", "停车", "土地整理", "农田", "清淤", "维修", "本体"];

    /// <summary>The name whose shape shows at <paramref name="at"/>, one of <see cref="CharMap.Shapes"/>; not before <paramref name="floor"/>, not behind <paramref name="limit"/>.</summary>
    public static TextSpan? At(string text, int at, int floor, int limit) => May(text, at) ? Read(text, at, floor, limit) : null;

    /// <summary>Most places are turned away by the character beside them: 进行, 过程, 统计, 三年.</summary>
    private static bool May(string text, int at) => text[at] switch
    {
        '行' => Near.At(text, at + 1) == '动',
        '程' => Near.At(text, at - 1) == '工',
        '计' => Near.At(text, at + 1) == '划',
        '制' => Before.Contains(Near.At(text, at - 1)),
        '+' or '＋' => true,
        _ => Near.At(text, at + 1) == '个' || Near.At(text, at + 2) is '一' or '百' or '千' or '万' or '双',
    };

    private static TextSpan? Read(string text, int at, int floor, int limit) => text[at] switch
    {
        '行' => at + 2 <= limit ? Ending(text, at, floor, limit, AfterAction) : null,
        '程' => at > floor ? Ending(text, at - 1, floor, limit, AfterWorks) : null,
        '计' => at + 2 <= limit ? Ending(text, at, floor, limit, AfterPlan) : null,
        '制' => Mechanism(text, at, floor, limit),
        _ => NumberNames.At(text, at, floor, limit),
    };

    private static TextSpan? Mechanism(string text, int at, int floor, int limit)
    {
        if (at - 2 < floor || at + 1 < limit && GoesOn.Contains(text[at + 1])) return null;
        if (text[at - 1] == '长')
        {
            var start = at - 1;
            while (start > floor && at - start < 4 && Offices.Contains(text[start - 1]) && text[start - 1] != text[start]) start--;
            return start < at - 1 ? new TextSpan(start, at + 1) : null;
        }

        if (Mechanisms.Before(text, at) is not { } word || at - word.Length < floor) return null;
        var named = NameStart.Of(text, at - word.Length, floor, out var led);
        if (!led || named < 0 || at + 1 - named > 12 || HasDigit(text, named, at)) named = at - word.Length;
        return new TextSpan(named, at + 1);
    }

    private static TextSpan? Ending(string text, int at, int floor, int limit, WordList goesOn)
    {
        var end = at + 2;
        if (end > limit || at - 2 < floor) return null;
        if (text[at] == '行' && (Near.StartsWith(text, end, "计划") || Near.StartsWith(text, end, "方案")) && end + 2 <= limit) end += 2;
        else if (goesOn.At(text, end, limit) is not null) return null;
        var start = NameStart.Of(text, at, floor, out var led);
        if (start < 0 || at - start < 2 || end - start > NameStart.Longest) return null;
        if (!led && Runs.At(text, end, limit) is null) return null;
        var body = text.AsSpan(start, at - start);
        if (text[at] == '计' && Schedules.Closes(body)) return null;
        return IsName(body, text[at] == '工') ? new TextSpan(start, end) : null;
    }

    /// <summary>Whether works of this name are of earth and concrete, a project and no programme.</summary>
    public static bool IsConcrete(ReadOnlySpan<char> body) => body.ContainsAny(Concrete) || Works.In(body);

    private static bool IsName(ReadOnlySpan<char> body, bool works)
    {
        if (Common.Has(body)) return false;
        if (works && (body.Length < 4 || body[0] == '重' || IsConcrete(body))) return false;
        var core = body;
        for (var cut = true; cut;)
        {
            cut = false;
            foreach (var word in Weak)
            {
                if (!core.EndsWith(word)) continue;
                core = core[..^word.Length];
                cut = true;
                break;
            }
        }

        return core.Length >= 2 && !Common.Has(core);
    }

    private static bool HasDigit(string text, int start, int end) => text.AsSpan(start, end - start).IndexOfAnyInRange('0', '9') >= 0;
}
