using System.Collections.Frozen;
using Jiema.Decode.Source;

namespace Jiema.Decode.Quantities;

/// <summary>What a unit measures; decides whether a number is a count, a measured volume or a rate.</summary>
internal enum Dimension { None, Count, Money, Area, Length, Mass, Volume, Power, Ratio, Points, Concentration, Time, Rank, Multiple }

/// <summary>A unit as the text writes it, and as the Reading names it.</summary>
internal readonly record struct Unit(string Written, string Name, Dimension Dimension);

/// <summary>The unit inventory. A table, so that a new unit is one word.</summary>
internal static class Units
{
    private static readonly (Dimension Dimension, string Words)[] Table =
    [
        (Dimension.Money, "元 美元 港元 欧元 日元 英镑 韩元 澳元 加元 新台币 台币 港币 日币 人民币 瑞士法郎 泰铢 卢布 奈拉 美圆 圆 块钱"),
        (Dimension.Area, "亩 亩次 平方米 平米 平方公里 平方千米 公顷 ㎡ 平方"),
        (Dimension.Length, "公里 千米 米 华里 厘米 毫米 延米 车道公里 皮长公里 芯公里 km 公分 cm CM m mm"),
        (Dimension.Mass, "吨 公斤 千克 斤 克 毫克 微克 吨标煤 吨标准煤 标吨"),
        (Dimension.Volume, "立方米 立方 方 升 m³ 吨公里 载重吨"),
        (Dimension.Power, "千瓦 兆瓦 吉瓦 瓦 千伏安 千伏 兆伏安 千瓦时 度 度电 MW GW MWh GWh kWh KV kV 蒸吨 大卡 P Gbps 标准箱 标箱 TEU"),
        (Dimension.Ratio, "% ％ ‰ 个% 折"),
        (Dimension.Points, "百分点 个百分点"),
        (Dimension.Concentration, "微克/立方米 毫克/立方米 毫克/升 微克每立方米 μg/m³ ug/m3 ℃ °C 摄氏度"),
        (Dimension.Time, "天 周 个星期 小时 个小时 个钟头 分钟 秒 个月 个工作日 工作日 个自然日 秒钟 学时 课时"),
        (Dimension.Rank, "位次 个位次 名次 个名次"),
        (Dimension.Multiple, "倍 番"),
        (Dimension.Count,
            "岁 周岁 双 个 项 家 户 座 所 条 处 件 名 人 人次 人（次） 位 台 套 辆 张 盏 场 场次 次 批 类 种 款 只 头 羽 株 棵 艘 架 列 部 本 份 篇 间 栋 幢 片 块 道 口 眼 " +
            "组 对 支 例 起 宗 单 笔 股 家次 户次 件次 台次 车次 人口 村 社区 床 张床位 台（套） 台(套) 台套 辆次 环节 枚 颗 桶 箱 袋 瓶 轮 趟 班 步 幅 首 尊 孔 根 门 " +
            "节 段 亿件 盘 窝 箱次 班次 航次 架次 列次 人家 户次 封 篇次 条次 项次 卷 册 吨位 泊位 车位 机位 镇 校 园 店 站 厅 馆 棒 尾 匹 剂 剂次 例次"),
    ];

    // Written differently from the name in the Reading: the measure word before a unit of its own falls away.
    private static readonly FrozenDictionary<string, string> Names = new Dictionary<string, string>
    {
        ["％"] = "%", ["个%"] = "%", ["个百分点"] = "百分点", ["个位次"] = "位次", ["个名次"] = "名次", ["个小时"] = "小时", ["个工作日"] = "工作日",
        ["人口"] = "人", ["㎡"] = "平方米", ["平米"] = "平方米", ["微克每立方米"] = "微克/立方米", ["μg/m³"] = "微克/立方米", ["ug/m3"] = "微克/立方米", ["台(套)"] = "台（套）",
        ["人家"] = "户", ["周岁"] = "岁", ["个星期"] = "周", ["个钟头"] = "小时", ["°C"] = "℃", ["摄氏度"] = "℃", ["公分"] = "厘米", ["cm"] = "厘米", ["CM"] = "厘米", ["m"] = "米", ["mm"] = "毫米",
        ["圆"] = "元", ["块钱"] = "元", ["人民币"] = "元", ["美圆"] = "美元", ["港币"] = "港元", ["日币"] = "日元", ["台币"] = "新台币",
    }.ToFrozenDictionary();

    // Measure words that also stand in everyday words after a Chinese numeral (一区, 三级, 四部): units only after Arabic digits.
    private static readonly FrozenSet<string> ArabicOnly = new[]
    {
        "平方", "方", "度", "P", "秒", "级", "村", "社区", "部", "片", "道", "口", "眼", "组", "对", "单", "股", "床", "班", "步", "门", "节", "段", "盘", "根", "首", "孔",
        "镇", "校", "园", "店", "站", "厅", "馆", "卷", "册", "箱", "袋", "瓶", "头", "只", "本", "份", "封", "间", "轮", "升", "人家", "架", "克", "米", "棒", "尾", "匹",
    }.ToFrozenSet();

    private readonly record struct Entry(Unit Unit, bool ArabicOnly, string Blockers);

    /// <summary>The longest unit at <paramref name="at"/>, or null.</summary>
    public static Unit? At(string text, int at, bool arabic)
    {
        if (at >= text.Length || !Words.May(text[at])) return null;
        var best = -1;
        for (var walk = Words.From(text, at, text.Length); walk.Next();)
        {
            if (walk.Word < 0 || !arabic && All[walk.Word].ArabicOnly) continue;
            if (walk.At < text.Length && All[walk.Word].Blockers.Contains(text[walk.At])) continue;
            best = walk.Word;
        }

        return best < 0 ? null : All[best].Unit;
    }

    // A measure word that opens another word here: 514升级, 3家庭, 12项目.
    private static readonly FrozenDictionary<string, string> Blockers = new Dictionary<string, string>
    {
        ["升"] = "级学降温格华", ["度"] = "假", ["方"] = "面向案式法针便位", ["节"] = "能约点水假气", ["步"] = "行入骤", ["道"] = "路德", ["口"] = "岸径号碑", ["对"] = "接于外标", ["组"] = "织建合团", ["门"] = "店户诊",
        ["站"] = "点位稳", ["本"] = "地级科土市县年", ["份"] = "额", ["头"] = "部号", ["片"] = "区段", ["项"] = "目", ["家"] = "庭长园电具政", ["户"] = "型外籍", ["台"] = "账", ["处"] = "理置于罚方", ["场"] = "所景地馆",
        ["种"] = "植业质", ["类"] = "似型别", ["级"] = "别", ["班"] = "子组列", ["店"] = "铺", ["校"] = "园企", ["园"] = "区林", ["部"] = "门署分队委", ["段"] = "落", ["根"] = "本据", ["首"] = "位要", ["条"] = "例件", ["点"] = "位",
        ["位"] = "于置数", ["名"] = "录称单牌", ["间"] = "隔", ["轮"] = "流岗", ["单"] = "位", ["股"] = "权份", ["床"] = "位", ["只"] = "要有", ["眼"] = "科", ["幅"] = "度", ["尊"] = "重", ["孔"] = "径", ["馆"] = "藏", ["厅"] = "局", ["起"] = "点来步",
        ["P"] = "M", ["米"] = "粮面业易", ["克"] = "服", ["天"] = "然空津", ["元"] = "旦宵素件月", ["次"] = "生要", ["支"] = "持部撑", ["例"] = "如", ["层"] = "次", ["批"] = "准复次", ["套"] = "餐", ["m"] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ23²³/", ["周"] = "年岁边末围期到密全刊易报会游口", ["折"] = "叠线扣射旧合页",
        ["圆"] = "满形桌梦心弧角通柱盘周锥规", ["双"] = "一二三四五六七八九十百千万创碳控减轨向高拥师语边重招选报职曲边",
    }.ToFrozenDictionary();

    private static readonly Entry[] All = Build();
    private static readonly WordTree Words = new([.. All.Select(u => u.Unit.Written)]);

    private static Entry[] Build()
    {
        var units = new Dictionary<string, Entry>();
        foreach (var (dimension, words) in Table)
            foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                units.TryAdd(word, new Entry(new Unit(word, Names.GetValueOrDefault(word, word), dimension), ArabicOnly.Contains(word), Blockers.GetValueOrDefault(word, "")));
        return [.. units.Values];
    }
}
