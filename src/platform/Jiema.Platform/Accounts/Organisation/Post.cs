using Jiema.Platform.Accounts.Permissions;

namespace Jiema.Platform.Accounts.Organisation;

/// <summary>岗位: what tasks and rights are bound to. Its holder changes, the post stays.</summary>
public sealed class Post
{
    public Guid Id { get; set; }

    public Guid UnitId { get; set; }

    public required string Title { get; set; }

    /// <summary>The roles that its holder has, by name, separated by commas.</summary>
    public string RoleNames { get; set; } = "";

    public DateOnly From { get; set; }

    /// <summary>The last day; null while it exists.</summary>
    public DateOnly? To { get; set; }

    /// <summary>Whether several people may hold it at once. One is the rule: who answers for a task must be one person.</summary>
    public bool Several { get; set; }

    /// <summary>The post of another unit that carries on its tasks after a merger.</summary>
    public Guid? SuccessorId { get; set; }

    /// <summary>Counts the changes of the post and of who holds it.</summary>
    public int Revision { get; set; }

    public IReadOnlyList<Role> Roles
    {
        get => [.. RoleNames.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<Role>)];
        set => RoleNames = string.Join(',', value.Distinct().Order());
    }
}

/// <summary>A person who may hold posts. No number of an identity document, no telephone: what is not kept cannot leak.</summary>
public sealed class Person
{
    public Guid Id { get; set; }

    public Guid AreaId { get; set; }

    public required string Name { get; set; }

    /// <summary>The account with which the person signs in, when there is one.</summary>
    public Guid? AccountId { get; set; }

    public int Revision { get; set; }
}

/// <summary>任职: who holds a post, from which day to which.</summary>
public sealed class Holding
{
    public Guid Id { get; set; }

    public Guid PostId { get; set; }

    public Guid PersonId { get; set; }

    public DateOnly From { get; set; }

    /// <summary>The last day; null while it lasts.</summary>
    public DateOnly? To { get; set; }
}
