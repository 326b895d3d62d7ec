namespace Jiema.Web.Setup.Journal;

/// <summary>How events of accounts, invitations and tokens are told; see <see cref="EventWords"/>.</summary>
internal static class AccountEventWords
{
    public static readonly Dictionary<string, (string Chinese, string Sentence, string English, string EnglishSentence)> Kinds = new(StringComparer.Ordinal)
    {
        ["account.first-administrator"] = ("创建首位管理员", "创建了首位管理员“{name}”，地区为{areaName}", "First administrator created", "Created the first administrator, {name}, of {areaName}"),
        ["account.signed-in"] = ("登录", "从 {address} 登录，方式：{method}", "Signed in", "Signed in from {address}: {method}"),
        ["account.signed-out"] = ("退出", "退出了登录", "Signed out", "Signed out"),
        ["account.sign-in-failed"] = ("登录失败", "从 {address} 登录失败：{step}", "Sign-in failed", "Failed to sign in from {address}: {step}"),
        ["account.locked-out"] = ("暂时锁定", "连续输错 {failures} 次，账号暂时锁定", "Locked out", "Locked for some minutes after {failures} failures"),
        ["account.address-must-wait"] = ("地址暂停登录", "{address} 输错次数太多，暂时不能登录", "Address must wait", "Too many failures from {address}: it has to wait"),
        ["account.password-changed"] = ("修改密码", "修改了密码", "Password changed", "Changed the password"),
        ["account.password-reset"] = ("重置密码", "取消了原密码，发出一次性链接", "Password reset", "Took the password away and gave out a one-time link"),
        ["account.second-factor-set-up"] = ("设置第二验证", "设置了第二验证", "Second factor set up", "Set up a second factor"),
        ["account.second-factor-reset"] = ("重置第二验证", "取消了第二验证", "Second factor reset", "Took the second factor away"),
        ["account.recovery-codes-renewed"] = ("换恢复码", "换了一组新恢复码", "Recovery codes renewed", "Replaced the recovery codes"),
        ["account.recovery-code-used"] = ("使用恢复码", "用恢复码代替了验证码", "Recovery code used", "Used a recovery code in place of the second factor"),
        ["account.sessions-ended"] = ("结束会话", "结束了 {count} 个会话", "Sessions ended", "Ended {count} sessions"),
        ["account.locked"] = ("锁定账号", "锁定了账号", "Account locked", "Locked the account"),
        ["account.unlocked"] = ("解锁账号", "解锁了账号", "Account unlocked", "Unlocked the account"),
        ["account.closed"] = ("停用账号", "停用了账号", "Account closed", "Closed the account"),
        ["account.reopened"] = ("恢复账号", "恢复了停用的账号", "Account reopened", "Reopened the closed account"),
        ["account.identity-linked"] = ("关联统一身份", "关联了统一身份", "Identity linked", "Linked the account to an identity of the provider"),
        ["account.identity-unlinked"] = ("取消关联统一身份", "取消了统一身份的关联", "Identity unlinked", "Took the link to the provider's identity away"),
        ["invitation.issued"] = ("发出邀请", "给{name}发出邀请链接，岗位或角色：{place}", "Invitation issued", "Gave {name} an invitation link, for {place}"),
        ["invitation.revoked"] = ("撤销邀请", "撤销了邀请链接", "Invitation revoked", "Took the invitation link back"),
        ["invitation.accepted"] = ("接受邀请", "接受邀请，开通账号“{userName}”", "Invitation accepted", "Accepted the invitation and opened the account {userName}"),
        ["administrator.appointed"] = ("任命管理员", "任命为{role}", "Administrator appointed", "Appointed as {role}"),
        ["administrator.dismissed"] = ("免去管理员", "免去{role}", "Administrator dismissed", "Dismissed as {role}"),
        ["token.made"] = ("生成令牌", "生成了令牌“{name}”", "Token made", "Made the token “{name}”"),
        ["token.revoked"] = ("撤销令牌", "撤销了令牌“{name}”", "Token revoked", "Revoked the token “{name}”"),
    };
}
