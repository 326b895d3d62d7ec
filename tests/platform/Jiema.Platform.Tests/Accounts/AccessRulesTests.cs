using CsCheck;
using Jiema.Platform.Accounts.Permissions;

namespace Jiema.Platform.Tests.Accounts;

/// <summary>The rules of access for any standing, any permission and any target.</summary>
public sealed class AccessRulesTests
{
    private static readonly Guid[] Areas = [new("00000000-0000-0000-0000-0000000000a1"), new("00000000-0000-0000-0000-0000000000a2"), new("00000000-0000-0000-0000-0000000000a3")];

    /// <summary>Two units in each area: the area's number and the unit's.</summary>
    private static readonly Guid[] Units = [.. Enumerable.Range(0, 6).Select(i => new Guid(i + 1, 0, 0, new byte[8]))];

    private static readonly Role[] Administrators = [Role.SystemAdministrator, Role.SecurityAdministrator, Role.AuditAdministrator];

    private static readonly Gen<Role> AnyRole = Gen.Enum<Role>();

    private static readonly Gen<HeldRole> AnyHeld = Gen.Select(AnyRole, Gen.Int[0, 5], (role, at) => Administrators.Contains(role) ? new HeldRole(role) : new HeldRole(role, Areas[at / 2], Units[at], Units[at]));

    private static readonly Gen<Standing> AnyStanding = AnyHeld.Array[0, 4].Select(held => new Standing(Units[0], "甲", held));

    private static readonly Gen<Permission> AnyPermission = Gen.Select(AnyRole, Gen.Enum<Reach>(), (r, reach) => new Grant(r, reach)).Array[0, 5].Select(grants => new Permission("x.do", "做", "do", grants));

    private static readonly Gen<Target> AnyTarget = Gen.Int[0, 7].Select(at => at switch { 6 => default, 7 => new Target(Areas[0]), _ => new Target(Areas[at / 2], Units[at]) });

    [Fact]
    public void MoreRoles_NeverAllowLess() => Gen.Select(AnyStanding, AnyHeld, AnyPermission, AnyTarget).Sample((who, more, permission, target) =>
        !AccessRules.Allows(who, permission, target) || AccessRules.Allows(who with { Roles = [.. who.Roles, more] }, permission, target), iter: 20_000);

    [Fact]
    public void MoreGrants_NeverAllowLess() => Gen.Select(AnyStanding, AnyPermission, AnyRole, AnyTarget).Sample((who, permission, role, target) =>
        !AccessRules.Allows(who, permission, target) || AccessRules.Allows(who, permission with { Grants = [.. permission.Grants, new(role, Reach.OwnUnit)] }, target), iter: 20_000);

    [Fact]
    public void WiderReach_NeverAllowsLess() => Gen.Select(AnyStanding, AnyPermission, AnyTarget).Sample((who, permission, target) =>
        !AccessRules.Allows(who, permission, target) || AccessRules.Allows(who, permission with { Grants = [.. permission.Grants.Select(g => g with { Reach = Reach.Installation })] }, target), iter: 20_000);

    /// <summary>Only a grant for the whole installation crosses an area's border.</summary>
    [Fact]
    public void NothingCrossesAreas() => Gen.Select(AnyStanding, AnyPermission, AnyTarget).Sample((who, permission, target) =>
        !AccessRules.Allows(who, permission, target)
        || who.Roles.Any(r => permission.Grants.Any(g => g.Role == r.Role && g.Reach == Reach.Installation))
        || who.Roles.Any(r => r.AreaId is not null && r.AreaId == target.AreaId), iter: 20_000);

    /// <summary>With grants for the own unit alone, what is allowed lies in a unit in which a granted role is held.</summary>
    [Fact]
    public void OwnUnit_NeverReachesAnother() => Gen.Select(AnyStanding, AnyPermission, AnyTarget).Sample((who, permission, target) =>
    {
        var narrow = permission with { Grants = [.. permission.Grants.Select(g => g with { Reach = Reach.OwnUnit })] };
        return !AccessRules.Allows(who, narrow, target) || who.Roles.Any(r => r.UnitId is not null && r.UnitId == target.UnitId && narrow.Grants.Any(g => g.Role == r.Role));
    }, iter: 20_000);

    /// <summary>An endpoint opens exactly when there is something behind it that is allowed.</summary>
    [Fact]
    public void AllowsSome_IsAllowsForSomeTargetOfTheArea() => Gen.Select(AnyStanding, AnyPermission, Gen.Int[0, 2]).Sample((who, permission, at) =>
        AccessRules.AllowsSome(who, permission, Areas[at])
        == new[] { new Target(Areas[at]), new Target(Areas[at], Units[at * 2]), new Target(Areas[at], Units[(at * 2) + 1]) }.Any(t => AccessRules.Allows(who, permission, t)), iter: 20_000);

    [Fact]
    public void Nobody_MayDoNothing() => Gen.Select(AnyPermission, AnyTarget).Sample((permission, target) =>
        !AccessRules.Allows(Standing.Nobody, permission, target) && !AccessRules.Allows(Standing.Nobody, permission with { Own = true }, target));

    /// <summary>The three administrators check each other: no permission of the product belongs to two of them, but those to see.</summary>
    [Fact]
    public void Administrators_ShareNoPowerToChange()
    {
        string[] seen = [Platform.Accounts.AccountsPermissions.ReadOrganisation, Platform.Accounts.AccountsPermissions.ReadAccounts];
        var shared = Platform.Accounts.AccountsPermissions.All.Where(p => p.Grants.Select(g => g.Role).Where(Administrators.Contains).Distinct().Count() > 1).Select(p => p.Name);
        Assert.Empty(shared.Except(seen));
    }
}
