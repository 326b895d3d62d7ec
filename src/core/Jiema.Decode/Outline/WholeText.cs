namespace Jiema.Decode.Outline;

/// <summary>What the chapters together say about the text: the plan year and what sort of text it is.</summary>
internal sealed record WholeText(IReadOnlyList<Section> Sections, bool HasKeywords)
{
    /// <summary>The year in a work or goals heading; failing that, the year after the one reviewed.</summary>
    public int? PlanYear =>
        Sections.Where(s => s.Role is SectionRole.Work or SectionRole.Goals or SectionRole.Livelihood).Select(s => Years.First(s.Title)).FirstOrDefault(y => y is not null)
        ?? Sections.Where(s => s.Role == SectionRole.Review).Select(s => Years.First(s.Title)).FirstOrDefault(y => y is not null) + 1;

    public ReadingKind KindOf(FrontMatter front)
    {
        if (HasKeywords) return ReadingKind.Digest;
        if (front.IsReport || (Has(SectionRole.Review) && Has(SectionRole.Work))) return ReadingKind.Report;
        return Has(SectionRole.Work) || Has(SectionRole.Livelihood) ? ReadingKind.TaskList : ReadingKind.Other;
    }

    private bool Has(SectionRole role) => Sections.Any(s => s.Role == role);
}
