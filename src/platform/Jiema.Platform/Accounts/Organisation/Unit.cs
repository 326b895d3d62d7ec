namespace Jiema.Platform.Accounts.Organisation;

/// <summary>单位: a body that answers for tasks. It is never deleted: it ends on a day, and may have gone over into another.</summary>
public sealed class Unit
{
    public Guid Id { get; set; }

    public Guid AreaId { get; set; }

    /// <summary>The name that it has now; former ones stand in <see cref="UnitName"/>.</summary>
    public required string Name { get; set; }

    /// <summary>简称, as tables print it.</summary>
    public string? ShortName { get; set; }

    /// <summary>The first day.</summary>
    public DateOnly From { get; set; }

    /// <summary>The last day; null while it exists.</summary>
    public DateOnly? To { get; set; }

    /// <summary>The unit that carries on its work after a merger.</summary>
    public Guid? MergedIntoId { get; set; }

    /// <summary>The order in tables.</summary>
    public int Position { get; set; }

    public int Revision { get; set; }
}

/// <summary>A name that a unit had, from one day to another. Rows are only added and ended.</summary>
public sealed class UnitName
{
    public Guid Id { get; set; }

    public Guid UnitId { get; set; }

    public required string Name { get; set; }

    /// <summary>简称 in that time.</summary>
    public string? ShortName { get; set; }

    public DateOnly From { get; set; }

    /// <summary>The last day; null for the present name.</summary>
    public DateOnly? To { get; set; }
}
