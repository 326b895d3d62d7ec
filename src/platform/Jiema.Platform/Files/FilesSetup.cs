using Jiema.Platform.Files.Backup;
using Jiema.Platform.Files.Upkeep;
using Microsoft.Extensions.DependencyInjection;

namespace Jiema.Platform.Files;

/// <summary>Registers what looks after the files and carries an installation elsewhere.</summary>
public static class FilesSetup
{
    public static IServiceCollection AddBackup(this IServiceCollection services) => services.AddScoped<WriteBackup>().AddScoped<RestoreBackup>().AddScoped<FilesQuery>();
}
