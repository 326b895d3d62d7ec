using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Jiema.Platform.Storage.Once;

/// <summary>Registers what makes a request act once. Comes after the journal: its seal goes first.</summary>
public static class OnceSetup
{
    public static IServiceCollection AddOnce(this IServiceCollection services) => services
        .AddSingleton<IStorageModel, OnceModel>().AddScoped<OnceScope>().AddScoped<IInterceptor, OnceSeal>().AddScoped<OnceRequests>().AddScoped<ForgetRequests>();
}
