using System.Net;
using System.Text;
using Jiema.Platform.Accounts.Permissions;

namespace Jiema.Web.Tests.Edges;

/// <summary>A request that is too large, or has too many parts, ends with one message and changes nothing.</summary>
public sealed class LimitTests(Hosted hosted) : IClassFixture<Hosted>
{
    [Fact]
    public async Task TooLarge_IsRefusedWithItsReason()
    {
        using var office = await hosted.ActorAsync(nameof(Role.Office));
        using var form = new MultipartFormDataContent { { new StringContent("file"), "_handler" }, { new StringContent(office.Token), "__RequestVerificationToken" }, { new ByteArrayContent(new byte[22 * 1024 * 1024]), "file", "a.txt" } };
        var answer = await office.SendAsync(HttpMethod.Post, "reports/new", form);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("20 MB", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TooManyFields_AreRefused()
    {
        using var office = await hosted.ActorAsync(nameof(Role.Office));
        var answer = await office.SendAsync(HttpMethod.Post, "reports/new", Enumerable.Range(0, 2000).Select(i => new KeyValuePair<string, string>("f" + i, "x")).Append(new("_handler", "paste")));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task LongAddressOrHeader_IsRefused()
    {
        using var client = new HttpClient { BaseAddress = hosted.Address };
        Assert.Equal(HttpStatusCode.RequestUriTooLong, (await client.GetAsync("sign-in?x=" + new string('x', 20_000), TestContext.Current.CancellationToken)).StatusCode);
        using var request = new HttpRequestMessage(HttpMethod.Get, "sign-in");
        request.Headers.Add("X-Long", Encoding.ASCII.GetString([.. Enumerable.Repeat((byte)'x', 40_000)]));
        Assert.Equal(HttpStatusCode.RequestHeaderFieldsTooLarge, (await client.SendAsync(request, TestContext.Current.CancellationToken)).StatusCode);
    }
}
