using Jiema.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiema.Platform.Journal;

/// <summary>The line in which all writers stand.</summary>
public static class JournalTurn
{
    /// <summary>
    /// Takes this transaction's turn before its first change. Whoever changes something records it and so stands in the same line:
    /// until the transaction ends nobody's change comes in between, and no use case in it has to try again.
    /// </summary>
    public static async Task TakeTurnAsync(this JiemaDb db, CancellationToken cancellation)
    {
        if (db.Database.CurrentTransaction is null) throw new InvalidOperationException("A turn is kept by a transaction.");
        await db.Set<JournalHead>().ExecuteUpdateAsync(h => h.SetProperty(x => x.Sequence, x => x.Sequence), cancellation);
    }
}
