using System.Text.Json.Serialization;

namespace Jiema.Decode;

/// <summary>What sort of text was decoded.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ReadingKind>))]
public enum ReadingKind
{
    /// <summary>None of the others: no part of the text plans anything.</summary>
    [JsonStringEnumMemberName("other")] Other,

    /// <summary>A whole government work report (政府工作报告).</summary>
    [JsonStringEnumMemberName("report")] Report,

    /// <summary>A newspaper's digest by keywords (关键词解码), each with its slogan.</summary>
    [JsonStringEnumMemberName("digest")] Digest,

    /// <summary>Work or livelihood items without a report around them (任务清单).</summary>
    [JsonStringEnumMemberName("tasklist")] TaskList,
}

/// <summary>What a chapter is for.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SectionRole>))]
public enum SectionRole
{
    /// <summary>None of the others: front matter, or a chapter whose heading does not tell.</summary>
    [JsonStringEnumMemberName("other")] Other,

    /// <summary>What was achieved in the past year or years (工作回顾).</summary>
    [JsonStringEnumMemberName("review")] Review,

    /// <summary>General requirements and the year's expected targets (总体要求, 预期目标).</summary>
    [JsonStringEnumMemberName("goals")] Goals,

    /// <summary>The work plan: here stand the commitments (重点工作, 工作安排).</summary>
    [JsonStringEnumMemberName("work")] Work,

    /// <summary>The list of items promised to the people (民生实事); its items are commitments, too.</summary>
    [JsonStringEnumMemberName("livelihood")] Livelihood,

    /// <summary>What deputies and CPPCC members say (代表委员之声).</summary>
    [JsonStringEnumMemberName("voices")] Voices,

    /// <summary>The report's explanations of its own terms (名词解释).</summary>
    [JsonStringEnumMemberName("glossary")] Glossary,

    /// <summary>The final appeal; it promises nothing (结束语).</summary>
    [JsonStringEnumMemberName("closing")] Closing,
}

/// <summary>What a number is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<QuantityClass>))]
public enum QuantityClass
{
    /// <summary>An amount that the text promises or aims at (目标): 新建加氢站2座.</summary>
    [JsonStringEnumMemberName("target")] Target,

    /// <summary>An amount reported as achieved, or as a fact of past or present (成效).</summary>
    [JsonStringEnumMemberName("result")] Result,

    /// <summary>A size that only describes a named thing (属性): 总投资5亿元的项目.</summary>
    [JsonStringEnumMemberName("attribute")] Attribute,

    /// <summary>Part of a name, slogan, idiom or term (名称): 一老一小. Never has a value.</summary>
    [JsonStringEnumMemberName("name")] Name,

    /// <summary>Numbering, order or grade (序号): （二）, 第十八届, 二期, a footnote mark. Never has a value.</summary>
    [JsonStringEnumMemberName("ordinal")] Ordinal,

    /// <summary>A date, period or duration that is no aim itself (日期): 6月底. Never has a value.</summary>
    [JsonStringEnumMemberName("date")] Date,

    /// <summary>A count of the text's own parts (计数文字本身): 以下八项工作. Never has a value.</summary>
    [JsonStringEnumMemberName("meta")] Meta,
}

/// <summary>How a number binds.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Bound>))]
public enum Bound
{
    /// <summary>Just the number (等于); also where the text says nothing.</summary>
    [JsonStringEnumMemberName("=")] Exact,

    /// <summary>The number or more (以上, 不低于, 不少于, 至少); includes the number.</summary>
    [JsonStringEnumMemberName(">=")] AtLeast,

    /// <summary>The number or less (以内, 以下, 不超过, 控制在…以内); includes the number.</summary>
    [JsonStringEnumMemberName("<=")] AtMost,

    /// <summary>More than the number (超过, 突破, 余).</summary>
    [JsonStringEnumMemberName(">")] Above,

    /// <summary>Not quite the number (近, 不足).</summary>
    [JsonStringEnumMemberName("<")] Below,

    /// <summary>Near the number on either side (约, 左右).</summary>
    [JsonStringEnumMemberName("~")] About,

    /// <summary>From <see cref="Quantity.Value"/> to <see cref="Quantity.High"/> (区间): 4%-5%.</summary>
    [JsonStringEnumMemberName("range")] Range,
}

/// <summary>Whether a number is a level or a movement.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Change>))]
public enum Change
{
    /// <summary>An amount or count as it is or shall be (水平); also counts of new things (新建2座).</summary>
    [JsonStringEnumMemberName("level")] Level,

    /// <summary>By how much something rises (增长, 提高), in per cent or in its own unit.</summary>
    [JsonStringEnumMemberName("growth")] Growth,

    /// <summary>By how much something falls (下降, 减少): 下降3% has the value 3.</summary>
    [JsonStringEnumMemberName("decline")] Decline,

    /// <summary>A share rises by so many percentage points (提高…百分点).</summary>
    [JsonStringEnumMemberName("pp_up")] PointsUp,

    /// <summary>A share falls by so many percentage points (下降…百分点).</summary>
    [JsonStringEnumMemberName("pp_down")] PointsDown,

    /// <summary>So many times something (倍), or doublings (番).</summary>
    [JsonStringEnumMemberName("multiple")] Multiple,

    /// <summary>A place in an order (全市第3, 前三), or places gained or lost (位次).</summary>
    [JsonStringEnumMemberName("rank")] Rank,
}

/// <summary>What "done" means for a commitment.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Criterion>))]
public enum Criterion
{
    /// <summary>The work begins (启动, 开工).</summary>
    [JsonStringEnumMemberName("START")] Start,

    /// <summary>The work ends or the thing is in use (建成, 完工, 投产, 通车).</summary>
    [JsonStringEnumMemberName("FINISH")] Finish,

    /// <summary>The work goes on; the text names no end (推进, 加快, 实施).</summary>
    [JsonStringEnumMemberName("PROGRESS")] Progress,

    /// <summary>So many countable things are reached (数量): 新建2座, 培育5个.</summary>
    [JsonStringEnumMemberName("COUNT")] Count,

    /// <summary>A measured amount is reached (规模): 公里, 亩, 亿元.</summary>
    [JsonStringEnumMemberName("VOLUME")] Volume,

    /// <summary>An indicator reaches a level or growth (指标): 增长6%, 达到65%.</summary>
    [JsonStringEnumMemberName("RATE")] Rate,

    /// <summary>A place in a published order is reached (位次): 进入前三.</summary>
    [JsonStringEnumMemberName("RANK")] Rank,

    /// <summary>A higher body grants a title (创建, 争创, 获评).</summary>
    [JsonStringEnumMemberName("RECOG")] Recog,

    /// <summary>Something never happens, or a line is kept (不发生, 守住, 严守); broken or kept, all year long.</summary>
    [JsonStringEnumMemberName("GUARD")] Guard,

    /// <summary>A third party is helped; the outcome is its own (支持, 鼓励, 引导).</summary>
    [JsonStringEnumMemberName("SUPPORT")] Support,

    /// <summary>Something gets better without a measurable end (深化, 完善, 优化, 提升).</summary>
    [JsonStringEnumMemberName("QUAL")] Qual,
}

/// <summary>How firmly the text promises.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Firmness>))]
public enum Firmness
{
    /// <summary>Said plainly, without a modal word (一般).</summary>
    [JsonStringEnumMemberName("plain")] Plain,

    /// <summary>Said with words that leave no way out (确保, 坚决, 必须).</summary>
    [JsonStringEnumMemberName("firm")] Firm,

    /// <summary>Said as a wish or an effort (力争, 争取, 努力).</summary>
    [JsonStringEnumMemberName("soft")] Soft,
}

/// <summary>What a named party is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PartyKind>))]
public enum PartyKind
{
    /// <summary>A school, hospital, bureau or other body (单位).</summary>
    [JsonStringEnumMemberName("organisation")] Organisation,

    /// <summary>A company or group of companies (企业).</summary>
    [JsonStringEnumMemberName("enterprise")] Enterprise,

    /// <summary>A place or zone (地方).</summary>
    [JsonStringEnumMemberName("place")] Place,

    /// <summary>Works or a project: something that is begun, built or finished.</summary>
    [JsonStringEnumMemberName("project")] Project,
}

/// <summary>What a named term is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TermKind>))]
public enum TermKind
{
    /// <summary>A set phrase that is none of the others (短语).</summary>
    [JsonStringEnumMemberName("phrase")] Phrase,

    /// <summary>A way of working (机制, 制度, 模式, 工作法).</summary>
    [JsonStringEnumMemberName("mechanism")] Mechanism,

    /// <summary>A drive with a beginning and an end (行动, 活动, 攻坚).</summary>
    [JsonStringEnumMemberName("campaign")] Campaign,

    /// <summary>A standing body or platform (中心, 平台, 交易所).</summary>
    [JsonStringEnumMemberName("institution")] Institution,

    /// <summary>A plan, strategy or set of works (工程, 计划, 战略, 规划).</summary>
    [JsonStringEnumMemberName("programme")] Programme,

    /// <summary>A region or zone (地区, 示范区, 园区).</summary>
    [JsonStringEnumMemberName("place")] Place,

    /// <summary>A company or group by its name (公司, 集团).</summary>
    [JsonStringEnumMemberName("organisation")] Organisation,
}

/// <summary>The channel a voice speaks through.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<VoiceChannel>))]
public enum VoiceChannel
{
    /// <summary>Said in an interview or discussion, by no formal channel (发言).</summary>
    [JsonStringEnumMemberName("comment")] Comment,

    /// <summary>A deputy's suggestion to the people's congress (建议).</summary>
    [JsonStringEnumMemberName("suggestion")] Suggestion,

    /// <summary>A member's proposal to the CPPCC (提案).</summary>
    [JsonStringEnumMemberName("proposal")] Proposal,
}

/// <summary>How serious a diagnostic is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Severity>))]
public enum Severity
{
    /// <summary>Good to know; the reading holds (提醒).</summary>
    [JsonStringEnumMemberName("info")] Info,

    /// <summary>The text or its reading may be faulty: look at it (警告).</summary>
    [JsonStringEnumMemberName("warning")] Warning,

    /// <summary>The decoder failed its own proof: report it to its makers (错误).</summary>
    [JsonStringEnumMemberName("error")] Error,
}
