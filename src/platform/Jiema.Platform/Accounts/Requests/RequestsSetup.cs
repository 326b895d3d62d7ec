using Jiema.Platform.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Jiema.Platform.Accounts.Requests;

/// <summary>Registers the memory of requests.</summary>
public static class RequestsSetup
{
    public static IServiceCollection AddRequests(this IServiceCollection services) => services.AddSingleton<IStorageModel, RequestsModel>().AddScoped<ActOnce>();
}
