using Jiema.Decode.Quantities;

namespace Jiema.Decode.Clauses;

/// <summary>Finds the governing verb of a clause and its result complement.</summary>
internal static class VerbFinder
{
    // After these a second verb is part of a noun: 提升|发展水平.
    private static readonly string[] AbstractNouns =
        ["水平", "能力", "质量", "体系", "机制", "成效", "成果", "环境", "模式", "动能", "动力", "力度", "速度", "进度", "基础", "空间", "格局", "成本", "效率", "环节", "条件", "规模", "方式", "质效", "短板", "活力", "政策", "措施", "路径", "理念", "意识", "责任", "后劲", "潜力", "工作", "方案", "经验", "优势", "用地", "标准", "资金"];

    // What may close a clause as the result of an open verb (推进…建设, 支持…上市).
    private static readonly HashSet<string> Complements =
    [
        .. ("建设 改造 改造提升 提质改造 升级改造 建成投产 建成投用 建成投运 建成 投产 投运 投用 开工 开工建设 启动建设 落地 落地建设 上市 升级 转型升级 发展 发展壮大 提升 提档升级 提质增效 扩面提速 回升 增长 转变 转型 投入使用 投入运营 投入运行 竣工 竣工投产 完工 通车 复工 复工复产 " +
            "交付 交付使用 达产 达产达效 达效 投产达效 全覆盖 覆盖 增收 集聚 联合试运行 搬迁入园 整合重组 盘活利用 脱贫 稳定 落地见效 增储上产 优化升级 搬迁 扩建 改扩建 入库 转化 推广应用 见效 通水 封顶 扩容 整改复耕 配套")
            .Split(' '),
    ];

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> ComplementLookup = Complements.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly string[] ComplementTails = ["任务", "工作", "等"];

    public static void Find(string text, Clause clause, Brackets brackets)
    {
        var start = clause.Body;
        var end = ContentEnd(text, clause.Span);
        if (start >= end) return;
        clause.Distributive = Contains(text, clause.Span.Start, end, "分别");
        var head = Preposed(text, start, end, clause, brackets) ?? AtStart(text, start, end, clause, brackets) ?? Inside(text, start, end, clause, brackets) ?? Ensured(text, clause, end);
        if (head is not { } found)
        {
            clause.Subject = new TextSpan(start, end);
            return;
        }
        clause.Head = found;
        clause.Subject = new TextSpan(start, Math.Max(start, SubjectEnd(text, start, found.Start)));
        clause.Verb = found.Text;
        if (text[start] is '将' or '把' or '向' && found.Start > start + 1 && found.Text.Length >= 2) clause.Verb = text[start] + "…" + found.Text;
        if (clause.Modal is "确保" && !found.Is(Traits.Guard) && found.Text != "确保") clause.Verb = "确保…" + found.Text;
        if ((found.Is(Traits.Open) || found.Text is "加强") && found.Text is not ("实施" or "确保") && ComplementAt(text, found, end) is { } complement)
        {
            clause.Complement = complement;
            clause.Verb = found.Text + "…" + complement.Text;
        }
        else if (found.Text is "支持" or "推动" or "加快推动" or "引导" && InnerVerb(text, found.End, end, brackets) is { } inner) clause.Verb = found.Text + "…" + inner;
    }

    /// <summary>Where the clause's own words end: a footnote mark behind it does not belong.</summary>
    public static int ContentEnd(string text, TextSpan span)
    {
        var end = span.End;
        while (end > span.Start && text[end - 1] is ']' && text.LastIndexOf('[', end - 1, Math.Min(6, end - span.Start)) is >= 0 and var open && open >= span.Start) end = open;
        return end;
    }

    public static bool Contains(string text, int start, int end, string word) => end > start && text.AsSpan(start, end - start).IndexOf(word, StringComparison.Ordinal) >= 0;

    /// <summary>对…进行治理, 将…打造成…, 在…方面给予支持: the verb stands behind its object.</summary>
    private static VerbHit? Preposed(string text, int start, int end, Clause clause, Brackets brackets)
    {
        var c = text[start];
        if (c is not ('对' or '将' or '把' or '向' or '在' or '与' or '由' or '从' or '以' or '为' or '因' or '随')) return null;
        if (Verbs.StartingAt(text, start, end) is { Text.Length: >= 2 }) return null;
        var span = text.AsSpan(start, end - start);
        if (c == '对')
        {
            var mark = span.IndexOf("进行", StringComparison.Ordinal);
            if (mark < 0) mark = span.IndexOf("予以", StringComparison.Ordinal);
            if (mark > 0 && FirstVerb(text, start + mark + 2, end, brackets, 4) is { } action) return action;
        }
        if (c == '为' && clause.Drafts.Exists(d => d.Shape == Shape.Amount)) return Given(text, start + 2, end, brackets);
        if ((c is '对' or '向' || c == '以' && span.IndexOfAny('向', '对') > 0) && QuotedVerb(text, start + 2, end, brackets) is { } quoted) return quoted;
        if (c is '以' or '为' or '因' or '随') return null;
        if (c == '对') return Closing(text, start + 2, end, brackets);
        return LastVerb(text, start + 2, end, brackets) ?? (c is '将' or '把' ? LastWord(text, start + 4, end) : null);
    }

    /// <summary>为264名儿童发放补助资金: the first verb that gives or makes something.</summary>
    private static VerbHit? Given(string text, int start, int end, Brackets brackets)
    {
        for (var i = start; i + 2 < end; i++)
            if (!brackets.Inside(i) && Verbs.StartingAt(text, i, end) is { Text.Length: >= 2 } verb && verb.Is(Traits.Count | Traits.Finish | Traits.Support)) return verb;
        return null;
    }

    private static readonly string[] Dealings = ["给予", "提供", "开展", "实施", "实行", "加强", "加大", "落实", "采取", "建立", "强化", "严格"];

    /// <summary>对企业精准帮扶, 对企业实行包联: the verb closes the clause, or is one that deals with what 对 names.</summary>
    private static VerbHit? Closing(string text, int start, int end, Brackets brackets)
    {
        if (!brackets.Inside(end - 1) && Verbs.EndingAt(text, end, start, 2) is { } last && Near.At(text, last.Start - 1) != '的') return last;
        for (var i = start; i + 3 < end; i++)
            if (!brackets.Inside(i) && Near.AnyAt(text, i, Dealings) is not null && Verbs.StartingAt(text, i, end) is { } verb && text[i - 1] != '、') return verb;
        return null;
    }

    /// <summary>将…串联: whatever closes the clause is its verb.</summary>
    private static VerbHit? LastWord(string text, int floor, int end) => end - 2 >= floor ? new VerbHit(end - 2, end, text[(end - 2)..end], Traits.None) : null;

    /// <summary>确保财政投入只增不减: with no other verb, 确保 itself governs.</summary>
    private static VerbHit? Ensured(string text, Clause clause, int end) =>
        clause.Modal == "确保" && clause.ModalAt >= clause.Span.Start && end - clause.ModalAt > 4 ? new VerbHit(clause.ModalAt, clause.ModalAt + 2, "确保", Traits.Open | Traits.Progress) : null;

    /// <summary>对…“回头看”, 向…“亮剑”: the quoted word is the verb.</summary>
    private static VerbHit? QuotedVerb(string text, int floor, int end, Brackets brackets)
    {
        if (text[end - 1] is not ('”' or '"') || brackets.Innermost(end - 1) is not { } pair || pair.Start <= floor || text[pair.Start - 1] == '的' || pair.Length is < 4 or > 8) return null;
        return new VerbHit(pair.Start, pair.End, text[(pair.Start + 1)..(pair.End - 1)], Traits.None);
    }

    private static VerbHit? AtStart(string text, int start, int end, Clause clause, Brackets brackets)
    {
        if (brackets.Inside(start) || Verbs.StartingAt(text, start, end) is not { Text.Length: >= 2 } first) return null;
        if (IndicatorBeforeAmount(text, start, end, clause) is { } level && level.Start > first.End && !first.Is(Traits.Stance)) return level;
        if (first.End == end) return first;
        // 教育园区全面建成, 脱贫人口收入稳定增长: the clause closes with its verb; the word at its start is a noun.
        var closes = !brackets.Inside(end - 1) && Verbs.EndingAt(text, end, first.End + 2, 2) is { } last && last.Is(Traits.Final) ? last : (VerbHit?)null;
        if (closes is { } closing && (first.Traits == Traits.None && closing.Is(Traits.Start | Traits.Finish) || IsNounAtStart(first))) return closing;
        if (IsNounAtStart(first)) return null;
        if (first.Is(Traits.Stance) && BehindMeans(text, first.Text == "聚焦" ? first.End : first.End + 2, end, brackets) is { } action) return action;
        // 布局和推动…: two verbs share the object.
        if (text[first.End] == '和' && Verbs.StartingAt(text, first.End + 1, end) is { Text.Length: >= 2 } also && end - also.End >= 2 && text[also.End] is not ('的' or '、') && Near.AnyAt(text, also.End, AbstractNouns) is null)
            return first with { End = also.End, Text = text[first.Start..also.End], Traits = also.Traits };
        if (Verbs.StartingAt(text, first.End, end) is { Text.Length: 2 } joint && joint.Traits != Traits.None && clause.Drafts.Exists(d => d.Shape == Shape.Amount && d.Start == joint.End)) return first with { End = joint.End, Text = first.Text + joint.Text, Traits = first.Traits | joint.Traits };
        if (Verbs.StartingAt(text, first.End, end) is { Text.Length: 2 } twin && twin.Text[0] == first.Text[0] && first.Text.Length == 2) return first with { End = twin.End, Text = first.Text + twin.Text };
        if (Verbs.StartingAt(text, first.End, end) is { Text.Length: >= 2 } second && second.Is(Traits.Second) && first.Is(Traits.First | Traits.Progress) && Pairs(first.Text, second.Text) &&
            end - second.End >= 2 && Near.AnyAt(text, second.End, AbstractNouns) is null && text[second.End] is not ('的' or '、' or '和' or '与') && !brackets.Inside(second.Start))
            return new VerbHit(first.Start, second.End, text[first.Start..second.End], second.Traits | (first.Traits & (Traits.Open | Traits.First)));
        return first;
    }

    // 提升|处置效能, 增强|发展动力: after these the second verb mostly opens a noun.
    private static bool Pairs(string first, string second) =>
        first is not ("提升" or "增强" or "完善" or "制定" or "实施" or "强化" or "扩大" or "推进") || second is "打造" or "出台" or "实施" or "建立" or "提升" or "优化" or "壮大";

    // 脱贫人口, 开工项目: a verb that stands behind its subject opens a noun when it stands first.
    private static bool IsNounAtStart(VerbHit first) => first.Is(Traits.Final) && !first.Is(Traits.Count | Traits.Open | Traits.Progress | Traits.Support | Traits.Rank | Traits.Growth | Traits.Decline | Traits.Outcome) && first.Text is not ("实现" or "突破" or "保持" or "达到" or "达成" or "拉动" or "贡献" or "开放" or "取得" or "稳定" or "覆盖" or "启动建设" or "启动实施" or "开工建设" or "全面完成" or "全面启动" or "完成建设" or "稳定在" or "控制在" or "到位");

    private static readonly string[] Aims = ["部署", "要求", "目标", "定位", "思路", "战略", "方向", "理念", "布局", "主线", "机遇", "需求", "任务", "方针", "原则", "标准"];

    private static readonly string[] Actions = ["带动", "部署", "打造", "发展", "推进", "推动", "建设", "开展", "培育", "完善", "加强", "构建", "实施", "加快", "强化", "优化", "提升", "引进", "招引"];

    /// <summary>围绕产业链部署人才链, 聚焦打造…: the action stands behind the means.</summary>
    private static VerbHit? BehindMeans(string text, int start, int end, Brackets brackets)
    {
        if (Near.AnyBefore(text, end, Aims) is not null) return null;
        for (var i = start; i + 3 < end; i++)
        {
            if (brackets.Inside(i) || Near.AnyAt(text, i, Actions) is not { } word || text[i - 1] is '、' or '和' or '与' or '的' or '个') continue;
            if (Verbs.StartingAt(text, i, end) is { } verb && end - verb.End >= 2 && text[verb.End] is not ('、' or '和' or '的' or '与')) return verb;
            i += word.Length - 1;
        }
        return null;
    }

    /// <summary>规上企业新增14户, 殡仪馆建成投运: the subject stands first.</summary>
    private static VerbHit? Inside(string text, int start, int end, Clause clause, Brackets brackets)
    {
        if (IndicatorBeforeAmount(text, start, end, clause) is { } level) return level;
        if (clause.Drafts.Find(d => d.Shape == Shape.Amount && d.Start > start) is { } amount && BeforeAmount(text, amount, start) is { } counts && counts.Start > start + 1 && Parts.Opening.Contains(counts.Text)) return counts;
        if (!brackets.Inside(end - 1) && Verbs.EndingAt(text, end, start + 2, 2) is { } last && last.Is(Traits.Final) && !last.Is(Traits.Growth | Traits.Decline)) return WithAdverbial(text, last);
        // 确保 and 力争 vouch that the clause promises something, so any verb in it will do.
        return FirstVerb(text, start + 2, end, brackets, int.MaxValue, strong: true) ?? (clause.Modal is null ? null : FirstVerb(text, start + 2, end, brackets, int.MaxValue));
    }

    private static VerbHit WithAdverbial(string text, VerbHit hit) => hit with { Text = text[hit.Start..hit.End] };

    /// <summary>The verb directly before an amount when it is one that takes a level (达到65%, 新增14户).</summary>
    public static VerbHit? IndicatorBeforeAmount(string text, int start, int end, Clause clause)
    {
        foreach (var draft in clause.Drafts)
        {
            if (draft.Shape != Shape.Amount || draft.Start <= start || draft.Start >= end) continue;
            return BeforeAmount(text, draft, start) is { } verb && verb.Is(Traits.Indicator) && !Classes.IsAlwaysSize(text, draft) ? verb : null;
        }
        return null;
    }

    /// <summary>The verb that touches the amount from before, particles aside; or the amount's own bound verb (突破5万元).</summary>
    public static VerbHit? BeforeAmount(string text, Draft draft, int floor)
    {
        var at = draft.Start;
        while (at > floor && text[at - 1] is '了' or '均' or '各' or '约' or '共' or '再' or ' ' or '到' && !(text[at - 1] == '到' && at - 2 >= floor && text[at - 2] is '达' or '高' or '降' or '加' or '大' or '少' or '缩')) at--;
        if (draft.Dimension == Dimension.Rank) at = Scopes.Skip(text, at, floor);
        if (Near.EndsWith(text, at, "分别")) at -= 2;
        if (at <= floor) return BoundVerb(text, draft);
        if (Verbs.EndingAt(text, at, floor, 2) is { } verb && !InsideNoun(text, verb)) return verb;
        if (text[at - 1] == '为' && at - 1 == floor) return BoundVerb(text, draft);
        if ((text[at - 1] is '达' or '为' or '占' or '翻' or '有' || draft.Dimension == Dimension.Rank && text[at - 1] is '居' or '列' or '排' or '位') && at - 1 >= floor) return Verbs.EndingAt(text, at, floor);
        return BoundVerb(text, draft);
    }

    private static VerbHit? BoundVerb(string text, Draft draft)
    {
        var length = draft.Number.Start - draft.Start;
        if (length < 2) return null;
        var word = text.Substring(draft.Start, length);
        return word is "突破" or "超过" ? new VerbHit(draft.Start, draft.Start + length, word, Verbs.Of(word)) : null;
    }

    // 固定资产投入, 转移支出: a verb that only ends a noun is still taken; 服务 and the like are not.
    private static bool InsideNoun(string text, VerbHit verb) => verb.Text is "增长" or "增收" or "就业" && Near.At(text, verb.Start - 1) is '稳' or '促' or '保' || verb.Text is "服务" or "为主" or "稳定" && Near.At(text, verb.End) is not ('在' or '于');

    private static VerbHit? FirstVerb(string text, int start, int end, Brackets brackets, int reach, bool strong = false)
    {
        for (var i = start; i < end && i - start <= reach; i++)
        {
            if (brackets.Inside(i)) continue;
            var noun = Verbs.NounLength(text, i, end - i);
            if (noun > 0) { i += noun - 1; continue; }
            if (Verbs.StartingAt(text, i, end) is not { Text.Length: >= 2 } verb) continue;
            if (!strong || IsStrong(text, start, end, verb)) return verb;
            i += verb.Text.Length - 1;
        }
        return null;
    }

    private static VerbHit? LastVerb(string text, int start, int end, Brackets brackets)
    {
        VerbHit? best = null;
        for (var i = start; i < end; i++)
        {
            if (brackets.Inside(i)) { continue; }
            if (Verbs.StartingAt(text, i, end) is not { Text.Length: >= 2 } verb) continue;
            if (verb.Text is "打造" or "建成" or "建设" && Near.At(text, verb.End) == '成')
            {
                var length = Near.At(text, verb.End + 1) == '为' ? 2 : 1;
                return verb with { End = verb.End + length, Text = text.Substring(verb.Start, verb.Text.Length + length) };
            }
            if (verb.Text is "打造" or "建成" or "给予" or "提供" or "纳入" or "列入" or "作为" or "开展" or "实施" or "建设" && verb.End < end) return verb;
            best = verb;
            i += verb.Text.Length - 1;
        }
        return best;
    }

    // With the subject first, a verb governs when an adverb leads it in or when it is one that hardly stands in nouns.
    private static bool IsStrong(string text, int start, int end, VerbHit verb)
    {
        if (Near.At(text, verb.End) == '的' || end - verb.End < 2) return false;
        for (var n = 4; n >= 2; n--)
            if (verb.Start - n > start && Openers.AdverbLength(text, verb.Start - n, end) == n) return true;
        if (verb.Text[0] == '新' && verb.Is(Traits.Count) || verb.Text[^1] is '至' or '到' or '在') return true;
        return verb.Text is "加快" or "加快推进" or "推进" or "打造" or "实现" or "新增" or "净增" or "达到" or "完成" or "新建" or "落实" or "进入" or "确保" or "力争" or "突破" or "提供" or "参与" or "申报" or "获评" or "建立";
    }

    private static int SubjectEnd(string text, int start, int end)
    {
        for (var guard = 0; guard < 4; guard++)
        {
            var before = end;
            foreach (var basis in Basis.Words)
                if (end - basis.Length >= start && Near.EndsWith(text, end, basis)) end -= basis.Length;
            for (var n = 4; n >= 1; n--)
                if (end - n >= start && Openers.AdverbLength(text, end - n, end) == n && (n > 1 || text[end - 1] is '均' or '全' or '共' or '各' or '将' or '都')) { end -= n; break; }
            if (end == before) break;
        }
        return end;
    }

    // 支持甲县建设示范区, 推动银行扩大贷款: what the third party is to do.
    private static readonly string[] Inner = ["建设", "打造", "参与", "申报", "冲刺", "扩大", "走向", "进入", "投向", "纳入", "加快发展", "发展"];

    private static string? InnerVerb(string text, int start, int end, Brackets brackets)
    {
        for (var i = start + 2; i + 3 < end; i++)
            if (!brackets.Inside(i) && Near.AnyAt(text, i, Inner) is { } word && text[i - 1] is not ('、' or '和' or '的') && text[i + word.Length] is not ('、' or '和' or '的')) return word;
        return null;
    }

    private static VerbHit? ComplementAt(string text, VerbHit head, int end)
    {
        var start = head.End;
        if (head.Text is "加强") return Near.EndsWith(text, end, "建设") && end - 2 > start ? new VerbHit(end - 2, end, "建设", Traits.None) : null;
        foreach (var tail in ComplementTails)
            if (Near.EndsWith(text, end, tail)) { end -= tail.Length; break; }
        for (var n = Math.Min(7, end - start - 1); n >= 2; n--)
            if (ComplementLookup.Contains(text.AsSpan(end - n, n))) return new VerbHit(end - n, end, text.Substring(end - n, n), Verbs.Of(text.AsSpan(end - n, n)));
        return null;
    }
}
