namespace Jiema.Platform.Accounts.Permissions;

/// <summary>A role that somebody holds today: by a post in a unit of an area, or as an administrator of the installation.</summary>
public readonly record struct HeldRole(Role Role, Guid? AreaId = null, Guid? UnitId = null, Guid? PostId = null);

/// <summary>Who somebody is today.</summary>
public sealed record Standing(Guid AccountId, string Name, IReadOnlyList<HeldRole> Roles)
{
    /// <summary>Nobody, with no right to anything.</summary>
    public static readonly Standing Nobody = new(Guid.Empty, "", []);

    /// <summary>The areas in which some role is held.</summary>
    public IEnumerable<Guid> Areas => Roles.Select(r => r.AreaId).OfType<Guid>().Distinct();
}

/// <summary>What something belongs to; a null says that it belongs to no particular one.</summary>
public readonly record struct Target(Guid? AreaId = null, Guid? UnitId = null);

/// <summary>The one place that says whether somebody may do something to something.</summary>
public static class AccessRules
{
    /// <summary>Whether the act is allowed on this very target.</summary>
    public static bool Allows(Standing who, Permission permission, Target target) =>
        (permission.Own && who.AccountId != Guid.Empty) || who.Roles.Any(held => permission.Grants.Any(grant => grant.Role == held.Role && Reaches(grant.Reach, held, target)));

    /// <summary>Whether there can be a target in the area for which the act is allowed: what an endpoint asks before it has looked.</summary>
    public static bool AllowsSome(Standing who, Permission permission, Guid areaId) =>
        Allows(who, permission, new Target(areaId)) || who.Roles.Any(held => held.AreaId == areaId && permission.Grants.Any(g => g.Role == held.Role));

    private static bool Reaches(Reach reach, HeldRole held, Target target) => reach switch
    {
        Reach.Installation => true,
        Reach.Area => target.AreaId is not null && held.AreaId == target.AreaId,
        _ => target.UnitId is not null && held.AreaId == target.AreaId && held.UnitId == target.UnitId,
    };
}
