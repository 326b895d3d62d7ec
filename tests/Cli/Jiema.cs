using System.Diagnostics;
using System.Text;

namespace Jiema.Cli.Tests;

/// <summary>What one run of the real program gave.</summary>
internal sealed record Run(int Code, byte[] Output, string Errors)
{
    public string Text => Encoding.UTF8.GetString(Output);
}

/// <summary>Runs the real program as a process of its own.</summary>
internal static class Program
{
    public static async Task<Run> JiemaAsync(string[] arguments, byte[]? input = null, string language = "zh_CN.UTF-8", IReadOnlyDictionary<string, string>? settings = null)
    {
        using var process = Start(arguments, language, settings);
        using var output = new MemoryStream();
        var reading = process.StandardOutput.BaseStream.CopyToAsync(output);
        var errors = process.StandardError.ReadToEndAsync();
        if (input is not null) await process.StandardInput.BaseStream.WriteAsync(input);
        process.StandardInput.Close();
        await reading;
        await process.WaitForExitAsync();
        return new(process.ExitCode, output.ToArray(), await errors);
    }

    /// <summary>A run to be watched, or stopped in the middle.</summary>
    public static Process Start(string[] arguments, string language = "zh_CN.UTF-8", IReadOnlyDictionary<string, string>? settings = null)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "jiema.dll"), .. arguments])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
            Environment = { ["LANG"] = language, ["LC_ALL"] = language },
        };
        foreach (var (name, value) in settings ?? new Dictionary<string, string>()) start.Environment[name] = value;
        return Process.Start(start)!;
    }
}
