using Jiema.Platform.Accounts.Permissions;

namespace Jiema.Platform.Accounts.Organisation.Views;

/// <summary>An area's units as they were, are or will be on a day, in their order.</summary>
public sealed record OrganisationView(Guid AreaId, string AreaName, DateOnly Day, IReadOnlyList<UnitView> Units);

/// <summary>A unit with the name that it has on the day.</summary>
/// <param name="MergedInto">The unit that carries on its work after the last day.</param>
/// <param name="FormerNames">All names that it had besides, newest first.</param>
public sealed record UnitView(
    Guid Id, string Name, string? ShortName, DateOnly From, DateOnly? To, UnitLink? MergedInto, int Revision, IReadOnlyList<string> FormerNames, IReadOnlyList<PostView> Posts);

/// <summary>Another unit, by its present name.</summary>
public sealed record UnitLink(Guid Id, string Name);

/// <summary>A post and who holds it.</summary>
public sealed record PostView(Guid Id, string Title, IReadOnlyList<Role> Roles, bool Several, DateOnly From, DateOnly? To, int Revision, IReadOnlyList<HolderView> Holders);

/// <summary>Who holds a post, from which day to which.</summary>
public sealed record HolderView(Guid HoldingId, Guid PersonId, string Name, DateOnly From, DateOnly? To);

/// <summary>All that is known of a unit, whatever the day.</summary>
/// <param name="Unit">With all posts that it had, and all who held them.</param>
/// <param name="Names">Its names with their days, newest first.</param>
/// <param name="TookOver">The units that went over into it.</param>
public sealed record UnitHistory(UnitView Unit, IReadOnlyList<UnitNameView> Names, IReadOnlyList<UnitLink> TookOver);

/// <summary>A name, from one day to another.</summary>
public sealed record UnitNameView(string Name, string? ShortName, DateOnly From, DateOnly? To);
