using Jiema.Platform.Accounts.Organisation.Acts;

namespace Jiema.Platform.Accounts.Organisation.Changes;

/// <summary>A unit's new name.</summary>
/// <param name="Seen">The version that was shown.</param>
/// <param name="Day">The first day of the new name; the day on which the present one began puts that one right.</param>
public sealed record RenameUnitOptions(Guid UnitId, int Seen, string? Name, string? ShortName, DateOnly Day);

/// <summary>Gives a unit another name; the former one stays in its history, and finds it.</summary>
public sealed class RenameUnit(OrganisationChange organisation)
{
    public Task<OrganisationResult> ExecuteAsync(RenameUnitOptions options, ActionContext context, CancellationToken cancellation) =>
        organisation.RunAsync(context, AccountsPermissions.EditOrganisation, _ => options.UnitId, book =>
            book.Unit(options.UnitId) is not { } unit ? Act.NotFound
            : unit.Revision != options.Seen ? Act.Stale("unit", unit.Id, options.Seen)
            : Act.Of(UnitActs.Rename(book, unit, options.Name, options.ShortName, options.Day), unit.Id), cancellation);
}
