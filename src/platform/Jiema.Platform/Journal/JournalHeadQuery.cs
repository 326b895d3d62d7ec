using Jiema.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiema.Platform.Journal;

/// <summary>Whether the journal can be written on: its head names the last record.</summary>
public sealed class JournalHeadQuery(JiemaDb db)
{
    /// <summary>Looks at the end alone; the whole chain is checked by the verification.</summary>
    public async Task<bool> HoldsAsync(CancellationToken cancellation)
    {
        // One statement, one state: a writer between two would look like a fault.
        var end = await (
            from head in db.Set<JournalHead>().Where(h => h.Id == 1)
            join found in db.Set<JournalRecord>() on head.Sequence equals found.Sequence into at
            from last in at.DefaultIfEmpty()
            select new { head.Sequence, head.Hash, Last = (byte[]?)last!.Hash, Beyond = db.Set<JournalRecord>().Any(r => r.Sequence > head.Sequence) }).AsNoTracking().SingleOrDefaultAsync(cancellation);
        return end is { Beyond: false } && (end.Sequence == 0 ? end.Last is null : end.Last is { } record && record.AsSpan().SequenceEqual(end.Hash));
    }
}
