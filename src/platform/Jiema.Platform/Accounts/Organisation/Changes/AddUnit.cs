using Jiema.Platform.Accounts.Organisation.Acts;

namespace Jiema.Platform.Accounts.Organisation.Changes;

/// <summary>A new unit.</summary>
/// <param name="From">Its first day.</param>
public sealed record AddUnitOptions(string? Name, string? ShortName, DateOnly From);

/// <summary>Adds a unit at the end of the area's list.</summary>
public sealed class AddUnit(OrganisationChange organisation)
{
    public Task<OrganisationResult> ExecuteAsync(AddUnitOptions options, ActionContext context, CancellationToken cancellation) =>
        organisation.RunAsync(context, AccountsPermissions.EditOrganisation, null, book => Act.Of(UnitActs.Add(book, options.Name, options.ShortName, options.From, out var added), added?.Id), cancellation);
}
