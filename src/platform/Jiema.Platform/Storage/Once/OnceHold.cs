using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Jiema.Platform.Storage.Once;

/// <summary>
/// Begins the one transaction of a request whose answer is kept with its change, at its first save and not before: until then
/// it only reads, and nobody waits for it. It runs before the journal's seal, which then works inside this transaction.
/// </summary>
internal sealed class OnceHold(OnceScope scope) : SaveChangesInterceptor
{
    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        var db = eventData.Context!;
        if (scope is { Whole: true, Key: not null } && db.Database.CurrentTransaction is null && db.ChangeTracker.HasChanges())
            scope.Open = await db.Database.BeginTransactionAsync(cancellationToken);
        return result;
    }
}
