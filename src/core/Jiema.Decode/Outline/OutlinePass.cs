using Jiema.Decode.Source;

namespace Jiema.Decode.Outline;

/// <summary>Source → Outline: reads chapters, leads and roles from the shape of paragraphs and the words of headings.</summary>
internal static class OutlinePass
{
    public static OutlineMap Read(SourceText source)
    {
        var build = new OutlineBuilder(source);
        var front = FrontMatter.Read(source, build);
        for (var i = front.LinesUsed; i < source.Lines.Count; i++)
            ReadLine(source, build, i);
        return build.Finish(front, FootnoteMarks.Find(source));
    }

    private static void ReadLine(SourceText source, OutlineBuilder build, int index)
    {
        var line = source.Lines[index];
        var words = source.Slice(line);
        var shape = HeadingShape.Of(words);
        if (build.Role == SectionRole.Glossary)
            build.Add(line, SegmentKind.GlossaryEntry);
        else if (FrontMatter.IsSalutation(words))
            build.Add(line, SegmentKind.Salutation);
        else if (shape.Kind == NumberKind.Keyword)
            build.OpenWhole(line, shape, level: 1, SectionRole.Work);
        else if (shape.Kind == NumberKind.Label && build.TakesSlogan)
            build.Slogan(line, shape.Length);
        else if (Headings.IsPlain(source, index))
            build.OpenPlain(line);
        else if (build.Role == SectionRole.Voices)
            build.Add(line, words.Length <= 20 && !Headings.EndsSentence(words) ? SegmentKind.VoiceSpeaker : SegmentKind.VoiceBody);
        else if (shape.Kind is NumberKind.Chinese or NumberKind.BracketedChinese or NumberKind.Arabic or NumberKind.Item or NumberKind.BracketedArabic)
            ReadNumbered(source, build, index, shape);
        else
            ReadProse(source, build, line);
    }

    /// <summary>A numbered paragraph: a heading alone on its line, a heading run into its text, or plain content with a number.</summary>
    private static void ReadNumbered(SourceText source, OutlineBuilder build, int index, HeadingShape shape)
    {
        var line = source.Lines[index];
        var words = source.Slice(line);
        if (!Headings.EndsSentence(words) && words.Length <= Headings.Longest && shape.Kind is not NumberKind.Item)
        {
            build.OpenWhole(line, shape, build.LevelOf(shape.Kind), SectionRole.Other);
            return;
        }

        var end = Leads.SentenceEnd(source, line.Start, line.End);
        if (end == line.End && IsHeadingWithStop(source, index, shape))
        {
            build.OpenRunIn(line.Start, end, shape, build.LevelOf(shape.Kind));
            return;
        }

        var headline = end - line.Start - shape.Length;
        // 一、 and （一） open a section even when run in; 1. and 一是 name an initiative unless they stand for the chapter's parts.
        var opens = shape.Kind is NumberKind.Chinese or NumberKind.BracketedChinese
            || (shape.Kind is NumberKind.Item && build.ItemsAreSections && headline <= Leads.LongestFirst);
        if (opens && end < line.End && headline is > 1 and <= Headings.Longest)
        {
            build.OpenRunIn(line.Start, end, shape, build.LevelOf(shape.Kind));
            if (shape.Kind != NumberKind.Item && IsLowest(source, index)) build.HeadingIsInitiative();
            ReadProse(source, build, SourceText.Trim(source.Text, end, line.End), afterHeading: true);
        }
        else
        {
            // 一是 is part of its sentence; the number of 1. stands before it.
            ReadProse(source, build, line, numberLength: shape.Kind == NumberKind.Item ? 0 : shape.Length);
        }
    }

    /// <summary>A numbered paragraph that the next number or an address to the deputies follows holds all of its section: nothing stands below it.</summary>
    private static bool IsLowest(SourceText source, int index)
    {
        if (index + 1 == source.Lines.Count) return true;
        var next = source.Slice(source.Lines[index + 1]);
        return HeadingShape.Of(next).Kind is NumberKind.Chinese or NumberKind.BracketedChinese || next.StartsWith("各位代表") || Headings.IsPlain(source, index + 1);
    }

    /// <summary>（一）稳增长，增后劲。 with text below it: one short sentence without figures that stands where its series has headings.</summary>
    private static bool IsHeadingWithStop(SourceText source, int index, HeadingShape shape)
    {
        if (shape.Kind is not (NumberKind.Chinese or NumberKind.BracketedChinese) || index + 1 == source.Lines.Count) return false;
        var words = source.Slice(source.Lines[index]);
        return words.Length <= Headings.Longest && words[^1] == '。' && words.IndexOfAnyInRange('0', '9') < 0
            && HeadingShape.Of(source.Slice(source.Lines[index + 1])).Kind != shape.Kind && !IsLowest(source, index);
    }

    private static void ReadProse(SourceText source, OutlineBuilder build, TextSpan line, bool afterHeading = false, int numberLength = 0)
    {
        build.Paragraph(source.Slice(line), goesOn: afterHeading);
        if (numberLength > 0)
        {
            build.Add(line with { End = line.Start + numberLength }, SegmentKind.Other);
            line = SourceText.Trim(source.Text, line.Start + numberLength, line.End);
        }

        var position = line.Start;
        var leads = build.TakesLeads ? Leads.Find(source, line, afterHeading) : [];
        foreach (var lead in leads)
        {
            build.Add(new TextSpan(position, lead.Start), SegmentKind.Body);
            build.Lead(lead);
            position = lead.End;
        }

        build.Add(new TextSpan(position, line.End), SegmentKind.Body);
    }
}
