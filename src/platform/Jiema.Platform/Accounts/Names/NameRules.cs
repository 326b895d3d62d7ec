using Jiema.Platform.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Jiema.Platform.Accounts.Names;

/// <summary>Refuses a user name that is none, is taken, or looks like one that is.</summary>
internal sealed class NameRules(JiemaDb db) : IUserValidator<Account>
{
    public async Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user)
    {
        var clean = UserNames.Clean(user.UserName);
        if (UserNames.Fault(clean) is { } fault) return IdentityResult.Failed(new IdentityError { Code = fault });
        var skeleton = UserNames.Skeleton(clean);
        return await db.Set<Account>().AnyAsync(a => a.NameSkeleton == skeleton && a.Id != user.Id)
            ? IdentityResult.Failed(new IdentityError { Code = "UserNameTaken" })
            : IdentityResult.Success;
    }
}
