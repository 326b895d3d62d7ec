using System.Globalization;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;

namespace Jiema.Bench.Kill;

/// <summary>What a person does before a program may write: the administrator by the printed link, then a token on the page for tokens.</summary>
internal static partial class FirstUser
{
    private const string Name = "ducha";
    private const string Password = "Yunling-2025!";

    /// <summary>A client of the API with a token that may hand in and review.</summary>
    public static async Task<HttpClient> ClientAsync(Served served)
    {
        using var browser = new HttpClient { BaseAddress = served.Address };
        var link = new Uri(await LinkAsync(served));
        var page = await browser.GetStringAsync(link);
        await SendAsync(served, browser, link, page, ("_handler", "setup"), ("Form.Token", Value(page, "Form.Token")), ("Form.Name", Name), ("Form.DisplayName", "王督查"), ("Form.Password", Password));
        var signIn = new Uri(served.Address, "sign-in");
        await SendAsync(served, browser, signIn, await browser.GetStringAsync(signIn), ("_handler", "sign-in"), ("Form.Name", Name), ("Form.Password", Password));
        var tokens = new Uri(served.Address, "account/tokens");
        page = await browser.GetStringAsync(tokens);
        var made = await SendAsync(served, browser, tokens, page, ("_handler", "make"), ("Form.Name", "试验"), ("Form.LastDay", LastDay().Match(page).Groups[1].Value),
            ("Form.Scopes", "reports.read"), ("Form.Scopes", "reports.open"), ("Form.Scopes", "reports.review"));
        var token = Secret().Match(made) is { Success: true } found ? found.Groups[1].Value : throw new InvalidOperationException("The page for tokens shows none:\n" + made);
        var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 64 }) { BaseAddress = served.Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    private static async Task<string> LinkAsync(Served served)
    {
        for (var turn = 0; turn < 600; turn++)
        {
            if (Link().Match(served.Output) is { Success: true } link) return link.Value;
            await Task.Delay(50);
        }

        throw new TimeoutException("No link was printed:\n" + served.Output);
    }

    private static async Task<string> SendAsync(Served served, HttpClient browser, Uri address, string page, params (string Name, string Value)[] fields)
    {
        using var content = new FormUrlEncodedContent([new("__RequestVerificationToken", Value(page, "__RequestVerificationToken")), .. fields.Select(f => KeyValuePair.Create(f.Name, f.Value))]);
        var answer = await browser.PostAsync(address, content);
        var text = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode ? text : throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{address.AbsolutePath} answered {(int)answer.StatusCode}:\n{served.Output}"));
    }

    private static string Value(string page, string name) => Regex.Match(page, $"name=\"{Regex.Escape(name)}\" value=\"([^\"]*)\"").Groups[1].Value;

    [GeneratedRegex(@"https?://\S+/setup\?token=\S+", RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    [GeneratedRegex("name=\"Form.LastDay\"[^>]*? value=\"([^\"]*)\"", RegexOptions.CultureInvariant)]
    private static partial Regex LastDay();

    [GeneratedRegex("<code class=\"secret\">([^<]*)</code>", RegexOptions.CultureInvariant)]
    private static partial Regex Secret();
}
