using Jiema.Platform.Accounts.Drafts;
using Jiema.Platform.Accounts.Organisation;
using Jiema.Platform.Accounts.Permissions;
using Jiema.Platform.Accounts.Tokens;
using Jiema.Platform.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Jiema.Platform.Accounts;

/// <summary>The account rules, with the defaults of 等保 level 3 (GB/T 22239-2019) that an installation may tighten.</summary>
public static class AccountsSetup
{
    public static IdentityBuilder AddJiemaAccounts(this IServiceCollection services)
    {
        services.AddSingleton<IStorageModel, AccountsModel>().AddOrganisation();
        services.AddSingleton<IEnumerable<Permission>>(AccountsPermissions.All).AddSingleton<PermissionCatalogue>();
        services.AddScoped<FirstRun>().AddScoped<StandingQuery>().AddScoped<NamesQuery>();
        services.AddAccountSecurity();
        services.AddTokens();
        services.AddSingleton<IStorageModel, DraftsModel>().AddScoped<KeepDraft>().AddScoped<DraftQuery>().AddScoped<DropDraft>();
        return services.AddIdentityCore<Account>(options =>
        {
            // Chinese names are user names too; which signs go, the product's own rules say.
            options.User.AllowedUserNameCharacters = "";
        }).AddEntityFrameworkStores<JiemaDb>().AddAccountRules();
    }
}
