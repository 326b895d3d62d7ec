using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;

namespace Jiema.Platform.Storage.Once;

/// <summary>
/// Writes the request's key in the transaction of its change. Of a hundred that try at once one inserts the row; the others
/// wait for it in the database and are then stopped whole. A try that fails, or is rolled back and made again, leaves no row.
/// It runs after the journal's, whose head has lined the writers up, so that both take their locks in one order.
/// </summary>
internal sealed class OnceSeal(OnceScope scope) : SaveChangesInterceptor, ISaveSeal
{
    private IDbContextTransaction? _own;

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result) =>
        scope.Key is null || !eventData.Context!.ChangeTracker.HasChanges() ? result : throw new NotSupportedException("A request with a key saves with SaveChangesAsync.");

    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        var db = eventData.Context!;
        if (scope.Key is not { } key || !db.ChangeTracker.HasChanges()) return result;
        if (db.Database.CurrentTransaction is null) _own = await db.Database.BeginTransactionAsync(cancellationToken);
        try
        {
            if (await WriteAsync(db, key, cancellationToken)) return result;
            throw new OnceException();
        }
        catch
        {
            // Nothing of this save may stay, nor of a caller's transaction around it.
            _own = null;
            scope.Open = null;
            if (db.Database.CurrentTransaction is { } open) await open.DisposeAsync();
            throw;
        }
    }

    public override async ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        if (_own is { } own)
        {
            _own = null;
            // Seen through to its end: a commit called off half-way would leave nobody knowing.
            await using (own) await own.CommitAsync(CancellationToken.None);
        }

        return result;
    }

    public override Task SaveChangesFailedAsync(DbContextErrorEventData eventData, CancellationToken cancellationToken = default) => GiveUpAsync();

    public override Task SaveChangesCanceledAsync(DbContextEventData eventData, CancellationToken cancellationToken = default) => GiveUpAsync();

    public async Task GiveUpAsync()
    {
        if (_own is not { } own) return;
        _own = null;
        await own.DisposeAsync();
    }

    private async Task<bool> WriteAsync(DbContext db, OnceKey key, CancellationToken cancellation)
    {
        var at = key.At.ToUnixTimeMilliseconds();
        // The conflict is no error: an error would spoil a PostgreSQL transaction that a caller goes on with.
        var written = await db.Database.ExecuteSqlAsync(
            $"""INSERT INTO platform_once ("AccountId", "Key", "Endpoint", "Fingerprint", "Attempt", "At", "Status") VALUES ({key.AccountId}, {key.Key}, {key.Endpoint}, {key.Fingerprint}, {scope.Attempt}, {at}, 0) ON CONFLICT DO NOTHING""", cancellation);
        return written == 1 || await db.Set<OnceRecord>().AnyAsync(o => o.AccountId == key.AccountId && o.Key == key.Key && o.Attempt == scope.Attempt, cancellation);
    }
}
