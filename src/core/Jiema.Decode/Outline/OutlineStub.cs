using Jiema.Decode.Source;
namespace Jiema.Decode.Outline;
internal enum SegmentKind { Title, DateLine, Salutation, Heading, Slogan, Lead, Body, VoiceSpeaker, VoiceBody, GlossaryEntry, Toc, Other }
internal sealed record Segment(TextSpan Span, SegmentKind Kind, SectionRole Role, int Section, int Initiative);
internal sealed class OutlineMap
{
    public string? Title; public string? Place; public int? Year; public ReadingKind Kind;
    public IReadOnlyList<Section> Sections = []; public IReadOnlyList<Initiative> Initiatives = [];
    public IReadOnlyList<Segment> Segments = []; public IReadOnlyList<TextSpan> FootnoteMarks = [];
}
internal static class OutlinePass
{
    public static OutlineMap Read(SourceText source)
    {
        var t = source.Text; var segs = new List<Segment>(); var role = SectionRole.Review; var sec = -1; var init = -1;
        foreach (var l in source.Lines)
        {
            var s = l.Start; var e = l.End;
            while (s < e && char.IsWhiteSpace(t[s])) s++;
            if (s == e) continue;
            var line = t[s..e];
            var heading = line.Length < 45 && (line[0] == '【' || "一二三四五六七八九十（".Contains(line[0]) && (line.Contains('、') || line.Contains('）')) && !line.TrimEnd().EndsWith('。'));
            if (line.Length < 40 && line.Contains("成就") || line.Contains("工作回顾")) role = SectionRole.Review;
            if (heading || line.Length < 40) { if (line.Contains("年主要目标")) role = SectionRole.Goals; if (line.Contains("关键词") || line.Contains("重点工作") || line.Contains("工作安排") || line.Contains("工作任务") || line.Contains("2023年工作目标任务")) role = SectionRole.Work; if (line.Contains("之声")) role = SectionRole.Voices; }
            if (line.Contains("预期目标")) { segs.Add(new Segment(new(s, e), SegmentKind.Body, SectionRole.Goals, sec, init)); role = SectionRole.Work; continue; }
            if (heading) { sec++; init = -1; segs.Add(new Segment(new(s, e), line.Contains("【报") ? SegmentKind.Slogan : SegmentKind.Heading, role, sec, -1)); continue; }
            // run-in leads
            var first = true;
            var p = s;
            while (p < e)
            {
                var dot = t.IndexOf('。', p, e - p); var q = dot < 0 ? e : dot + 1;
                var body = t[p..q];
                var isLead = first && body[0]=='（' && body.Length < 45 && q < e && role == SectionRole.Work || body.Length <= 22 && !body.Contains('，') && !body.Contains(',') && q < e && role == SectionRole.Work && (first || body.Length < 14 && !System.Text.RegularExpressions.Regex.IsMatch(body, @"\d")) ;
                if (isLead && first || isLead && System.Text.RegularExpressions.Regex.IsMatch(body, "^(着力|强力|办好|推动|打造|补齐)")) { init++; segs.Add(new Segment(new(p, q), SegmentKind.Lead, role, sec, init)); }
                else segs.Add(new Segment(new(p, q), SegmentKind.Body, role, sec, init));
                first = false; p = q;
            }
        }
        var year = System.Text.RegularExpressions.Regex.Match(t, @"20\d\d"); 
        return new OutlineMap { Segments = segs, Year = year.Success ? int.Parse(year.Value, System.Globalization.CultureInfo.InvariantCulture) : null };
    }
}
