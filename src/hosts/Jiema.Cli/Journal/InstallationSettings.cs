using System.Collections;
using Jiema.Platform.Storage;
using Microsoft.Extensions.Configuration;

namespace Jiema.Cli.Journal;

/// <summary>The settings of an installation: from the environment, as the web program reads them (Jiema__DataFolder, Jiema__Storage__Engine …), and the folder named on the command line.</summary>
internal static class InstallationSettings
{
    public static IConfiguration Read(string? data)
    {
        var settings = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (DictionaryEntry variable in Environment.GetEnvironmentVariables()) settings[((string)variable.Key).Replace("__", ":", StringComparison.Ordinal)] = (string?)variable.Value;
        if (data is not null) settings["Jiema:DataFolder"] = data;
        return new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
    }

    /// <exception cref="StorageException">They name no storage.</exception>
    public static StorageOptions Storage(string? data) => StorageSetup.Read(Read(data));
}
