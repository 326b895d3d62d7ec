using System.Net;
using System.Text.RegularExpressions;
using Jiema.Platform.Accounts.SecondFactors;
using Jiema.TestKit;

namespace Jiema.Web.Tests.Accounts;

/// <summary>Somebody with a browser of his own, who sends the forms of pages.</summary>
internal sealed class Person(RunningJiema jiema) : IDisposable
{
    private readonly HttpClient _client = jiema.Stranger();

    public HttpClient Client => _client;

    public Task<HttpResponseMessage> GetAsync(string path) => _client.GetAsync(path.TrimStart('/'));

    public async Task<string> PageAsync(string path) => WebUtility.HtmlDecode(await (await GetAsync(path)).Content.ReadAsStringAsync());

    /// <summary>Sends a form of the page, with its token.</summary>
    public async Task<HttpResponseMessage> SendAsync(string path, string handler, params (string Name, string Value)[] fields)
    {
        var token = await RunningJiema.TokenAsync(_client, path.TrimStart('/'));
        using var content = new FormUrlEncodedContent([new("_handler", handler), new("__RequestVerificationToken", token), .. fields.Select(f => new KeyValuePair<string, string>(f.Name, f.Value))]);
        return await _client.PostAsync(path.TrimStart('/'), content);
    }

    public async Task<(HttpStatusCode Status, string Page, string? To)> SendPageAsync(string path, string handler, params (string Name, string Value)[] fields)
    {
        var answer = await SendAsync(path, handler, fields);
        return (answer.StatusCode, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), To(answer));
    }

    public async Task<string?> SignInAsync(string name, string password, string path = "/sign-in") => To(await SendAsync(path, "sign-in", ("Form.Name", name), ("Form.Password", password)));

    /// <summary>Follows a chain of redirects, over hosts too, until a page comes.</summary>
    public async Task<(Uri At, HttpResponseMessage Answer)> FollowAsync(string path)
    {
        var at = new Uri(jiema.Address, path);
        for (var i = 0; i < 12; i++)
        {
            var answer = await _client.GetAsync(at);
            if (answer.Headers.Location is not { } next) return (at, answer);
            at = new Uri(at, next);
        }

        throw new InvalidOperationException("The redirects do not end at " + at);
    }

    /// <summary>The path that an answer sends to.</summary>
    public string? To(HttpResponseMessage answer) => answer.Headers.Location is { } to ? new Uri(jiema.Address, to).PathAndQuery : null;

    /// <summary>The one-time link that a page shows.</summary>
    public static string Link(string page) => Regex.Match(page, @"/invitation\?token=[\w-]+").Value is { Length: > 0 } link ? link : throw new InvalidOperationException("The page shows no link.");

    public async Task<string?> AcceptAsync(string link, string name, string password) =>
        To(await SendAsync(link, "accept", ("Form.Token", link.Split('=')[1]), ("Form.Name", name), ("Form.Password", password), ("Form.Again", password)));

    /// <summary>Sets up the second factor on its page; gives the key and the recovery codes.</summary>
    public async Task<(string Key, IReadOnlyList<string> Codes)> SetUpFactorAsync()
    {
        await SendAsync("/account/second-factor", "factor", ("do", "start"));
        var page = await PageAsync("/account/second-factor");
        var key = Regex.Match(page, "class=\"key\">([^<]+)<").Groups[1].Value.Replace(" ", "", StringComparison.Ordinal);
        var done = (await SendPageAsync("/account/second-factor", "factor", ("do", "confirm"), ("code", Code(key)))).Page;
        return (key, [.. Regex.Matches(done, "<code>([A-Z2-7-]{19})</code>").Select(m => m.Groups[1].Value)]);
    }

    /// <summary>The app's code, some steps from now.</summary>
    public static string Code(string key, int steps = 0) => Totp.Code(key, Totp.StepAt(TimeProvider.System.GetUtcNow()) + steps);

    public void Dispose() => _client.Dispose();
}
