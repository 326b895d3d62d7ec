using Jiema.Platform.Accounts;
using Jiema.Platform.Accounts.Organisation;
using Jiema.Platform.Accounts.Permissions;
using Jiema.Platform.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Jiema.TestKit;

/// <summary>Two areas with two units each, a post and a person in every unit, and an account for each role: business roles by a post in the first unit of the first area, administrators of the installation.</summary>
public sealed class World
{
    public const string Password = "Qinglan-2026!";

    /// <summary>The account that holds nothing.</summary>
    public const string Nobody = "Nobody";

    /// <summary>How the account of this role signs in.</summary>
    public static string UserName(string role) => "w-" + role;

    /// <summary>An account that nobody uses, for tests to act upon.</summary>
    public const string Spare = "Spare";

    private static readonly DateOnly From = new(2020, 1, 1);

    public Guid Area { get; } = Platform.Accounts.Organisation.Area.First;

    public Guid OtherArea { get; } = Guid.NewGuid();

    /// <summary>The unit in which the accounts hold their posts.</summary>
    public Place Own { get; private set; } = null!;

    /// <summary>Another unit of the same area.</summary>
    public Place Neighbour { get; private set; } = null!;

    /// <summary>A unit of the other area.</summary>
    public Place Abroad { get; private set; } = null!;

    /// <summary>By role's name, and <see cref="Nobody"/>.</summary>
    public Dictionary<string, Guid> Accounts { get; } = new(StringComparer.Ordinal);

    /// <summary>A unit with one post and the person who holds it.</summary>
    public sealed record Place(Guid AreaId, Guid UnitId, Guid PostId, Guid PersonId, Guid HoldingId);

    public static async Task<World> CreateAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<JiemaDb>();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var world = new World();
        db.Add(new Area { Id = world.OtherArea, Kind = AreaKind.County, Name = "岚溪县" });
        world.Own = Settle(db, world.Area, "发展改革局");
        world.Neighbour = Settle(db, world.Area, "教育局");
        world.Abroad = Settle(db, world.OtherArea, "水务局");
        Settle(db, world.OtherArea, "文旅局");
        await db.SaveChangesAsync();
        string? hash = null;
        foreach (var name in Enum.GetNames<Role>().Append(Nobody).Append(Spare))
        {
            var account = new Account { UserName = UserName(name), DisplayName = "测试" + name, CreatedAt = DateTimeOffset.UnixEpoch };
            // Hashed once for all: the function is slow on purpose.
            account.PasswordHash = hash ??= accounts.PasswordHasher.HashPassword(account, Password);
            var made = await accounts.CreateAsync(account);
            Assert.True(made.Succeeded, string.Join(' ', made.Errors.Select(e => e.Code)));
            world.Accounts[name] = account.Id;
            if (name is not (Nobody or Spare)) Appoint(db, world, account, Enum.Parse<Role>(name));
            await db.SaveChangesAsync();
        }

        return world;
    }

    private static void Appoint(JiemaDb db, World world, Account account, Role role)
    {
        if (role is Role.SystemAdministrator or Role.SecurityAdministrator or Role.AuditAdministrator)
        {
            db.Add(new AdministratorRole { AccountId = account.Id, Role = role });
            return;
        }

        var post = new Post { Id = Guid.NewGuid(), UnitId = world.Own.UnitId, Title = "岗位" + role, Roles = [role], From = From };
        var person = new Person { Id = Guid.NewGuid(), AreaId = world.Area, Name = account.DisplayName, AccountId = account.Id };
        db.AddRange(post, person, new Holding { Id = Guid.NewGuid(), PostId = post.Id, PersonId = person.Id, From = From });
    }

    private static Place Settle(JiemaDb db, Guid area, string name)
    {
        var unit = new Unit { Id = Guid.NewGuid(), AreaId = area, Name = name, ShortName = name[..2], From = From, Position = 10 };
        var post = new Post { Id = Guid.NewGuid(), UnitId = unit.Id, Title = "科员", From = From };
        var person = new Person { Id = Guid.NewGuid(), AreaId = area, Name = "陈" + name[..1] };
        var holding = new Holding { Id = Guid.NewGuid(), PostId = post.Id, PersonId = person.Id, From = From };
        db.AddRange(unit, new UnitName { Id = Guid.NewGuid(), UnitId = unit.Id, Name = name, From = From }, post, person, holding);
        return new(area, unit.Id, post.Id, person.Id, holding.Id);
    }
}
