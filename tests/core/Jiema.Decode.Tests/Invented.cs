using Jiema.Decode.Outline;
using Jiema.Decode.Source;

namespace Jiema.Decode.Tests;

/// <summary>Texts about invented places, decoded whole or up to the outline.</summary>
internal static class Invented
{
    public static Reading Decode(string text) => ReportDecoder.Decode(text, new ReadingSource("report.txt", "", text.Length, "text/plain"));

    public static OutlineMap Outline(string text) => OutlinePass.Read(SourceText.Read(text, new CharMap(), Lexicon.Default.Kinds));

    public const string Front = "政府工作报告\n——2025年2月18日在青岚县第九届人民代表大会第五次会议上\n\n各位代表：\n\n";

    public const string Review = "一、2024年工作回顾\n一年来，全县经济平稳运行。\n\n";

    public const string Plan = "二、2025年重点工作\n";

    /// <summary>The lines as the work chapter of a whole report.</summary>
    public static OutlineMap Work(string lines) => Outline(Front + Review + Plan + lines);
}
