using Jiema.Platform.Accounts;
using Jiema.Platform.Accounts.Administrators;
using Jiema.Platform.Accounts.Invitations;
using Jiema.Platform.Accounts.Permissions;
using Jiema.Platform.Accounts.Upkeep;
using Jiema.Web.Resources;
using Microsoft.Extensions.Localization;

namespace Jiema.Web.Pages.Accounts;

/// <summary>What the codes of the account rules mean, in the person's language: what is wrong, what to do.</summary>
internal static class AccountWords
{
    public static string Fault(IStringLocalizer<Texts> T, AccountSettings rules, string code) => code switch
    {
        "PasswordTooShort" => T["密码至少 {0} 位。", rules.PasswordLength],
        "PasswordTooLong" => T["密码最多 256 位。"],
        "PasswordClasses" => T["密码要含大写字母、小写字母、数字、符号中的 {0} 种。", rules.PasswordClasses],
        "PasswordHoldsName" => T["密码里不能有用户名。"],
        "PasswordCommon" => T["这个密码太常见，容易被猜到，请换一个。"],
        "PasswordFormer" => T["不能用最近 {0} 次用过的密码。", rules.PasswordHistory],
        "PasswordWrong" => T["原密码不对。"],
        "PasswordLocked" => T["密码连续输错，账号已锁定 {0} 分钟。", rules.LockMinutes],
        "PasswordNone" => T["这个账号没有密码。"],
        "PasswordTwice" => T["两次输入的密码不一样。"],
        "UserNameLength" => T["用户名要有 1 到 60 个字。"],
        "UserNameSigns" => T["用户名只能用汉字、字母、数字和 . - _ @ ·，不能有空格。"],
        "UserNameMixed" => T["用户名不能混用形状相近的外文字母。"],
        "ProviderTaken" => T["这个统一身份已关联别的账号。"],
        "ProviderLinked" => T["本账号已关联一个统一身份，请先取消关联。"],
        "ProviderOnly" => T["这个账号没有密码，取消关联后就不能登录了。"],
        _ => T["用户名已有人用，或与已有的太像，请换一个。"],
    };

    public static string Rule(IStringLocalizer<Texts> T, AccountSettings rules) =>
        T["至少 {0} 位，含大写字母、小写字母、数字、符号中的 {1} 种。", rules.PasswordLength, rules.PasswordClasses];

    public static string Role(IStringLocalizer<Texts> T, Role role) => role switch
    {
        Platform.Accounts.Permissions.Role.SystemAdministrator => T["系统管理员"],
        Platform.Accounts.Permissions.Role.SecurityAdministrator => T["安全管理员"],
        _ => T["审计管理员"],
    };

    public static string State(IStringLocalizer<Texts> T, AccountState state) => state switch
    {
        AccountState.Active => T["正常"],
        AccountState.LockedOut => T["输错锁定"],
        AccountState.Locked => T["已锁定"],
        _ => T["已停用"],
    };

    public static string Shut(IStringLocalizer<Texts> T, ShutFault fault) => fault switch
    {
        ShutFault.Oneself => T["不能锁定或停用自己的账号。"],
        ShutFault.LastAdministrator => T["这是最后一位系统管理员或安全管理员，不能锁定或停用。请先任命另一位。"],
        _ => T["没有这个账号，可能刚被别人改过。请刷新后再试。"],
    };

    public static string Appointment(IStringLocalizer<Texts> T, AppointmentFault fault) => fault switch
    {
        AppointmentFault.HoldsOne => T["这个账号已是三员之一。三员不能由一人兼任，请换一个账号，或先免去。"],
        AppointmentFault.Oneself => T["不能任免自己。"],
        AppointmentFault.LastAdministrator => T["这是最后一位系统管理员或安全管理员，不能免去。请先任命另一位。"],
        _ => T["没有这个账号，可能刚被别人改过。请刷新后再试。"],
    };

    public static string Invitation(IStringLocalizer<Texts> T, InvitationFault fault) => fault switch
    {
        InvitationFault.NameMissing => T["请选择人员，或填写姓名（最多 60 个字）。"],
        InvitationFault.PostUnknown => T["新人员要选一个岗位。"],
        InvitationFault.HasAccount => T["这个人已有账号。"],
        InvitationFault.RoleTaken => T["这个角色已有人担任，以后由安全管理员任命。"],
        _ => T["没有这个人，可能刚被别人改过。请刷新后再试。"],
    };
}
