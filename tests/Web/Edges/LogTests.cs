using System.Net;
using System.Text;
using System.Text.Json;
using Jiema.Platform.Accounts;
using Jiema.Platform.Accounts.Permissions;
using Jiema.Platform.Storage;
using Jiema.TestKit;
using Jiema.Web.Setup.Logs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Jiema.Web.Tests.Edges;

/// <summary>The log tells what the program did, never what anybody typed or is called. The figures are for this machine alone.</summary>
public sealed class LogTests(Watched hosted) : IClassFixture<Watched>
{
    private const string Typed = "欧阳明月-Typed-4410";

    [Fact]
    public async Task Log_AfterSignInsAndFaults_HoldsNothingOfThePeople()
    {
        using var stranger = await hosted.ActorAsync(null);
        string[] secrets = [Typed, Faulty.Secret, World.Password, "Wrong-Pass-5521", "w-Reader", "测试", stranger.Token, "tok-8842", Uri.EscapeDataString(Typed)];
        async Task PostAsync(Actor actor, string path, params KeyValuePair<string, string>[] fields) => await actor.SendAsync(HttpMethod.Post, path, fields);
        await PostAsync(stranger, "sign-in?return=%2Fx%3Ftok-8842", new("_handler", "sign-in"), new("Form.Name", Typed), new("Form.Password", "Wrong-Pass-5521"));
        await PostAsync(stranger, "sign-in", new("_handler", "sign-in"), new("Form.Name", "w-Reader"), new("Form.Password", World.Password));
        await stranger.SendAsync(HttpMethod.Get, "setup?token=tok-8842");
        await stranger.SendAsync(HttpMethod.Get, "test/throw?q=" + Uri.EscapeDataString(Typed));
        await stranger.SendAsync(HttpMethod.Get, "no/" + Uri.EscapeDataString(Typed) + "?token=tok-8842");
        using var office = await hosted.ActorAsync(nameof(Role.Office));
        await PostAsync(office, "reports/new", new("_handler", "paste"), new("text", Typed));
        await PostAsync(office, "reports/new?x=" + Typed, new("_handler", Typed), new("text", Typed));
        await office.SendAsync(HttpMethod.Get, $"reports/{hosted.Reports.Own}?q={Uri.EscapeDataString(Typed)}");
        await Assert.ThrowsAsync<DbUpdateException>(() => hosted.UseAsync<JiemaDb>(db =>
        {
            db.Add(new Account { Id = hosted.World.Accounts[nameof(Role.Reader)], UserName = Typed, DisplayName = Typed });
            return db.SaveChangesAsync();
        }));
        // A careless line of some library, and of our own.
        foreach (var source in new[] { "Microsoft.Careless", "Jiema.Careless" })
            hosted.App.Services.GetRequiredService<ILoggerFactory>().CreateLogger(source).LogError(new InvalidOperationException(Typed), "Careless {Name} {RequestPath}", Typed, Typed);
        var log = await ReadAsync();
        Assert.Contains("FormatException", log, StringComparison.Ordinal);
        Assert.Contains("\"Route\":\"/sign-in\"", log, StringComparison.Ordinal);
        Assert.Contains("\"Status\":500", log, StringComparison.Ordinal);
        Assert.Contains("Careless", log, StringComparison.Ordinal);
        foreach (var secret in secrets.Where(s => s.Length > 0)) Assert.DoesNotContain(secret, log, StringComparison.Ordinal);
        var lines = log.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.True(lines.Length > 10);
        Assert.All(lines, l => Assert.NotNull(JsonDocument.Parse(l).RootElement.GetProperty("@t").GetString()));
        Assert.Contains(lines, l => JsonDocument.Parse(l).RootElement.TryGetProperty("RequestId", out _));
    }

    [Fact]
    public async Task Refusal_IsALineOfTheLog()
    {
        using var reader = await hosted.ActorAsync(nameof(Role.Reader));
        await reader.SendAsync(HttpMethod.Get, "reports/new");
        await reader.SendAsync(HttpMethod.Post, $"reports/{hosted.Reports.Own}", new KeyValuePair<string, string>[] { new("_handler", "act"), new("do", "remove") });
        var log = await ReadAsync();
        Assert.Contains("\"Method\":\"GET\",\"Route\":\"/reports/new\",\"Status\":403", log, StringComparison.Ordinal);
        Assert.Contains("\"Route\":\"/reports/{Id:guid}\",\"Status\":403", log, StringComparison.Ordinal);
    }

    [Fact]
    public void Exception_IsDescribedWithoutItsMessage()
    {
        var text = Discreet.Describe(new InvalidOperationException(Typed, new FormatException(Typed)));
        Assert.DoesNotContain(Typed, text, StringComparison.Ordinal);
        Assert.Contains("System.FormatException", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Figures_AreOnTheirOwnPortAlone()
    {
        using var client = new HttpClient();
        await client.GetAsync(new Uri(hosted.Address, "sign-in"), TestContext.Current.CancellationToken);
        var figures = new Uri($"http://127.0.0.1:{hosted.MetricsPort}/");
        using var stranger = await hosted.ActorAsync(null);
        await stranger.SendAsync(HttpMethod.Post, "sign-in", new StringContent(""));
        var text = await client.GetStringAsync(new Uri(figures, "metrics"), TestContext.Current.CancellationToken);
        Assert.Contains("http_server_request_duration", text, StringComparison.Ordinal);
        Assert.Contains("jiema_forms_refused", text, StringComparison.Ordinal);
        Assert.DoesNotContain("测试", text, StringComparison.Ordinal);
        foreach (var path in new[] { "", "sign-in", "health/live", "reports/new" }) Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(new Uri(figures, path), TestContext.Current.CancellationToken)).StatusCode);
        using var spoofed = new HttpRequestMessage(HttpMethod.Get, new Uri(hosted.Address, "metrics")) { Headers = { Host = $"127.0.0.1:{hosted.MetricsPort}" } };
        Assert.DoesNotContain("http_server", await (await client.SendAsync(spoofed, TestContext.Current.CancellationToken)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private async Task<string> ReadAsync()
    {
        var text = new StringBuilder();
        foreach (var file in Directory.EnumerateFiles(hosted.LogFolder))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(stream);
            text.Append(await reader.ReadToEndAsync());
        }

        return text.ToString();
    }
}
