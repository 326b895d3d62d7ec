namespace Jiema.Platform.Accounts.Permissions;

/// <summary>What a post, or an administrator's account, is trusted with.</summary>
public enum Role
{
    /// <summary>督查室: runs reports, plans and ledger of its area.</summary>
    Office,

    /// <summary>单位负责人: signs for its unit.</summary>
    UnitHead,

    /// <summary>联络员: fills in for its unit.</summary>
    Liaison,

    /// <summary>县领导: sees all of the area.</summary>
    Leader,

    /// <summary>审核员: checks what was decoded and reported.</summary>
    Reviewer,

    /// <summary>发布员: prepares what the public will see.</summary>
    Publisher,

    /// <summary>只读: sees, changes nothing.</summary>
    Reader,

    /// <summary>系统管理员 of the three administrators (GB/T 22239-2019, level 3).</summary>
    SystemAdministrator,

    /// <summary>安全管理员</summary>
    SecurityAdministrator,

    /// <summary>审计管理员</summary>
    AuditAdministrator,
}

/// <summary>How far a right reaches.</summary>
public enum Reach
{
    /// <summary>Everything in the installation.</summary>
    Installation,

    /// <summary>Everything in the area of the role.</summary>
    Area,

    /// <summary>What belongs to the unit of the role.</summary>
    OwnUnit,
}
