using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Jiema.TestKit;

namespace Jiema.Web.Tests.Accounts;

public sealed class HttpsTests
{
    [Fact]
    public async Task Cookies_OverHttps_BelongToThisHostAlone()
    {
        var folder = Directory.CreateTempSubdirectory("jiema-https-");
        using var key = RSA.Create(2048);
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        var file = Path.Combine(folder.FullName, "test.pfx");
        await File.WriteAllBytesAsync(file, certificate.Export(X509ContentType.Pfx, "x"), TestContext.Current.CancellationToken);
        await using var jiema = new RunningJiema().OverHttps().With("Kestrel__Certificates__Default__Path", file).With("Kestrel__Certificates__Default__Password", "x");
        await jiema.InitializeAsync();
        await jiema.EnsureAdministratorAsync();
        using var person = new Person(jiema);
        var answer = await person.SendAsync("/sign-in", "sign-in", ("Form.Name", RunningJiema.Name), ("Form.Password", RunningJiema.Password));
        var cookie = answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("__Host-jiema=", StringComparison.Ordinal)).Split("; ");
        Assert.Contains("secure", cookie);
        Assert.Contains("path=/", cookie);
        Assert.Contains("httponly", cookie);
        Assert.Contains("samesite=lax", cookie);
        Assert.DoesNotContain(cookie, c => c.StartsWith("domain", StringComparison.Ordinal) || c.StartsWith("expires", StringComparison.Ordinal));
        Assert.Equal(System.Net.HttpStatusCode.OK, (await person.GetAsync("/account")).StatusCode);
        folder.Delete(recursive: true);
    }
}
