using Jiema.Decode.Source;

namespace Jiema.Decode.Outline;

/// <summary>Collects sections, initiatives and segments while the paragraphs go by; knows where in the outline the reader stands.</summary>
internal sealed class OutlineBuilder(SourceText source)
{
    private readonly List<Draft> _sections = [];
    private readonly List<Initiative> _initiatives = [];
    private readonly List<Segment> _segments = [];
    private readonly Stack<(int Index, int Level)> _open = new();
    private readonly Dictionary<NumberKind, int> _levels = [];
    private int _initiative = -1;
    private readonly HeadingYears _years = new(source);
    private SectionRole _paragraphRole;

    /// <summary>What the paragraphs themselves say where no heading does.</summary>
    private SectionRole _tense;
    /// <summary>Some chapter so far looks back or ahead by its heading; a review among them.</summary>
    private bool _namesRoles;
    private bool _hasReview;
    private int? _toldYear;
    private int? _yearBefore;

    private sealed record Draft(int? Parent, int Level, string? Number, string Title, SectionRole Role, int Start)
    {
        public string? Slogan { get; set; }

        public int End { get; set; }

        public NumberKind Series { get; init; }

        /// <summary>The role comes from the paragraphs' tense, not from a heading.</summary>
        public bool Assumed { get; init; }
    }

    private int Section => _open.Count > 0 ? _open.Peek().Index : -1;

    private bool Assumes => Section < 0 || _sections[Section].Assumed;

    public SectionRole Role => Section < 0 ? _tense : _sections[Section].Role;

    /// <summary>A 【…】 line right under a keyword is its slogan.</summary>
    public bool TakesSlogan => Section >= 0 && _sections[Section] is { Series: NumberKind.Keyword, Slogan: null } section && section.End == _segments[^1].Span.End;

    /// <summary>Leads name what is to be done, so only the work plan has them.</summary>
    public bool TakesLeads => _paragraphRole is SectionRole.Work or SectionRole.Livelihood;

    /// <summary>一是… paragraphs are the parts of a work chapter that has no （一） of its own.</summary>
    public bool ItemsAreSections => Section >= 0 && Role == SectionRole.Work && (_sections[Section].Level == 1 || _sections[Section].Series == NumberKind.Item);

    /// <summary>The level of a number series here: its own if the series is open, else one below the section that is open.</summary>
    public int LevelOf(NumberKind kind)
    {
        if (_levels.TryGetValue(kind, out var level)) return level;
        // Series nest in a fixed order; a series goes under the nearest open section of an outer one.
        return _open.Where(s => _sections[s.Index].Series < kind).Select(s => s.Level + 1).DefaultIfEmpty(1).First();
    }

    public void Add(TextSpan span, SegmentKind kind)
    {
        span = SourceText.Trim(source.Text, span.Start, span.End);
        if (span.Length == 0) return;
        var role = kind is SegmentKind.Body or SegmentKind.Lead && Role != SectionRole.Glossary ? _paragraphRole : Role;
        _segments.Add(new Segment(span, kind, role, Section, _initiative));
        foreach (var (index, _) in _open) _sections[index].End = span.End;
    }

    /// <summary>A heading that takes its whole line.</summary>
    public void OpenWhole(TextSpan line, HeadingShape shape, int level, SectionRole fallback) => Open(line, shape.Length, line.End, shape, level, fallback);

    /// <summary>A heading run into its text: the words up to the first full stop.</summary>
    public void OpenRunIn(int start, int end, HeadingShape shape, int level) =>
        Open(new TextSpan(start, end), shape.Length, source.Text[end - 1] == '。' ? end - 1 : end, shape, level, SectionRole.Other);

    /// <summary>A heading without a number: a chapter when its words name a role, else a part of the open chapter.</summary>
    public void OpenPlain(TextSpan line)
    {
        var role = RoleWords.OfHeading(source.Slice(line));
        // 五年来，我们…… stands inside the review that is already open.
        var inside = role == SectionRole.Livelihood || (role == SectionRole.Review && Role == SectionRole.Review && Years.First(source.Slice(line)) is null);
        var level = (role is not null && !inside) || _open.Count == 0 ? 1 : LevelOf(NumberKind.Label);
        Open(line, 0, line.End, new HeadingShape(level == 1 ? NumberKind.None : NumberKind.Label, null, 0), level, SectionRole.Other);
    }

    public void Slogan(TextSpan line, int labelLength)
    {
        _sections[Section].Slogan = source.Words(SourceText.Trim(source.Text, line.Start + labelLength, line.End));
        Add(line, SegmentKind.Slogan);
    }

    public void Lead(TextSpan lead)
    {
        Initiative(lead);
        Add(lead, SegmentKind.Lead);
    }

    /// <summary>The heading just opened is itself what the commitments stand under.</summary>
    public void HeadingIsInitiative()
    {
        if (!TakesLeads) return;
        var heading = _segments[^1].Span;
        var title = _sections[Section].Title;
        Initiative(new TextSpan(heading.End - title.Length - (source.Text[heading.End - 1] == '。' ? 1 : 0), heading.End - (source.Text[heading.End - 1] == '。' ? 1 : 0)));
    }

    private void Initiative(TextSpan words)
    {
        _initiatives.Add(new Initiative($"i{_initiatives.Count + 1}", Section < 0 ? null : $"s{Section + 1}", source.Words(words), words));
        _initiative = _initiatives.Count - 1;
    }

    /// <summary>Called at each paragraph of prose: the paragraph's own words may change its role inside the chapter.</summary>
    /// <param name="goesOn">The paragraph goes on from a run-in heading, so an initiative that this heading made still holds.</param>
    public void Paragraph(ReadOnlySpan<char> words, bool goesOn)
    {
        if (!goesOn) _initiative = -1;
        if (Assumes && !goesOn) Tell(words);
        _paragraphRole = ParagraphRole.Of(words, Role);
    }

    /// <summary>Where no heading names a role, a paragraph may turn the text from looking back to looking ahead, never the other way.</summary>
    private void Tell(ReadOnlySpan<char> words)
    {
        var told = Tense.Of(words);
        if (told is { } role && _tense != role && _tense != SectionRole.Work)
        {
            if (_tense == SectionRole.Review)
            {
                _open.Clear();
                _levels.Clear();
            }

            _tense = role;
            if (role == SectionRole.Work) _toldYear = Years.First(words[..Math.Min(words.Length, 40)]) ?? _yearBefore;
        }

        _yearBefore = Tense.YearOpening(words);
    }

    public OutlineMap Finish(FrontMatter front, IReadOnlyList<TextSpan> marks)
    {
        ParagraphRole.MarkEnds(_segments, source);
        var sections = _sections.Select((s, i) => new Section(
            $"s{i + 1}", s.Parent is { } p ? $"s{p + 1}" : null, s.Level, s.Number, s.Title, s.Slogan, s.Role, new TextSpan(s.Start, Math.Max(s.End, s.Start)))).ToList();
        var facts = new WholeText(sections, _sections.Any(s => s.Series == NumberKind.Keyword));
        return new OutlineMap
        {
            Title = front.Title,
            Place = front.Place,
            Year = facts.PlanYear ?? front.Year ?? _toldYear,
            Kind = facts.KindOf(front),
            Sections = sections,
            Initiatives = _initiatives,
            Segments = _segments,
            FootnoteMarks = marks,
        };
    }

    private void Open(TextSpan span, int numberLength, int titleEnd, HeadingShape shape, int level, SectionRole fallback)
    {
        while (_open.Count > 0 && _open.Peek().Level >= level) _open.Pop();
        foreach (var series in _levels.Where(l => l.Value > level || (l.Value == level && l.Key != shape.Kind)).Select(l => l.Key).ToList()) _levels.Remove(series);
        _levels[shape.Kind] = level;
        var title = SourceText.Trim(source.Text, span.Start + numberLength, titleEnd);
        var named = RoleWords.OfHeading(source.Slice(title));
        var parent = Section;
        var role = level > 1 && named is not (SectionRole.Livelihood or SectionRole.Goals or SectionRole.Voices or SectionRole.Glossary) ? Role : named ?? Other(fallback);
        if (role == SectionRole.Work && level == 1 && _years.IsFollowed(source.Slice(title)) && !_hasReview) role = SectionRole.Review;
        _namesRoles |= role is SectionRole.Review or SectionRole.Goals or SectionRole.Work;
        _hasReview |= role == SectionRole.Review;
        var assumed = named is null && fallback == SectionRole.Other && (level > 1 ? Assumes : _tense != SectionRole.Other);
        if (!assumed) _tense = SectionRole.Other;
        _sections.Add(new Draft(parent < 0 ? null : parent, level, shape.Number, source.Words(title), role, span.Start) { Series = shape.Kind, Assumed = assumed });
        _open.Push((_sections.Count - 1, level));
        _initiative = -1;
        _paragraphRole = role;
        Add(span, SegmentKind.Heading);
    }

    /// <summary>A chapter whose heading names no role: after the review it is work (产业强县……), before it unknown.</summary>
    private SectionRole Other(SectionRole fallback) =>
        fallback != SectionRole.Other ? fallback
        : _tense != SectionRole.Other ? _tense
        : _namesRoles ? SectionRole.Work
        : SectionRole.Other;
}
