using Jiema.Platform.Accounts.Organisation.Rules;

namespace Jiema.Platform.Accounts.Organisation.Import;

/// <summary>What a row of the table would do.</summary>
public enum ImportState
{
    Unchanged,
    New,
    Changed,
    Error,
}

/// <summary>What the table would do.</summary>
/// <param name="Lines">Every row of data.</param>
/// <param name="IgnoredColumns">Headings that mean nothing here.</param>
/// <param name="Hash">Stands for exactly this preview: the import does this, or nothing.</param>
/// <param name="Packed">The table, to be handed back with the hash.</param>
public sealed record ImportPreview(IReadOnlyList<ImportLine> Lines, IReadOnlyList<string> IgnoredColumns, string Hash, string Packed)
{
    public int Count(ImportState state) => Lines.Count(l => l.State == state);

    public bool HasErrors => Lines.Any(l => l.State == ImportState.Error);

    public bool HasChanges => Lines.Any(l => l.Events.Count > 0);
}

/// <summary>A row and what it would do.</summary>
public sealed record ImportLine(int Number, ImportState State, string Unit, string Post, string Person, IReadOnlyList<OrganisationEvent> Events, IReadOnlyList<ImportError> Errors);

/// <summary>What is wrong with a cell.</summary>
/// <param name="Column">The column's heading in the file.</param>
public sealed record ImportError(string Column, OrganisationProblem Problem);

/// <summary>A preview, or why there is none.</summary>
/// <param name="Fault">no-header, no-rows or too-many-rows.</param>
public sealed record ImportPreviewResult(ImportPreview? Preview, string? Fault = null);
