using Jiema.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiema.Platform.Accounts.Upkeep;

/// <summary>Lines up who changes one account: the row is written before it is read, so that the second waits for the first and then sees what it did.</summary>
internal static class AccountHold
{
    /// <summary>To be called first in a transaction.</summary>
    public static Task TakeAsync(JiemaDb db, Guid accountId, CancellationToken cancellation) =>
        db.Set<Account>().Where(a => a.Id == accountId).ExecuteUpdateAsync(a => a.SetProperty(x => x.CreatedAt, x => x.CreatedAt), cancellation);
}
