using System.Security.Cryptography;
using System.Text;

namespace Jiema.Reports.Intake;

public sealed record IntakeResult { public ExtractedText? Text { get; init; } public IntakeFault? Fault { get; init; } }
public sealed record ExtractedText(string Text, string MediaType, string? Encoding, string FileName, string Sha256, OffsetMap Map, IReadOnlyList<IntakeNote> Notes);
public sealed record OffsetMap;
public sealed record IntakeLimits;
public sealed record IntakeFault(string Code, string MessageZh, string MessageEn);
public sealed record IntakeNote(string Code, string MessageZh, string MessageEn);
public static class ReportIntake
{
    public static IntakeResult Read(ReadOnlyMemory<byte> content, string fileName, IntakeLimits? limits = null, CancellationToken cancellationToken = default) =>
        new() { Text = new(System.Text.Encoding.UTF8.GetString(content.Span).ReplaceLineEndings("\n"), "text/plain", "utf-8", fileName, Convert.ToHexStringLower(SHA256.HashData(content.Span)), new(), []) };
    public static IntakeResult Paste(string text) => Read(System.Text.Encoding.UTF8.GetBytes(text), "粘贴的文本.txt");
}
