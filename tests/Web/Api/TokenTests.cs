using System.Net;
using System.Text.Json.Nodes;
using Jiema.Platform;
using Jiema.Platform.Accounts.Organisation;
using Jiema.Platform.Accounts.Permissions;
using Jiema.Platform.Accounts.Tokens;
using Jiema.Platform.Storage;
using Jiema.TestKit;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Jiema.Web.Tests.Api;

/// <summary>A token opens what its scopes and its holder's standing both open, today, and nothing else does.</summary>
public sealed class TokenTests(ApiHosts hosts)
{
    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Scopes_AreTheLimit_OnEveryOperation(Engine engine)
    {
        var host = await hosts.OnAsync(engine);
        var operations = host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(e => e.Metadata.GetMetadata<Web.Api.Document.ApiDoc>() is not null).ToList();
        Assert.True(operations.Count >= 15);
        foreach (var scope in ApiHost.AllScopes)
        {
            using var client = await host.ClientAsync(scope);
            foreach (var operation in operations)
            {
                var needed = operation.Metadata.GetMetadata<Setup.Access.NeedsAttribute>()!.Permission;
                var path = operation.RoutePattern.RawText!.Replace("{id:guid}", "00000000-0000-0000-0000-0000000000ff", StringComparison.Ordinal).Replace("{number:int}", "1", StringComparison.Ordinal).Replace("{key}", "1-2", StringComparison.Ordinal);
                using var request = new HttpRequestMessage(new HttpMethod(operation.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods[0]), path);
                var answer = await client.SayAsync(request);
                Assert.True((answer.StatusCode == HttpStatusCode.Forbidden) == (needed != scope && needed != "api.use"), $"{scope}: {request.Method} {path} → {(int)answer.StatusCode}");
            }
        }
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task HolderWhoLosesThePost_TakesTheTokenAlong(Engine engine)
    {
        await using var host = await ApiHost.StartAsync(engine);
        using var client = await host.ClientAsync();
        Assert.Equal(HttpStatusCode.OK, (await client.ReadAsync("/api/v1/reports")).StatusCode);
        await host.UseAsync<JiemaDb, int>(db => db.Set<Holding>().ExecuteUpdateAsync(h => h.SetProperty(x => x.To, new DateOnly(2020, 1, 1)).SetProperty(x => x.From, new DateOnly(2020, 1, 1)), TestContext.Current.CancellationToken));
        Assert.Equal("permission-missing", await (await client.ReadAsync("/api/v1/reports")).CodeAsync());
        Assert.DoesNotContain("reports.read", (await client.TextAsync("/api/v1/me")), StringComparison.Ordinal);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task OtherArea_IsNotThere(Engine engine)
    {
        // Its own: a post in a second area changes what the holder's other tokens open.
        await using var host = await ApiHost.StartAsync(engine);
        using var client = await host.ClientAsync();
        var report = $"/api/v1/reports/{await client.ReportAsync("外县")}";
        var other = Guid.NewGuid();
        await host.UseAsync<JiemaDb, int>(db =>
        {
            db.Add(new Area { Id = other, Kind = AreaKind.County, Name = "青岚县" });
            return db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        // A post there as well: now there are two areas to choose from.
        await host.UseAsync<JiemaDb, int>(async db =>
        {
            var (unit, post, person) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
            var day = new DateOnly(2024, 1, 1);
            db.AddRange(
                new Unit { Id = unit, AreaId = other, Name = "督查室", From = day }, new Post { Id = post, UnitId = unit, Title = "督查员", Roles = [Role.Office], From = day },
                new Person { Id = person, AreaId = other, Name = "王督查", AccountId = host.Account.Id }, new Holding { Id = Guid.NewGuid(), PostId = post, PersonId = person, From = new DateOnly(2030, 1, 1).AddYears(-5) });
            return await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        var areas = (await (await client.ReadAsync("/api/v1/me")).JsonAsync())["areas"]!.AsArray().Select(a => (Guid)a!["id"]!).ToList();
        Assert.Contains(other, areas);
        async Task<HttpResponseMessage> InAsync(Guid area, string path)
        {
            var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.Add("Jiema-Area", area.ToString());
            return await client.SayAsync(request);
        }

        var home = areas.First(a => a != other);
        Assert.Equal(HttpStatusCode.OK, (await InAsync(home, report)).StatusCode);
        foreach (var path in new[] { "", "/text", "/reading", "/rows", "/approved" }) Assert.Equal("report-not-found", await (await InAsync(other, report + path)).CodeAsync());
        Assert.Equal("approved-not-found", await (await InAsync(other, report + "/approved/1/export.json")).CodeAsync());
        Assert.Empty((await (await InAsync(other, "/api/v1/reports")).JsonAsync())["items"]!.AsArray());
        // An area in which nobody gave a post: nothing at all.
        Assert.Equal("permission-missing", await (await InAsync(Guid.NewGuid(), report)).CodeAsync());
    }

    [Fact]
    public async Task Cookie_OpensNothingUnderTheApi_AndATokenNothingElse()
    {
        var jiema = await hosts.OnAsync(Engine.Sqlite);
        using var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = jiema.Address };
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["_handler"] = "sign-in", ["__RequestVerificationToken"] = await RunningJiema.TokenAsync(browser, "sign-in"), ["Form.Name"] = "ducha", ["Form.Password"] = "Yunling-2025!" });
        Assert.Equal(HttpStatusCode.Redirect, (await browser.PostAsync("/sign-in", form, TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await browser.ReadAsync("/account/tokens")).StatusCode);
        Assert.Equal("token-missing", await (await browser.ReadAsync("/api/v1/reports")).CodeAsync());
        using var program = await jiema.ClientAsync();
        Assert.Equal(HttpStatusCode.Redirect, (await program.ReadAsync("/account/tokens")).StatusCode);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Making_HoldsTheRulesAndKeepsNoSecret(Engine engine)
    {
        var host = await hosts.OnAsync(engine);
        var usable = Web.Api.ApiSetup.Usable(host.Services.GetRequiredService<EndpointDataSource>(), host.Services.GetRequiredService<PermissionCatalogue>());
        Task<MakeTokenResult> MakeAsync(string name, DateOnly? last, params string[] scopes) => host.UseAsync<MakeToken, MakeTokenResult>(m =>
            m.ExecuteAsync(new MakeTokenOptions(name, scopes, last, usable), new ActionContext(host.Account.Id, "王督查", host.Now) { AreaId = Area.First }, CancellationToken.None));
        var today = Jiema.Platform.Time.ChinaTime.Day(host.Now);
        Assert.Equal([TokenProblem.NameMissing, TokenProblem.ScopesMissing, TokenProblem.ExpiryMissing], (await MakeAsync(" ", null)).Problems);
        Assert.Equal([TokenProblem.ExpiryTooFar], (await MakeAsync("远", today.AddYears(1).AddDays(1), "reports.read")).Problems);
        Assert.Equal([TokenProblem.ExpiryPast], (await MakeAsync("旧", today.AddDays(-1), "reports.read")).Problems);
        // Held, but no operation of the API needs it; and not held at all.
        Assert.Equal([TokenProblem.ScopeNotHeld], (await MakeAsync("多", today, "accounts.invite")).Problems);
        Assert.Equal([TokenProblem.ScopeNotHeld], (await MakeAsync("多", today, "journal.read")).Problems);
        var made = await MakeAsync("好", today.AddYears(1), "reports.read");
        Assert.Matches("^jm_[0-9A-Za-z]{46}$", made.Text!);
        Assert.True(TokenText.IsWellFormed(made.Text!));
        // Any one letter changed is noticed before the database is asked.
        for (var i = 3; i < made.Text!.Length; i++) Assert.False(TokenText.IsWellFormed(made.Text[..i] + (made.Text[i] == 'a' ? 'b' : 'a') + made.Text[(i + 1)..]));
        var stored = await host.UseAsync<JiemaDb, string>(async db => string.Join('|', await db.Database.SqlQueryRaw<string>("SELECT \"Sha256\" || \"Name\" || \"ScopeNames\" AS \"Value\" FROM platform_token").ToListAsync(TestContext.Current.CancellationToken)) + string.Join('|', await db.Database.SqlQueryRaw<string>("SELECT \"Content\" AS \"Value\" FROM platform_journal").ToListAsync(TestContext.Current.CancellationToken)));
        Assert.Contains(TokenText.Hash(made.Text), stored, StringComparison.Ordinal);
        Assert.DoesNotContain(made.Text[3..20], stored, StringComparison.Ordinal);
    }
}
