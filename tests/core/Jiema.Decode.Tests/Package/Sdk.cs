using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using Jiema.TestKit;

namespace Jiema.Decode.Tests.Package;

/// <summary>What one command gave.</summary>
internal sealed record Run(int Code, string Output, string Errors);

/// <summary>The SDK's command line, as a process of its own with nothing of the test's build about it.</summary>
internal static class Sdk
{
    // The host that runs the test, else the one on the path.
    private static string Host => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host ? host : "dotnet";

    /// <summary>Skips the test where there is a runtime only, or nothing.</summary>
    public static async Task NeedAsync()
    {
        try
        {
            if ((await RunAsync(Repo.Root, "--version")).Code == 0) return;
        }
        catch (Win32Exception)
        {
            // No such program; said below.
        }

        Needs.Missing("The .NET SDK", "Install the .NET 10 SDK and put dotnet on the path, or name it in DOTNET_HOST_PATH.");
    }

    public static async Task<Run> RunAsync(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(Host, arguments)
        {
            WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8, StandardErrorEncoding = Encoding.UTF8,
        };
        // What the build around the test has set would steer this one; a package folder of the machine might hold an older package of this version.
        foreach (var name in start.Environment.Keys.Where(k => k.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) || k == "NUGET_PACKAGES").ToList()) start.Environment.Remove(name);
        // A server that stays behind would hold the output open.
        foreach (var (name, value) in new[] { ("MSBUILDDISABLENODEREUSE", "1"), ("UseSharedCompilation", "false"), ("DOTNET_CLI_USE_MSBUILD_SERVER", "0"), ("DOTNET_NOLOGO", "1"), ("DOTNET_CLI_TELEMETRY_OPTOUT", "1"), ("DOTNET_CLI_UI_LANGUAGE", "en") })
            start.Environment[name] = value;

        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new(process.ExitCode, await output, await errors);
    }

    /// <summary>The same, where a failure is a fault of the project.</summary>
    public static async Task MustAsync(string folder, params string[] arguments)
    {
        var run = await RunAsync(folder, arguments);
        Assert.True(run.Code == 0, $"dotnet {string.Join(' ', arguments)}\n{run.Output}\n{run.Errors}");
    }
}
