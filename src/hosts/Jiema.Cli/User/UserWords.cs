using Jiema.Platform.Accounts.Permissions;
using Jiema.Platform.Accounts.Upkeep;

namespace Jiema.Cli.User;

/// <summary>The texts of jiema user.</summary>
internal sealed class UserWords(Words words)
{
    public string About => Pick(
        """
        在服务器上处理账号：管理员进不去时用。每一步都记入操作日志，操作者为“命令行”。

        例子：
          jiema user list                             列出账号
          jiema user unlock 王督查                     解锁（停用的恢复使用）
          jiema user reset-password 王督查             重置密码，打印一次性链接
          jiema user reset-second-factor 王督查        重置第二验证
          jiema user invite-administrator security    邀请安全管理员，打印一次性链接

        设置与网页程序相同：当前目录的 appsettings.json、环境变量 Jiema__…；--data 指出数据目录。
        退出码：0 已办好；2 没有这个账号，或存储不能用。
        """,
        """
        Work on accounts at the machine itself, when an administrator cannot get in. Each step is written to the journal, with the command line as its actor.

        Examples:
          jiema user list                             the accounts
          jiema user unlock NAME                      unlock (and reopen, when it was closed)
          jiema user reset-password NAME              take the password away and print a one-time link
          jiema user reset-second-factor NAME         take the second factor away
          jiema user invite-administrator security    print a one-time link for a security administrator

        Settings are those of the web program: appsettings.json of this folder, the environment's Jiema__…; --data names the data folder.
        Exit codes: 0 done; 2 no such account, or the storage cannot be used.
        """);

    public string Data => Pick("数据目录（设置 Jiema:DataFolder）。", "The data folder (setting Jiema:DataFolder).");

    public string Address => Pick("打印链接用的网址，如 https://jiema.example.gov.cn。默认：设置 urls。", "The address for printed links, such as https://jiema.example.gov.cn. Default: the setting urls.");

    public string Name => Pick("用户名。", "The user name.");

    public string Role => Pick("system（系统）、security（安全）或 audit（审计）。", "system, security or audit.");

    public string For => Pick("姓名。", "The person's name.");

    public string List => Pick("列出账号：用户名、姓名、岗位或角色、状态、第二验证。", "List accounts: user name, name, post or role, state, second factor.");

    public string Unlock => Pick("解锁；停用的恢复使用。", "Unlock; reopen when closed.");

    public string ResetPassword => Pick("重置密码，打印一次性链接；原密码和会话立即作废。", "Take the password away and print a one-time link; the old password and all sessions end at once.");

    public string ResetFactor => Pick("重置第二验证，会话立即作废。", "Take the second factor away; all sessions end at once.");

    public string Invite => Pick("邀请三员之一，打印一次性链接。", "Invite one of the three administrators; prints a one-time link.");

    public string[] Columns => [Pick("用户名", "User name"), Pick("姓名", "Name"), Pick("岗位或角色", "Post or role"), Pick("状态", "State"), Pick("第二验证", "Second factor")];

    public string Yes => Pick("有", "yes");

    public string No => Pick("无", "no");

    public string BadName => Pick("姓名要有 1 到 60 个字。", "A name has 1 to 60 characters.");

    public string BadAddress(string address) => Pick($"--address 应是以 http:// 或 https:// 开头的网址，不能是“{address}”。", $"--address begins with http:// or https://; '{address}' does not.");

    public string Unknown(string name) => Pick($"没有用户名为“{name}”的账号。用 jiema user list 查看。", $"No account has the user name '{name}'. See: jiema user list");

    public string Unlocked(string name) => Pick($"“{name}”已解锁。", $"'{name}' is unlocked.");

    public string FactorReset(string name) => Pick($"“{name}”的第二验证已重置，下次登录重新设置。", $"The second factor of '{name}' was taken away; the next sign-in sets up a new one.");

    public string NoFactor(string name) => Pick($"“{name}”没有设置第二验证。", $"'{name}' has no second factor.");

    public string IsClosed(string name) => Pick($"“{name}”已停用。请先运行 jiema user unlock。", $"'{name}' is closed. First run: jiema user unlock");

    public string NewPassword(string name) => Pick($"“{name}”的密码已重置。请本人打开下面的一次性链接，设一个新密码：", $"The password of '{name}' was taken away. The person opens this one-time link and chooses a new one:");

    public string Invited(string role) => Pick($"请将任{role}的人打开下面的一次性链接：", $"Whoever is to be {role} opens this one-time link:");

    public string RoleName(Role role) => role switch
    {
        Platform.Accounts.Permissions.Role.SystemAdministrator => Pick("系统管理员", "system administrator"),
        Platform.Accounts.Permissions.Role.SecurityAdministrator => Pick("安全管理员", "security administrator"),
        _ => Pick("审计管理员", "audit administrator"),
    };

    public string State(AccountState state) => state switch
    {
        AccountState.Active => Pick("正常", "active"),
        AccountState.LockedOut => Pick("输错锁定", "locked out"),
        AccountState.Locked => Pick("已锁定", "locked"),
        _ => Pick("已停用", "closed"),
    };

    public string Pick(string zh, string en) => words.Pick(zh, en);
}
