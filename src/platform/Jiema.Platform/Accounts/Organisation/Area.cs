namespace Jiema.Platform.Accounts.Organisation;

/// <summary>The levels of government, from above.</summary>
public enum AreaKind
{
    /// <summary>省级</summary>
    Province,

    /// <summary>市级</summary>
    City,

    /// <summary>县级</summary>
    County,

    /// <summary>乡级</summary>
    Township,
}

/// <summary>地区: a government's territory. Data of one area are never seen in another.</summary>
public sealed class Area
{
    /// <summary>The area that every installation starts with; its name is given at the first start.</summary>
    public static readonly Guid First = new("00000000-0000-0000-0000-000000000001");

    public Guid Id { get; set; }

    /// <summary>The area above, where it is kept here.</summary>
    public Guid? ParentId { get; set; }

    public AreaKind Kind { get; set; }

    public required string Name { get; set; }

    /// <summary>行政区划代码 (GB/T 2260, GB/T 10114): 6 or 9 digits, when known.</summary>
    public string? Code { get; set; }

    /// <summary>Counts the changes: of two made from the same state, one wins.</summary>
    public int Revision { get; set; }
}
