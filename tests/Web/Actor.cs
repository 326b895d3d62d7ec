using System.Net;
using System.Text;
using AngleSharp.Html.Parser;

namespace Jiema.Web.Tests;

/// <summary>Somebody with a browser: keeps the cookies in sight, so that a test may send others.</summary>
public sealed class Actor(string name, Uri address, bool isAccount) : IDisposable
{
    /// <summary>Who is not signed in.</summary>
    public const string Stranger = "Stranger";

    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, Expect100ContinueTimeout = TimeSpan.FromMinutes(1) }) { BaseAddress = address };
    private readonly Dictionary<string, string> _cookies = new(StringComparer.Ordinal);

    public string Name => name;

    public string Token { get; private set; } = "";

    /// <summary>Signs in anew and fetches a form's token.</summary>
    public async Task EnterAsync()
    {
        _cookies.Clear();
        await RenewTokenAsync();
        if (!isAccount) return;
        var answer = await SendAsync(HttpMethod.Post, "sign-in", [new("_handler", "sign-in"), new("Form.Name", TestKit.World.UserName(name)), new("Form.Password", TestKit.World.Password)]);
        Assert.True(IsSignedIn, $"{name} could not sign in: {(int)answer.StatusCode}");
        await RenewTokenAsync();
        if (_bearer is null) await MakeBearerAsync();
    }

    /// <summary>The API takes tokens alone: one with all that the account may hand on, made at its own page where there is one.</summary>
    private async Task MakeBearerAsync()
    {
        var page = await SendAsync(HttpMethod.Get, "account/tokens");
        if (page.StatusCode != HttpStatusCode.OK) return;
        var form = new HtmlParser().ParseDocument(await page.Content.ReadAsStringAsync());
        var fields = form.QuerySelectorAll("input[name='Form.Scopes']").Select(i => new KeyValuePair<string, string>("Form.Scopes", i.GetAttribute("value")!))
            .Append(new("Form.LastDay", form.QuerySelector("#last")?.GetAttribute("value") ?? "")).Append(new("Form.Name", "测试")).Append(new("_handler", "make"));
        var made = await (await SendAsync(HttpMethod.Post, "account/tokens", fields)).Content.ReadAsStringAsync();
        _bearer = new HtmlParser().ParseDocument(made).QuerySelector("code.secret")?.TextContent.Trim();
    }

    /// <summary>A token belongs to who was signed in when it was made.</summary>
    public async Task RenewTokenAsync() => Token = (await (await SendAsync(HttpMethod.Get, "test/token")).Content.ReadAsStringAsync()).Trim('"');

    private string? _bearer;

    /// <param name="fields">A form's fields; its token is added. The API gets a body of its own kind instead.</param>
    /// <param name="area">The area that the browser claims to work in.</param>
    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, IEnumerable<KeyValuePair<string, string>>? fields = null, Guid? area = null) =>
        SendAsync(method, path, fields is null ? null : IsApi(path) ? ApiBody(path) : new FormUrlEncodedContent(fields.Append(new("__RequestVerificationToken", Token))), area);

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? content, Guid? area = null)
    {
        using var request = new HttpRequestMessage(method, path.TrimStart('/') is { Length: > 0 } rest ? rest : new Uri(address, "/").ToString()) { Content = content };
        // A refusal comes before the content is sent, however long it takes.
        if (content is MultipartFormDataContent) request.Headers.ExpectContinue = true;
        if (IsApi(path))
        {
            if (_bearer is not null) request.Headers.Authorization = new("Bearer", _bearer);
            if (area is not null) request.Headers.Add("Jiema-Area", area.ToString());
            request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
        }

        var cookies = area is { } a ? _cookies.Append(new("jiema-area", a.ToString())) : _cookies;
        if (cookies.Any()) request.Headers.Add("Cookie", string.Join("; ", cookies.Select(c => $"{c.Key}={c.Value}")));
        var answer = await _client.SendAsync(request);
        foreach (var set in answer.Headers.TryGetValues("Set-Cookie", out var all) ? all : [])
        {
            var pair = set.Split(';')[0].Split('=', 2);
            if (pair[1].Length == 0) _cookies.Remove(pair[0]);
            else _cookies[pair[0]] = pair[1];
        }

        return answer;
    }

    // What a call takes is asked before who may make it.
    private static StringContent ApiBody(string path) => path.EndsWith("/reports", StringComparison.Ordinal) ? new("一份文稿", Encoding.UTF8, "text/plain") : new("{}", Encoding.UTF8, "application/json");

    /// <summary>Whether there is anything that programs may do for this account: else it can make no token.</summary>
    public bool HasBearer => _bearer is not null;

    private static bool IsApi(string path) => path.TrimStart('/').StartsWith("api/", StringComparison.Ordinal);

    public bool IsSignedIn => !isAccount || _cookies.ContainsKey("jiema");

    public void Dispose() => _client.Dispose();
}
