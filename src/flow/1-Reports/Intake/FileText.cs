namespace Jiema.Reports.Intake;

/// <summary>What the reader of one format hands back.</summary>
internal sealed record FileText(FileKind Kind, MappedText Body, string? Encoding, IReadOnlyList<IntakeNote> Notes);
