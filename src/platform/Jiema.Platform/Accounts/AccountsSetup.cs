using Jiema.Platform.Accounts.Drafts;
using Jiema.Platform.Accounts.Organisation;
using Jiema.Platform.Accounts.Permissions;
using Jiema.Platform.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Jiema.Platform.Accounts;

/// <summary>The account rules, with the defaults of 等保 level 3 (GB/T 22239-2019) that an installation may tighten.</summary>
public static class AccountsSetup
{
    public static IdentityBuilder AddJiemaAccounts(this IServiceCollection services)
    {
        services.AddSingleton<IStorageModel, AccountsModel>().AddSingleton<IStorageModel, OrganisationModel>();
        services.AddSingleton<IEnumerable<Permission>>(AccountsPermissions.All).AddSingleton<PermissionCatalogue>();
        services.AddSingleton<IStorageModel, DraftsModel>().AddScoped<KeepDraft>().AddScoped<DraftQuery>().AddScoped<DropDraft>();
        services.AddScoped<FirstRun>().AddScoped<StandingQuery>();
        return services.AddIdentityCore<Account>(options =>
        {
            options.Password.RequiredLength = 8;
            options.Password.RequireDigit = true;
            options.Password.RequireLowercase = true;
            options.Password.RequireUppercase = false;
            options.Password.RequireNonAlphanumeric = true;
            options.Lockout.MaxFailedAccessAttempts = 5;
            options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(10);
            // Chinese names are user names too.
            options.User.AllowedUserNameCharacters = "";
        }).AddEntityFrameworkStores<JiemaDb>();
    }
}
