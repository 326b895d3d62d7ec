using System.Data.Common;
using Jiema.Platform.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Options;

namespace Jiema.Platform.Journal;

/// <summary>
/// Numbers and hashes the events of a save, inside its transaction. The head is changed first: that makes writers line up,
/// so that the chain has neither gaps nor forks, on both engines. Inside a caller's transaction a savepoint takes the head
/// back together with a save that failed, because the caller may go on.
/// </summary>
internal sealed class JournalSeal(IOptions<JournalOptions> options) : SaveChangesInterceptor, ISaveSeal
{
    private const string Savepoint = "jiema_journal";

    private readonly JournalForm _form = new();
    private IDbContextTransaction? _open;
    private bool _own;

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result) =>
        Pending(eventData.Context!).Count == 0 ? result : throw new NotSupportedException("Events are saved with SaveChangesAsync.");

    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        var db = eventData.Context!;
        var events = Pending(db);
        if (events.Count == 0) return result;
        _own = db.Database.CurrentTransaction is null;
        _open = db.Database.CurrentTransaction ?? await db.Database.BeginTransactionAsync(cancellationToken);
        try
        {
            if (!_own) await _open.CreateSavepointAsync(Savepoint, cancellationToken);
            await SealAsync(db, events, cancellationToken);
            return result;
        }
        catch
        {
            await GiveUpAsync();
            throw;
        }
    }

    public override async ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        if (_open is not { } open) return result;
        _open = null;
        if (!_own)
        {
            await open.ReleaseSavepointAsync(Savepoint, CancellationToken.None);
            return result;
        }

        try
        {
            // Seen through to its end: a commit that was called off half-way would leave nobody knowing.
            await using (open) await open.CommitAsync(CancellationToken.None);
            return result;
        }
        catch
        {
            // The context believes that all is stored; nothing is. A later save must not build on it.
            eventData.Context!.ChangeTracker.Clear();
            throw;
        }
    }

    public override Task SaveChangesFailedAsync(DbContextErrorEventData eventData, CancellationToken cancellationToken = default) => GiveUpAsync();

    public override Task SaveChangesCanceledAsync(DbContextEventData eventData, CancellationToken cancellationToken = default) => GiveUpAsync();

    private async Task SealAsync(DbContext db, List<EntityEntry<JournalRecord>> events, CancellationToken cancellation)
    {
        if (await db.Set<JournalHead>().ExecuteUpdateAsync(h => h.SetProperty(x => x.Sequence, x => x.Sequence + events.Count), cancellation) != 1)
            throw new StorageException("操作日志的末端记录不见了，不能再写入。请用 jiema verify 核验，并从备份恢复。", "The end mark of the journal is gone; nothing can be written. Run jiema verify, and restore a backup.");
        var head = await db.Set<JournalHead>().AsNoTracking().SingleAsync(cancellation);
        var (sequence, hash) = (head.Sequence - events.Count, head.Hash);
        foreach (var entry in events)
        {
            var record = entry.Entity;
            entry.State = EntityState.Detached;
            record.Sequence = ++sequence;
            record.Algorithm = options.Value.Hash;
            record.Hash = hash = JournalHash.Of(record.Algorithm, _form.Of(record, hash));
            db.Add(record);
        }

        await db.Set<JournalHead>().ExecuteUpdateAsync(h => h.SetProperty(x => x.Hash, hash), cancellation);
    }

    public async Task GiveUpAsync()
    {
        if (_open is not { } open) return;
        _open = null;
        try
        {
            if (_own) await open.DisposeAsync();
            else await open.RollbackToSavepointAsync(Savepoint, CancellationToken.None);
        }
        catch (Exception failure) when (failure is DbException or InvalidOperationException)
        {
            // The connection is gone and the transaction with it. What went wrong first is what the caller must hear of.
        }
    }

    private static List<EntityEntry<JournalRecord>> Pending(DbContext db) =>
        [.. db.ChangeTracker.Entries<JournalRecord>().Where(e => e.State == EntityState.Added).OrderBy(e => e.Entity.Place)];
}
