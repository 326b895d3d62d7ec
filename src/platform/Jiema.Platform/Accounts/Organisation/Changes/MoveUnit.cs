using Jiema.Platform.Accounts.Organisation.Acts;

namespace Jiema.Platform.Accounts.Organisation.Changes;

/// <summary>A unit that is to stand one place higher or lower.</summary>
public sealed record MoveUnitOptions(Guid UnitId, bool Up);

/// <summary>Changes the order in which tables list the units. It asks for no version: two people who move units disturb nothing.</summary>
public sealed class MoveUnit(OrganisationChange organisation)
{
    public Task<OrganisationResult> ExecuteAsync(MoveUnitOptions options, ActionContext context, CancellationToken cancellation) =>
        organisation.RunAsync(context, AccountsPermissions.EditOrganisation, _ => options.UnitId, book =>
            book.Unit(options.UnitId) is not { } unit ? Act.NotFound : Act.Of(UnitActs.Move(book, unit, options.Up), unit.Id), cancellation);
}
