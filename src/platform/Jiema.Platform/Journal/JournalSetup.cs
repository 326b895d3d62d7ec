using Jiema.Platform.Storage;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Jiema.Platform.Journal;

/// <summary>Registers the journal.</summary>
public static class JournalSetup
{
    public static IServiceCollection AddJournal(this IServiceCollection services) =>
        services.AddSingleton<IStorageModel, JournalModel>().AddScoped<IInterceptor, JournalSeal>().AddScoped<JournalHeadQuery>();
}
