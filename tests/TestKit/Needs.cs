using System.Runtime.CompilerServices;
using Xunit;

namespace Jiema.TestKit;

/// <summary>
/// A part that a test needs beyond the SDK. Where it is missing the test skips and says how to get it;
/// with JIEMA_REQUIRE=all (as in CI) a missing part is a failure.
/// </summary>
public static class Needs
{
    public static bool All => Environment.GetEnvironmentVariable("JIEMA_REQUIRE") == "all";

    public static void Missing(string what, string howToGetIt)
    {
        var message = $"{what} is missing. {howToGetIt}";
        if (All) Assert.Fail(message);
        Assert.Skip(message);
    }

    /// <summary>The folder of real reports and gold beside the checkout; it is not part of the project.</summary>
    public static string Shared(string relative = "")
    {
        var path = Path.Combine(Repo.Root, "..", "shared", relative);
        if (!Path.Exists(path)) Missing($"../shared/{relative}", "These tests measure on real reports that stand beside the checkout.");
        return Path.GetFullPath(path);
    }
}

/// <summary>Where the checkout stands, found from the place of this file.</summary>
public static class Repo
{
    public static string Root { get; } = Find();

    private static string Find([CallerFilePath] string here = "")
    {
        // Deterministic CI builds rewrite source paths, so the test's own folder is tried as well.
        foreach (var start in new[] { Path.GetDirectoryName(here), AppContext.BaseDirectory, Environment.CurrentDirectory })
            for (var folder = start; !string.IsNullOrEmpty(folder); folder = Path.GetDirectoryName(folder))
                if (File.Exists(Path.Combine(folder, "Jiema.slnx")))
                    return folder;
        throw new InvalidOperationException("Jiema.slnx was not found above the test.");
    }
}
