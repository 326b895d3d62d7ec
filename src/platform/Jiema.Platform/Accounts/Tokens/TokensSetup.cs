using Jiema.Platform.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Jiema.Platform.Accounts.Tokens;

/// <summary>Registers the tokens.</summary>
public static class TokensSetup
{
    public static IServiceCollection AddTokens(this IServiceCollection services) =>
        services.AddSingleton<IStorageModel, TokensModel>().AddScoped<MakeToken>().AddScoped<RevokeToken>().AddScoped<TokensQuery>().AddScoped<TokenCheck>();
}
