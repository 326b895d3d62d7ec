using Jiema.Platform.Accounts.Administrators;
using Jiema.Platform.Accounts.Entry;
using Jiema.Platform.Accounts.Invitations;
using Jiema.Platform.Accounts.Names;
using Jiema.Platform.Accounts.Passwords;
using Jiema.Platform.Accounts.SecondFactors;
using Jiema.Platform.Accounts.Sessions;
using Jiema.Platform.Accounts.Upkeep;
using Jiema.Platform.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Jiema.Platform.Accounts;

/// <summary>Registers what is done with accounts.</summary>
internal static class AccountSecuritySetup
{
    public static void AddAccountSecurity(this IServiceCollection services)
    {
        services.AddSingleton<IStorageModel, AccountSecurityModel>().AddSingleton<Attempts>();
        services.TryAddSingleton<AccountSettings>();
        services.AddSingleton<ILookupNormalizer, NameNormalizer>();
        services.AddScoped<SignIn>().AddScoped<SecondStep>().AddScoped<SignInThroughProvider>().AddScoped<LinkProvider>().AddScoped<OwnAccountQuery>();
        services.AddScoped<ChangePassword>().AddScoped<SetUpSecondFactor>().AddScoped<RenewRecoveryCodes>().AddScoped<SecondFactorQuery>();
        services.AddScoped<SessionCheck>().AddScoped<SessionsQuery>().AddScoped<EndSessions>().AddScoped<StartSession>();
        services.AddScoped<InvitePerson>().AddScoped<InviteAdministrator>().AddScoped<AcceptInvitation>().AddScoped<RevokeInvitation>().AddScoped<InvitationsQuery>();
        services.AddScoped<AccountsQuery>().AddScoped<ShutAccount>().AddScoped<ResetPassword>().AddScoped<ResetSecondFactor>();
        services.AddScoped<AppointAdministrator>().AddScoped<DismissAdministrator>().AddScoped<AdministratorsMissingQuery>();
    }

    /// <summary>The product's own rules in place of Identity's.</summary>
    public static IdentityBuilder AddAccountRules(this IdentityBuilder identity)
    {
        identity.Services.RemoveAll<IPasswordValidator<Account>>();
        identity.Services.RemoveAll<IUserValidator<Account>>();
        identity.Services.Configure<PasswordHasherOptions>(h => h.IterationCount = 210_000);
        return identity.AddPasswordValidator<PasswordRules>().AddUserValidator<NameRules>();
    }
}
