using Jiema.Platform.Journal.Digests;
using Jiema.Platform.Journal.Reading;
using Jiema.Platform.Storage;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Jiema.Platform.Journal;

/// <summary>Registers the journal.</summary>
public static class JournalSetup
{
    public static IServiceCollection AddJournal(this IServiceCollection services) =>
        services.AddSingleton<IStorageModel, JournalModel>().AddScoped<IInterceptor, JournalSeal>().AddScoped<JournalQuery>().AddScoped<JournalHeadQuery>().AddScoped<DailyDigests>();

    /// <summary>What the installation chose.</summary>
    /// <exception cref="StorageException">The setting names no hash that there is.</exception>
    public static IServiceCollection AddJournalOptions(this IServiceCollection services, IConfiguration configuration) =>
        services.AddSingleton(Options.Create(new JournalOptions { Hash = JournalHash.Named(configuration["Jiema:Journal:Hash"]) }));
}
