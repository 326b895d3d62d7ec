using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Jiema.Platform.Storage.Once;

/// <summary>Registers what makes a request act once. Comes after the journal: its seal goes first.</summary>
public static class OnceSetup
{
    /// <summary>Comes before the journal.</summary>
    public static IServiceCollection AddOnceHold(this IServiceCollection services) => services.AddScoped<OnceScope>().AddScoped<IInterceptor, OnceHold>();

    public static IServiceCollection AddOnce(this IServiceCollection services) => services
        .AddSingleton<IStorageModel, OnceModel>().AddScoped<IInterceptor, OnceSeal>().AddScoped<OnceRequests>().AddScoped<ForgetRequests>();
}
