namespace Jiema.Platform.Accounts.Organisation.Import;

/// <summary>A row of the table as the host read it.</summary>
/// <param name="Number">Its number in the file, from 1.</param>
public sealed record ImportRow(int Number, IReadOnlyList<ImportCell> Cells);

/// <summary>A cell's text.</summary>
/// <param name="Fault">Why the text is not to be trusted: formula or error-cell; null for plain text.</param>
public readonly record struct ImportCell(string Text, string? Fault = null);
