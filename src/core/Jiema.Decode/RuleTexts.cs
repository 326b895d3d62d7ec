using System.Collections.Frozen;

namespace Jiema.Decode;

/// <summary>The decoder's deciding rules in words, by their stable keys. docs/decoder.md tells how they came about.</summary>
public static class RuleTexts
{
    private static readonly FrozenDictionary<string, (string Zh, string En)> Texts = new Dictionary<string, (string, string)>(StringComparer.Ordinal)
    {
        ["class.glossary-time"] = ("名词解释里的时间只是说明", "A time in the glossary only explains"),
        ["class.no-claim"] = ("名词解释、代表发言里的数字不是承诺也不是成效", "A number of the glossary or of a deputy neither promises nor reports"),
        ["class.word"] = ("小的中文数词，没有动词数它：是词语的一部分，或只是合计前面的列举", "A small Chinese number that no verb counts: part of a word, or the sum of a list"),
        ["class.base"] = ("“由…提高到…”的前一个数是现状", "The first number of 由…提高到… is where things stand"),
        ["class.none"] = ("“没有一…”不计数", "没有一… counts nothing"),
        ["class.aspects"] = ("数的是文章自己的“方面”", "It counts the text’s own aspects"),
        ["class.announced"] = ("只是预告后面列举的件数", "It only announces the list that follows"),
        ["class.dealt-with"] = ("“对N家…开展”：对象本来就有", "对N家…开展: those dealt with are there already"),
        ["class.means"] = ("依托、围绕等引出的规模是条件", "What 依托, 围绕 and the like rest on"),
        ["class.duration"] = ("时间长度，不是办理时限", "A duration that is no limit"),
        ["class.size"] = ("修饰项目或事物的规模", "The size of a project or thing"),
        ["class.measures-exist"] = ("落实已有的条、项，不是要达到的数", "The measures exist; carrying them out is no count"),
        ["class.claimed"] = ("按所在部分：工作安排和目标里是目标，其余是成效", "By its chapter: an aim in plans and goals, a result elsewhere"),
        ["criterion.guard"] = ("守住、不发生、零、确保…稳定：不许出现", "守住, 不发生, 零, 确保…稳定: it must not happen"),
        ["criterion.support"] = ("支持、鼓励、引导第三方", "A third party acts, the government helps"),
        ["criterion.condition"] = ("具备…条件：看是什么条件", "具备…条件: by the condition"),
        ["criterion.listing"] = ("企业上市、挂牌：政府只是帮助", "An enterprise goes public: the government helps"),
        ["criterion.title-work"] = ("推进…创建、复查、申报：由上级命名", "推进…创建, 复查, 申报: a higher body grants it"),
        ["criterion.recognition"] = ("创建、申报、入选、获评：由上级命名", "创建, 申报, 入选, 获评: a higher body grants it"),
        ["criterion.rank"] = ("位次、前列", "A place in an order"),
        ["criterion.finish"] = ("建成、投产、竣工等动词或补语", "建成, 投产, 竣工 as verb or complement"),
        ["criterion.start"] = ("开工、启动等动词或补语", "开工, 启动 as verb or complement"),
        ["criterion.task"] = ("完成上级下达的任务：指标", "完成…下达任务: an indicator"),
        ["criterion.complete"] = ("完成，没有数字", "完成 without a number"),
        ["criterion.share"] = ("提高、降低占比或率，没有数字", "A share or rate is raised or lowered, no number"),
        ["criterion.all"] = ("全覆盖、全部", "全覆盖, 全部"),
        ["criterion.level"] = ("指标达到某水平，没有数字", "An indicator’s level without a number"),
        ["criterion.deliverable"] = ("一次性的成果：规划、中心、活动", "A deliverable of its own: a plan, a centre, an event"),
        ["criterion.qual"] = ("没有可衡量的终点", "No measurable end"),
        ["criterion.clearing"] = ("整治、淘汰、拆除：具体的行动", "整治, 淘汰, 拆除: an action of its own"),
        ["measured.so-many"] = ("建成投产N个：要达到的数量", "建成投产 so many: a count to reach"),
        ["measured.level"] = ("某某量达到N件：指标的水平", "So many of what ends in 量: an indicator’s level"),
        ["progress.erect"] = ("建设、规划建设具体的事物", "建设, 规划建设 a concrete thing"),
        ["measured.rank"] = ("数字是位次", "The number is a rank"),
        ["measured.rate"] = ("数字是比率、增幅、浓度", "The number is a rate, a growth or a concentration"),
        ["measured.finish"] = ("有数字，动词或补语是建成、投产", "With a number; verb or complement ends the work"),
        ["measured.start"] = ("有数字，动词是开工、启动", "With a number; the verb begins the work"),
        ["measured.volume"] = ("数字是面积、长度、金额等度量", "The number is an area, a length, a sum …"),
        ["measured.start-complement"] = ("有数字，补语是开工", "With a number; the complement is 开工"),
        ["measured.carried-out"] = ("实施N个", "实施 so many"),
        ["measured.all"] = ("全部达到", "All of them reach it"),
        ["measured.progress"] = ("推进、加快一批有数的工程", "推进 or 加快 so many works"),
        ["measured.network"] = ("加强…建设，带数", "加强…建设 with a number"),
        ["measured.planned"] = ("谋划建设、加快建设一批有数的工程", "谋划建设 or 加快建设 so many works"),
        ["measured.count"] = ("可数的数量", "A count to reach"),
        ["progress.bare"] = ("推进，没有写明对象或只是谋划", "推进 without a thing, or planning only"),
        ["progress.building"] = ("推进…建设、改造：具体工程", "推进…建设, 改造: concrete works"),
        ["progress.carry-out"] = ("实施、开展：具体行动是推进，常设措施是持续", "实施, 开展: an action goes on; a standing measure is QUAL"),
        ["progress.reform"] = ("改革没有终点", "A reform has no end"),
        ["progress.do-well"] = ("做好：工程是推进，其余是持续", "做好: works go on; the rest is QUAL"),
        ["progress.abstract"] = ("队伍、法治等建设没有终点", "Building a team or the rule of law has no end"),
        ["progress.standing"] = ("机制、能力、环境等常设事项", "Mechanisms, abilities, environments: standing matters"),
        ["progress.foster"] = ("促进、带动、保障没有终点", "促进, 带动, 保障 have no end"),
        ["progress.push"] = ("推动：项目、工程是推进，其余是持续", "推动: works go on; the rest is QUAL"),
        ["progress.works"] = ("看对象是不是工程、行动、整治", "By whether the thing is works, an action, a clean-up"),
        ["promise.chapter"] = ("不在工作安排、目标、民生实事的正文里", "Not in the body of a plan, of goals or of the livelihood list"),
        ["promise.background"] = ("背景、前提、以…为…：不是行动", "Background, premise or basis: no action"),
        ["promise.measured"] = ("有数字目标", "It has an aim in numbers"),
        ["promise.no-verb"] = ("没有动词，或只是一章的引语", "No verb, or a chapter’s preamble"),
        ["promise.goals"] = ("目标部分只认指标", "Among the goals only indicators count"),
        ["promise.call"] = ("感叹、提问或引出下文", "A call, a question, or what introduces"),
        ["promise.topic"] = ("下一句“是”说明它是话题", "The next clause’s 是 makes it a topic"),
        ["promise.stance"] = ("坚持、聚焦等表态；只有坚持“…”算", "A stance; only 坚持“…” counts"),
        ["promise.tail"] = ("让、使、为等说的是结果，或是判断句", "What comes of it, or a statement"),
        ["promise.existing"] = ("说的是其中、现有", "It tells of what is there"),
        ["promise.manner"] = ("只有方式，没有对象", "Manner without a thing"),
        ["promise.follows"] = ("具体任务在后面", "What is to be done comes next"),
        ["promise.which"] = ("只是限定范围", "It only tells which"),
        ["promise.keep-from"] = ("做到…不…：说的是不许出现什么", "做到…不…: what must not happen"),
        ["promise.outcome"] = ("实现、形成等是结果，力争实现的才算", "An outcome; only one aimed at counts"),
        ["promise.scene"] = ("构建、营造…局面是结果", "构建, 营造…局面 is an outcome"),
        ["promise.action"] = ("有动词、有对象的行动", "An action with a verb and a thing"),
        ["verb.preposition"] = ("对、将、把、为等开头，动词在对象之后", "Opens with 对, 将, 把, 为: the verb stands behind its object"),
        ["verb.counted"] = ("数量开头，动词在它数的事物之后", "Opens with a count: the verb stands behind what is counted"),
        ["verb.start"] = ("动词在句首（去掉时间词、副词之后）", "The verb opens the clause, times and adverbs aside"),
        ["verb.inside"] = ("主语在前，动词在句中或句末", "The subject comes first, the verb inside or at the end"),
        ["verb.ensured"] = ("没有别的动词，确保自己作动词", "No other verb: 确保 itself governs"),
        ["verb.counting"] = ("没有别的动词，数字前的动词", "No other verb: the one before the number"),
        ["verb.none"] = ("没有找到动词", "No verb was found"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Every key, in order.</summary>
    public static IReadOnlyList<string> Keys { get; } = [.. Texts.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The rule in words.</summary>
    /// <param name="key">One of <see cref="Keys"/>; any other is given back as it is.</param>
    /// <param name="language">en or zh; anything else is zh.</param>
    public static string Of(string key, string language) =>
        !Texts.TryGetValue(key, out var text) ? key : language.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? text.En : text.Zh;
}
