using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Jiema.Platform;
using Jiema.Platform.Accounts;
using Jiema.Platform.Accounts.Organisation;
using Jiema.Platform.Accounts.Permissions;
using Jiema.Platform.Accounts.Tokens;
using Jiema.Platform.Storage;
using Jiema.TestKit;
using Jiema.Web.Setup;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Jiema.Web.Tests.Api;

/// <summary>The program on a real port and a real engine, with an administrator who also works in the office.</summary>
public sealed class ApiHost : IAsyncDisposable
{
    public static readonly string[] AllScopes = ["reports.read", "reports.open", "reports.review", "reports.approve"];

    /// <summary>One for each set of scopes: a person has at most twenty.</summary>
    private readonly ConcurrentDictionary<string, Lazy<Task<string>>> _tokens = new(StringComparer.Ordinal);
    private readonly DirectoryInfo _folder;
    private readonly WebApplication _app;
    private JsonObject? _description;

    private ApiHost(WebApplication app, DirectoryInfo folder) => (_app, _folder) = (app, folder);

    public Uri Address => new(_app.Urls.First());

    public IServiceProvider Services => _app.Services;

    public Account Account { get; private set; } = null!;

    public string Folder => _folder.FullName;

    public static Task<ApiHost> StartAsync(Engine engine, params string[] settings) => StartAsync(Directory.CreateTempSubdirectory("jiema-api-"), engine, settings);

    public static async Task<ApiHost> StartAsync(DirectoryInfo folder, Engine engine, params string[] settings)
    {
        string[] storage = engine == Engine.Postgres ? ["--Jiema:Storage:Engine=postgres", $"--Jiema:Storage:Connection={await Postgres.FreshDatabaseAsync()}"] : [];
        var app = WebHost.Build([$"--Jiema:DataFolder={folder.FullName}", "--urls=http://127.0.0.1:0", "--Jiema:Accounts:SecondFactor=None", "--Jiema:Accounts:PasswordDays=0", "--Jiema:Api:RequestsPerMinutePerToken=100000", "--Jiema:Api:RequestsPerMinutePerAddress=100000", .. storage, .. settings]);
        await using (var scope = app.Services.CreateAsyncScope()) await scope.ServiceProvider.GetRequiredService<StorageStart>().PrepareAsync(CancellationToken.None);
        await app.StartAsync();
        var host = new ApiHost(app, folder);
        host.Account = await host.UseAsync<FirstRun, Account>(async first =>
        {
            var made = await first.CreateAdministratorAsync(new FirstRunOptions((await first.IssueTokenAsync(CancellationToken.None))!, "ducha", "王督查", "Yunling-2025!", "云坪县"), CancellationToken.None);
            return made.Account!;
        });
        return host;
    }

    public async Task<T> UseAsync<TService, T>(Func<TService, Task<T>> work) where TService : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>A new token's text for the administrator.</summary>
    public async Task<string> TokenAsync(params string[] scopes)
    {
        var result = await UseAsync<MakeToken, MakeTokenResult>(m => m.ExecuteAsync(
            new MakeTokenOptions("试验", scopes.Length == 0 ? AllScopes : scopes, DateOnly.FromDateTime(Now.UtcDateTime).AddDays(30),
                Web.Api.ApiSetup.Usable(Services.GetRequiredService<EndpointDataSource>(), Services.GetRequiredService<PermissionCatalogue>())),
            new ActionContext(Account.Id, "王督查", Now) { AreaId = Area.First }, CancellationToken.None));
        Assert.Empty(result.Problems);
        return result.Text!;
    }

    public DateTimeOffset Now => Services.GetRequiredService<TimeProvider>().GetUtcNow();

    /// <summary>A client with a token of all scopes, whose every answer is held against the description.</summary>
    public async Task<HttpClient> ClientAsync(params string[] scopes) => Client(await _tokens.GetOrAdd(string.Join(' ', scopes), _ => new Lazy<Task<string>>(() => TokenAsync(scopes))).Value);

    public HttpClient Client(string? token)
    {
        var client = new HttpClient(new Conforming(DescriptionAsync) { InnerHandler = new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false } }) { BaseAddress = Address };
        if (token is not null) client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    public async Task<JsonObject> DescriptionAsync()
    {
        if (_description is not null) return _description;
        using var client = new HttpClient { BaseAddress = Address };
        return _description = (JsonObject)JsonNode.Parse(await client.GetStringAsync(Web.Api.Document.ApiDocument.Path))!;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }
}

/// <summary>Short forms for what the tests send.</summary>
internal static class Sending
{
    public static string Text(string mark) => $"""
        政府工作报告
        ——2026年1月8日在云坪县第九届人民代表大会第六次会议上
        各位代表：
        现在，我代表云坪县人民政府向大会报告工作，请予审议。
        一、2025年工作回顾
        过去一年，全县地区生产总值达到86.2亿元，同比增长5.1%。新建农村公路42公里，城镇新增就业1860人。民生得到持续改善，社会大局保持和谐稳定，各项工作都有新的进步，全县上下干劲更足、信心更强。
        二、2026年重点工作
        （一）着力发展产业。
        壮大特色产业。新建{mark}交易点6个，培育龙头企业3家，推进云坪茶厂二期项目建成投产，支持山月茶业开展技术改造。
        扩大有效投资。完成投资18亿元，启动霁山水库加固工程，加快县城供水管网建设，深化投融资改革。
        各位代表！让我们携手奋斗，建设更加美好的云坪！
        """;

    public static Task<HttpResponseMessage> ReadAsync(this HttpClient client, string path) => client.GetAsync(path, TestContext.Current.CancellationToken);

    public static Task<HttpResponseMessage> ReadAsync(this HttpClient client, Uri? path) => client.GetAsync(path, TestContext.Current.CancellationToken);

    public static Task<string> TextAsync(this HttpClient client, string path) => client.GetStringAsync(path, TestContext.Current.CancellationToken);

    public static Task<HttpResponseMessage> RemoveAsync(this HttpClient client, string path) => client.DeleteAsync(path, TestContext.Current.CancellationToken);

    public static Task<HttpResponseMessage> SayAsync(this HttpClient client, HttpRequestMessage request) => client.SendAsync(request, TestContext.Current.CancellationToken);

    public static async Task<HttpResponseMessage> SubmitAsync(this HttpClient client, string path, object? body, string? ifMatch = null, string? key = "")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path);
        if (body is HttpContent content) request.Content = content;
        else if (body is not null) request.Content = JsonContent.Create(body);
        if (ifMatch is not null) request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        if (key is not null) request.Headers.TryAddWithoutValidation("Idempotency-Key", key.Length == 0 ? Guid.NewGuid().ToString() : key);
        return await client.SendAsync(request);
    }

    public static async Task<JsonNode> JsonAsync(this HttpResponseMessage answer) => JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;

    public static async Task<string> CodeAsync(this HttpResponseMessage answer) => answer.Content.Headers.ContentType?.MediaType == "application/problem+json" ? (string)(await answer.JsonAsync())["code"]! : $"no problem but {(int)answer.StatusCode}";

    /// <summary>Hands a text in and waits until it is a report.</summary>
    public static async Task<Guid> ReportAsync(this HttpClient client, string mark)
    {
        var asked = await client.SubmitAsync("/api/v1/reports", new StringContent(Text(mark), Encoding.UTF8, "text/plain"));
        var done = await client.PollAsync(asked.Headers.Location!.ToString());
        Assert.Equal("done", (string)done["state"]!);
        return (Guid)done["report"]!;
    }

    public static async Task<JsonNode> PollAsync(this HttpClient client, string location)
    {
        for (var i = 0; i < 600; i++)
        {
            var found = await (await client.GetAsync(location)).JsonAsync();
            if ((string)found["state"]! is "done" or "failed") return found;
            await Task.Delay(50);
        }

        throw new TimeoutException("The decoding does not end.");
    }
}
