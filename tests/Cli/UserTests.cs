using System.Text;
using Jiema.Platform.Accounts;
using Jiema.Platform.Accounts.Entry;
using Jiema.Platform.Accounts.Invitations;
using Jiema.Platform;
using Jiema.TestKit;

namespace Jiema.Cli.Tests;

/// <summary>jiema user, on an installation as the web program makes it.</summary>
public sealed class UserTests
{
    private const string Password = "Qinglan-2026";

    [Fact]
    public async Task LockedOutAdministrator_IsHelpedAtTheMachine()
    {
        await using var jiema = await Installation.CreateAsync(Engine.Sqlite);
        var token = await jiema.UseAsync<FirstRun, string?>(f => f.IssueTokenAsync(default));
        await jiema.UseAsync<FirstRun, FirstRunResult>(f => f.CreateAdministratorAsync(new FirstRunOptions(token!, "王督查", null, Password), default));
        for (var i = 0; i < 5; i++) await SignInAsync(jiema, "Falsch-9-mal");
        Assert.Equal(EntryOutcome.LockedOut, await SignInAsync(jiema, Password));

        var list = await UserAsync(jiema, "list");
        Assert.Equal("王督查\t王督查\t系统管理员\t输错锁定\t无\n", list.Text);
        Assert.Equal(0, (await UserAsync(jiema, "unlock", "王督查")).Code);
        Assert.Equal(EntryOutcome.SignedIn, await SignInAsync(jiema, Password));
        Assert.Contains("没有设置第二验证", (await UserAsync(jiema, "reset-second-factor", "王督查")).Text, StringComparison.Ordinal);

        var reset = await UserAsync(jiema, "reset-password", "王督查", "--address", "https://jiema.example/");
        Assert.Contains("https://jiema.example/invitation?token=", reset.Text, StringComparison.Ordinal);
        Assert.Equal(EntryOutcome.Wrong, await SignInAsync(jiema, Password));
        var context = new ActionContext(Guid.Empty, "", TimeProvider.System.GetUtcNow());
        var accepted = await jiema.UseAsync<AcceptInvitation, AcceptResult>(a => a.ExecuteAsync(new AcceptInvitationOptions(reset.Text.Split("token=")[1].Trim(), null, "Yunping-2027"), context, default));
        Assert.NotNull(accepted.Account);

        var invited = await UserAsync(jiema, "invite-administrator", "security", "--for", "何安全");
        Assert.Contains("/invitation?token=", invited.Text, StringComparison.Ordinal);
        // The journal keeps its rows in write order; the command line is the actor of four of them.
        var bytes = string.Concat(jiema.Folder.GetFiles("jiema.db*").Select(f =>
        {
            using var stream = new StreamReader(new FileStream(f.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite), Encoding.UTF8);
            return stream.ReadToEnd();
        }));
        Assert.Contains("\"by\":\"命令行（", bytes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mistakes_GetOneMessageAndExit2()
    {
        await using var jiema = await Installation.CreateAsync(Engine.Sqlite);
        foreach (var (arguments, words) in new (string[], string)[]
        {
            (["unlock", "张三"], "没有用户名为“张三”的账号"),
            (["reset-password", "张三"], "没有用户名为“张三”的账号"),
            (["invite-administrator", "king"], "king"),
            (["list", "--address", "ftp://x"], "--address"),
        })
        {
            var run = await UserAsync(jiema, arguments);
            Assert.Equal(2, run.Code);
            Assert.Contains(words, run.Errors, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
        }

        var nowhere = await Program.JiemaAsync(["user", "list", "--data", Path.Combine(jiema.Folder.FullName, "nirgends")]);
        Assert.Equal(2, nowhere.Code);
        Assert.Contains("没有数据目录", nowhere.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(jiema.Folder.FullName, "nirgends")));
    }

    private static Task<Run> UserAsync(Installation jiema, params string[] arguments) => Program.JiemaAsync(["user", .. arguments, "--data", jiema.Folder.FullName]);

    private static async Task<EntryOutcome> SignInAsync(Installation jiema, string password) =>
        (await jiema.UseAsync<SignIn, EntryResult>(s => s.ExecuteAsync(new SignInOptions("王督查", password, "10.1.2.3", ""), new ActionContext(Guid.Empty, "", TimeProvider.System.GetUtcNow()), default))).Outcome;
}
