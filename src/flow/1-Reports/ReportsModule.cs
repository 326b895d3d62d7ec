using Jiema.Platform.Storage;
using Jiema.Reports.Decoding;
using Jiema.Reports.Review;
using Microsoft.Extensions.DependencyInjection;

namespace Jiema.Reports;

/// <summary>Everything that the stage adds to the product: its tables and its use cases.</summary>
public static class ReportsModule
{
    public static IServiceCollection AddReports(this IServiceCollection services) => services
        .AddSingleton<IStorageModel, ReportsModel>()
        .AddScoped<OpenReport>().AddScoped<Redecode>().AddScoped<RemoveReport>().AddScoped<ReportsQuery>()
        .AddScoped<ReviewQuery>().AddScoped<DecideRow>().AddScoped<ConfirmRows>().AddScoped<UndoDecision>().AddScoped<ResolveConflict>()
        .AddScoped<ApproveReading>().AddScoped<ReopenReview>().AddScoped<ApprovedQuery>();
}
