using Jiema.Platform.Accounts;

namespace Jiema.Web.Setup;

/// <summary>What the person who starts the program needs to see: the address, and at the first start the one-time link.</summary>
internal static class Announcement
{
    public static async Task PrintAsync(WebApplication app)
    {
        var address = (app.Urls.FirstOrDefault() ?? WebHost.DefaultAddress).TrimEnd('/') + Edges.BasePath.Read(app.Configuration);
        await using var scope = app.Services.CreateAsyncScope();
        var token = await scope.ServiceProvider.GetRequiredService<FirstRun>().IssueTokenAsync(CancellationToken.None);
        await Console.Out.WriteLineAsync($"Jiema 解码 → {address}");
        if (token is not null)
        {
            await Console.Out.WriteLineAsync("首次使用：请在 24 小时内打开下面的一次性链接，创建管理员。");
            await Console.Out.WriteLineAsync("First start: open this one-time link within 24 hours to create the administrator.");
            await Console.Out.WriteLineAsync($"  {address.TrimEnd('/')}/setup?token={token}");
        }

        await Console.Out.FlushAsync();
    }
}
