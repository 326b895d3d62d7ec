using Jiema.Platform.Accounts.Organisation.Changes;

namespace Jiema.Platform.Accounts.Organisation.Import;

/// <summary>A preview that somebody said yes to.</summary>
/// <param name="Packed">The table, from the preview.</param>
/// <param name="Hash">The preview's hash.</param>
public sealed record ImportOrganisationOptions(string Packed, string Hash, string FileName);

/// <summary>What came of an import.</summary>
/// <param name="Outcome">Conflict: the organisation changed since the preview. Invalid: the table has errors, or was not handed back whole.</param>
/// <param name="Preview">What was done; or, when nothing was, what the table would do now.</param>
public sealed record ImportOrganisationResult(OrganisationOutcome Outcome, ImportPreview? Preview);

/// <summary>Imports a table: all that the preview showed and nothing else, or nothing at all.</summary>
public sealed class ImportOrganisation(OrganisationChange organisation)
{
    public async Task<ImportOrganisationResult> ExecuteAsync(ImportOrganisationOptions options, ActionContext context, CancellationToken cancellation)
    {
        if (ImportPacking.Unpack(options.Packed) is not { } rows) return new(OrganisationOutcome.Invalid, null);
        ImportPreview? preview = null;
        var result = await organisation.RunAsync(context, AccountsPermissions.EditOrganisation, null, book =>
        {
            preview = ImportPlan.Make(book, rows).Preview;
            if (preview is null || preview.HasErrors) return new Act(OrganisationOutcome.Invalid);
            return preview.Hash == options.Hash ? Act.Of([], context.AreaId) : new Act(OrganisationOutcome.Conflict);
        }, cancellation, book => new OrganisationImported(context.AreaId, options.FileName, preview!.Lines.Count, book.Events.Count, options.Hash));
        return new(result.Outcome, result.Outcome is OrganisationOutcome.Forbidden or OrganisationOutcome.NotFound ? null : preview);
    }
}
