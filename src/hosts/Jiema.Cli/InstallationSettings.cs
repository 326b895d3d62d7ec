using Jiema.Platform.Storage;
using Microsoft.Extensions.Configuration;

namespace Jiema.Cli;

/// <summary>The settings of an installation, as the web program reads them: appsettings.json of the working folder, the environment (Jiema__DataFolder, Jiema__Storage__Engine …), and the folder named on the command line.</summary>
internal static class InstallationSettings
{
    public static IConfiguration Read(string? data)
    {
        var settings = new ConfigurationBuilder().AddJsonFile(Path.GetFullPath("appsettings.json"), optional: true).AddEnvironmentVariables();
        if (data is not null) settings.AddInMemoryCollection([new("Jiema:DataFolder", data)]);
        return settings.Build();
    }

    /// <exception cref="StorageException">They name no storage.</exception>
    public static StorageOptions Storage(string? data) => StorageSetup.Read(Read(data));
}
