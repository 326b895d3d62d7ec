using System.CommandLine;
using Jiema.Hosting;
using Jiema.Platform.Journal.Digests;
using Jiema.Platform.Journal.Verify;
using Jiema.Platform.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Jiema.Cli.Journal;

/// <summary>jiema digest: the missing days, and this moment.</summary>
internal static class DigestCommand
{
    public static Command Make(Words words)
    {
        var texts = new JournalWords(words);
        var data = new Option<string?>("--data") { Description = texts.Data };
        var output = new Option<string?>("--out", "-o") { Description = texts.Out };
        var language = new Option<string?>("--lang") { Description = words.Lang };
        var command = new Command("digest", texts.Digest) { data, output, language };
        command.SetAction((parsed, cancellation) => ExecuteAsync(words, parsed.GetValue(data), parsed.GetValue(output), cancellation));
        return command;
    }

    private static async Task<int> ExecuteAsync(Words words, string? data, string? output, CancellationToken cancellation)
    {
        try
        {
            var services = new ServiceCollection();
            services.AddLogging().AddJiema(InstallationSettings.Read(data));
            await using var provider = services.BuildServiceProvider();
            await using var scope = provider.CreateAsyncScope();
            // Opened for reading first: what is not there must not be made by asking.
            JournalVerifier.Look(scope.ServiceProvider.GetRequiredService<IOptions<StorageOptions>>().Value);
            var digests = scope.ServiceProvider.GetRequiredService<DailyDigests>();
            await digests.WriteMissingAsync(cancellation);
            var text = (await digests.NowAsync(cancellation)).ToText();
            if (output is null) await Console.Out.WriteAsync(text);
            else await File.WriteAllTextAsync(output, text, cancellation);
            return Root.Decoded;
        }
        catch (StorageException problem)
        {
            await Console.Error.WriteLineAsync(words.Pick(problem.Chinese, problem.English));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(words.NotWritable(output ?? "digests", failure.Message));
        }

        return Root.Unusable;
    }
}
