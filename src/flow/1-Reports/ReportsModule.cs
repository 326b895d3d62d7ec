using Jiema.Decode;
using Jiema.Platform.Accounts.Permissions;
using Jiema.Platform.Storage;
using Jiema.Reports.Decoding;
using Jiema.Reports.Decoding.Queue;
using Jiema.Reports.Review;
using Microsoft.Extensions.DependencyInjection;

namespace Jiema.Reports;

/// <summary>Everything that the stage adds to the product: its tables and its use cases.</summary>
public static class ReportsModule
{
    public static IServiceCollection AddReports(this IServiceCollection services) => services
        .AddSingleton<IStorageModel, ReportsModel>().AddSingleton<IEnumerable<Permission>>(ReportsPermissions.All).AddSingleton(Lexicon.Default)
        .AddSingleton<IStorageModel, QueueModel>().AddScoped<QueueDecoding>().AddScoped<RunDecoding>().AddScoped<DecodingQuery>().AddScoped<ReportsPageQuery>().AddScoped<ReadingQuery>()
        .AddScoped<OpenReport>().AddScoped<Redecode>().AddScoped<RemoveReport>().AddScoped<ReportsQuery>().AddScoped<OriginalQuery>()
        .AddScoped<ReviewQuery>().AddScoped<DecideRow>().AddScoped<ConfirmRows>().AddScoped<UndoDecision>().AddScoped<ResolveConflict>()
        .AddScoped<ApproveReading>().AddScoped<ReopenReview>().AddScoped<ApprovedQuery>();

    /// <summary>Adds a county's own names: those of the file that the setting names, else of lexicon.tsv in the data folder when it is there.</summary>
    /// <exception cref="StorageException">The file cannot be used. Decoding without it would quietly give other readings, so the start stops here.</exception>
    public static IServiceCollection AddLexicon(this IServiceCollection services, string? setting, string dataFolder)
    {
        var path = string.IsNullOrWhiteSpace(setting) ? Path.Combine(dataFolder, "lexicon.tsv") : setting;
        if (string.IsNullOrWhiteSpace(setting) && !File.Exists(path)) return services;
        try
        {
            return services.AddSingleton(Lexicon.Default.With(File.ReadAllBytes(path)));
        }
        catch (LexiconException problem)
        {
            throw new StorageException(
                $"词库 {path} {problem.Chinese}改正这一行后再启动；暂时不用词库，就把这一行开头加上 #，或移走文件。",
                $"Lexicon {path}, {problem.English} Correct the line and start again; to do without, put # before it, or move the file away.", problem);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StorageException(
                $"不能读取词库 {path}。请检查设置 Jiema:Lexicon 和读取权限；不用词库，就去掉这个设置。",
                $"The lexicon {path} cannot be read. Check the setting Jiema:Lexicon and the right to read the file; to do without, take the setting away.", failure);
        }
    }
}
