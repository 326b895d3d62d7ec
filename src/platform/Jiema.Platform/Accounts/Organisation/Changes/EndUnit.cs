using Jiema.Platform.Accounts.Organisation.Acts;

namespace Jiema.Platform.Accounts.Organisation.Changes;

/// <summary>A unit that ends.</summary>
/// <param name="Seen">The version that was shown.</param>
/// <param name="Last">Its last day.</param>
public sealed record EndUnitOptions(Guid UnitId, int Seen, DateOnly Last);

/// <summary>Ends a unit and its posts on a day; nothing is deleted.</summary>
public sealed class EndUnit(OrganisationChange organisation)
{
    public Task<OrganisationResult> ExecuteAsync(EndUnitOptions options, ActionContext context, CancellationToken cancellation) =>
        organisation.RunAsync(context, AccountsPermissions.EditOrganisation, _ => options.UnitId, book =>
            book.Unit(options.UnitId) is not { } unit ? Act.NotFound
            : unit.Revision != options.Seen ? Act.Stale("unit", unit.Id, options.Seen)
            : Act.Of(UnitActs.End(book, unit, options.Last), unit.Id), cancellation);
}
