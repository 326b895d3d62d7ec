using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Jiema.Platform.Accounts.Permissions;

namespace Jiema.Web.Tests.Access;

/// <summary>A page may be read by many and its forms sent by few. A reviewer, who may confirm but not remove, tries every way around the gate.</summary>
public sealed class FormGateTests(Hosted hosted) : IClassFixture<Hosted>
{
    private static KeyValuePair<string, string> F(string name, string value) => new(name, value);

    public static TheoryData<string, string, int> Ways => new()
    {
        { "the button itself", "_handler=act&do=remove", 403 },
        { "no form", "do=confirm", 403 },
        { "an unknown form", "_handler=other&do=confirm", 403 },
        { "an empty form", "_handler=&do=confirm", 403 },
        { "two forms", "_handler=act&_handler=act&do=confirm", 403 },
        { "two forms, one unknown", "_handler=x&_handler=act&do=remove", 403 },
        { "the form's name in capitals", "_handler=ACT&do=confirm", 403 },
        { "a form in a scope", "_handler=%5Bx%5Dact&do=confirm", 403 },
        { "the form's name with a blank", "_handler=act%20&do=confirm", 403 },
        { "two buttons", "_handler=act&do=confirm&do=remove", 403 },
        { "two buttons the other way", "_handler=act&do=remove&do=confirm", 403 },
        { "the field's name in capitals", "_handler=act&DO=remove", 403 },
        { "the button in capitals", "_handler=act&do=REMOVE", 403 },
        { "the button with blanks", "_handler=act&do=%20remove%20", 403 },
        { "the button with more behind it", "_handler=act&do=remove:1:2", 403 },
        { "fields in another order", "do=remove&text=x&_handler=act", 403 },
    };

    [Theory, MemberData(nameof(Ways))]
    public async Task Post_AroundTheGate_IsRefused(string way, string body, int status)
    {
        using var reviewer = await hosted.ActorAsync(nameof(Role.Reviewer));
        var fields = body.Split('&').Select(p => p.Split('=', 2)).Select(p => F(p[0], Uri.UnescapeDataString(p[1]))).ToList();
        foreach (var path in new[] { "", "/", "?handler=act", "?_handler=act&do=confirm", "?handler=remove" })
        {
            var answer = await reviewer.SendAsync(HttpMethod.Post, $"reports/{hosted.Reports.Own}{path}", fields);
            Assert.True((int)answer.StatusCode == status, $"{way}{path}: {(int)answer.StatusCode}");
        }

        Assert.NotNull(await hosted.Reports.ViewAsync(hosted.World.Area, hosted.Reports.Own));
    }

    [Fact]
    public async Task Post_AsMultipart_IsJudgedTheSame()
    {
        using var reviewer = await hosted.ActorAsync(nameof(Role.Reviewer));
        Assert.Equal(HttpStatusCode.Forbidden, (await reviewer.SendAsync(HttpMethod.Post, Path, Parts(reviewer, "act", "remove"))).StatusCode);
        // The form's name as a file is no name.
        using var asFile = new MultipartFormDataContent { { new StringContent(reviewer.Token), "__RequestVerificationToken" }, { new StringContent("confirm"), "do" } };
        var file = new StringContent("act");
        file.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = "_handler", FileName = "x" };
        asFile.Add(file);
        Assert.Equal(HttpStatusCode.Forbidden, (await reviewer.SendAsync(HttpMethod.Post, Path, asFile)).StatusCode);
        // What one may do goes through, so the gate is not simply shut.
        Assert.Equal(HttpStatusCode.Redirect, (await reviewer.SendAsync(HttpMethod.Post, Path, Parts(reviewer, "act", "reopen"))).StatusCode);
    }

    [Fact]
    public async Task Post_WithoutAForm_IsRefused()
    {
        using var office = await hosted.ActorAsync(nameof(Role.Office));
        using var json = new StringContent("{\"_handler\":\"act\",\"do\":\"remove\"}", Encoding.UTF8, "application/json");
        Assert.Equal(HttpStatusCode.BadRequest, (await office.SendAsync(HttpMethod.Post, Path, json)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await office.SendAsync(HttpMethod.Post, Path, (HttpContent?)null)).StatusCode);
    }

    [Theory, InlineData("PUT"), InlineData("DELETE"), InlineData("PATCH"), InlineData("HEAD"), InlineData("TRACE"), InlineData("post"), InlineData("CHEW")]
    public async Task OtherMethods_ChangeNothing(string method)
    {
        using var reviewer = await hosted.ActorAsync(nameof(Role.Reviewer));
        var answer = await reviewer.SendAsync(new HttpMethod(method), Path, method == "HEAD" || method == "TRACE" ? null : [F("_handler", "act"), F("do", "remove")]);
        Assert.True(answer.StatusCode is HttpStatusCode.MethodNotAllowed or HttpStatusCode.Forbidden or HttpStatusCode.NotFound, $"{method}: {(int)answer.StatusCode}");
        Assert.NotNull(await hosted.Reports.ViewAsync(hosted.World.Area, hosted.Reports.Own));
    }

    [Fact]
    public async Task Post_WithoutOrWithAnothersToken_IsRefusedEverywhere()
    {
        using var office = await hosted.ActorAsync(nameof(Role.Office));
        using var leader = await hosted.ActorAsync(nameof(Role.Leader));
        foreach (var door in hosted.Endpoints.SelectMany(Door.Of).Where(d => d.Method == "POST" && !d.Route.StartsWith("/api/", StringComparison.Ordinal)))
        {
            var path = SampleValues.Path(hosted, door, Distance.OwnUnit)!;
            var fields = SampleValues.Form(hosted, door, Distance.OwnUnit)!.ToList();
            foreach (var token in new[] { null, "", "x", leader.Token })
            {
                using var form = new FormUrlEncodedContent(token is null ? fields : fields.Append(F("__RequestVerificationToken", token)));
                var answer = await office.SendAsync(HttpMethod.Post, path, form);
                // A refusal for want of permission may come first.
                Assert.True(answer.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.Forbidden, $"{door} with token “{token}”: {(int)answer.StatusCode}");
            }
        }
    }

    private string Path => $"reports/{hosted.Reports.Own}";

    private static MultipartFormDataContent Parts(Actor actor, string form, string act) => new()
    {
        { new StringContent(form), "_handler" }, { new StringContent(act), "do" }, { new StringContent(actor.Token), "__RequestVerificationToken" },
    };
}
