using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;

namespace Jiema.Platform.Journal;

/// <summary>
/// Numbers and hashes the events of a save, inside its transaction. The head is changed first: that makes writers line up,
/// so that the chain has neither gaps nor forks, on both engines.
/// </summary>
internal sealed class JournalSeal : SaveChangesInterceptor
{
    private IDbContextTransaction? _own;

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result) =>
        Pending(eventData.Context!).Count == 0 ? result : throw new NotSupportedException("Events are saved with SaveChangesAsync.");

    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        var db = eventData.Context!;
        var events = Pending(db);
        if (events.Count == 0) return result;
        if (db.Database.CurrentTransaction is null) _own = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.Set<JournalHead>().ExecuteUpdateAsync(h => h.SetProperty(x => x.Sequence, x => x.Sequence + events.Count), cancellationToken);
        var head = await db.Set<JournalHead>().AsNoTracking().SingleAsync(cancellationToken);
        var (sequence, hash) = (head.Sequence - events.Count, head.Hash);
        foreach (var entry in events)
        {
            var record = entry.Entity;
            entry.State = EntityState.Detached;
            record.Sequence = ++sequence;
            record.Algorithm = "sha256";
            record.Hash = hash = JournalChain.HashOf(record, hash);
            db.Add(record);
        }

        await db.Set<JournalHead>().ExecuteUpdateAsync(h => h.SetProperty(x => x.Hash, hash), cancellationToken);
        return result;
    }

    public override async ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        if (_own is { } own)
        {
            _own = null;
            await using (own) await own.CommitAsync(cancellationToken);
        }

        return result;
    }

    public override async Task SaveChangesFailedAsync(DbContextErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        if (_own is { } own)
        {
            _own = null;
            await own.DisposeAsync();
        }
    }

    private static List<EntityEntry<JournalRecord>> Pending(DbContext db) =>
        [.. db.ChangeTracker.Entries<JournalRecord>().Where(e => e.State == EntityState.Added).OrderBy(e => Math.Abs(e.Entity.Sequence))];
}
