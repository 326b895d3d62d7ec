using System.Text.RegularExpressions;
using Jiema.TestKit;

namespace Jiema.Web.Tests;

/// <summary>Every form that is sent carries a key, so that sending it twice acts once.</summary>
public sealed partial class FormKeyTests
{
    /// <summary>Forms without a key, each with its reason.</summary>
    private static readonly Dictionary<string, string> Without = new(StringComparer.Ordinal)
    {
        ["SignIn.razor"] = "a sign-in changes the session: a repeat must set the cookie again",
        ["Code.razor"] = "the second factor completes a sign-in: a repeat must set the cookie again",
        ["InvitationPage.razor"] = "nobody is signed in whose key it could be; the link itself works once",
        ["AreaSwitch.razor"] = "sets a cookie; sent twice it says the same",
        ["MainLayout.razor"] = "sign-out and preferences set cookies; sent twice they say the same",
    };

    private static IEnumerable<string> Keyless(IEnumerable<(string Name, string Text)> pages) =>
        from page in pages
        where !Without.ContainsKey(page.Name)
        from form in Form().Matches(page.Text)
        where !form.Value.Contains("<FormKey />", StringComparison.Ordinal)
        select $"{page.Name}: {form.Value[..Math.Min(80, form.Value.Length)]}";

    [Fact]
    public void PostForms_AllCarryAKey()
    {
        var pages = Directory.EnumerateFiles(Path.Combine(Repo.Root, "src", "hosts", "Jiema.Web"), "*.razor", SearchOption.AllDirectories).Select(f => (Path.GetFileName(f), File.ReadAllText(f))).ToList();
        Assert.True(pages.Sum(p => Form().Count(p.Item2)) > 8);
        Assert.Empty(Keyless(pages));
    }

    [Fact]
    public void PostForms_PlantedFormWithoutKey_IsFound() => Assert.Single(Keyless([("New.razor", "<form method=\"post\"><AntiforgeryToken /></form><form method=\"post\"><FormKey /></form><form method=\"get\"></form>")]));

    [GeneratedRegex("<form[^>]*method=\"post\".*?</form>", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
