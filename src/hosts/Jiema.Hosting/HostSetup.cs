using Jiema.Platform.Accounts;
using Jiema.Platform.Files;
using Jiema.Platform.Files.Backup;
using Jiema.Platform.Journal;
using Jiema.Platform.Storage;
using Jiema.Platform.Storage.Once;
using Jiema.Reports;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Jiema.Hosting;

/// <summary>What every host needs: the database of the chosen engine, the accounts, and the stages from left to right.</summary>
public static class HostSetup
{
    /// <summary>The assembly that holds the migrations of both engines.</summary>
    public static string MigrationsAssembly { get; } = typeof(HostSetup).Assembly.GetName().Name!;

    public static IdentityBuilder AddJiema(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddJiemaDb(configuration, MigrationsAssembly);
        services.AddSingleton<FileStore>().AddBackup();
        services.AddJournalOptions(configuration);
        services.AddSingleton(AccountSettings.Read(configuration));
        var identity = AddParts(services);
        services.AddLexicon(configuration["Jiema:Lexicon"], configuration["Jiema:DataFolder"] ?? new StorageOptions().DataFolder);
        return identity;
    }

    /// <summary>All that brings tables.</summary>
    internal static IdentityBuilder AddParts(IServiceCollection services)
    {
        services.AddOnceHold().AddJournal().AddOnce().AddReports();
        return services.AddJiemaAccounts();
    }
}
