using Jiema.Platform.Journal;
using Jiema.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiema.Platform.Accounts.Organisation.Changes;

/// <summary>Brings an area's organisation from the database and back.</summary>
internal static class AreaBookStore
{
    public static async Task<AreaBook> LoadAsync(JiemaDb db, Guid areaId, DateTimeOffset at, CancellationToken cancellation, bool readOnly = false)
    {
        IQueryable<T> Of<T>() where T : class => readOnly ? db.Set<T>().AsNoTracking() : db.Set<T>();
        var units = Of<Unit>().Where(u => u.AreaId == areaId);
        var posts = Of<Post>().Where(p => units.Any(u => u.Id == p.UnitId));
        return new AreaBook(
            areaId, at, await units.ToListAsync(cancellation), await Of<UnitName>().Where(n => units.Any(u => u.Id == n.UnitId)).ToListAsync(cancellation), await posts.ToListAsync(cancellation),
            await Of<Person>().Where(p => p.AreaId == areaId).ToListAsync(cancellation), await Of<Holding>().Where(h => posts.Any(p => p.Id == h.PostId)).ToListAsync(cancellation));
    }

    /// <summary>Puts what the book holds, and its events, into the next save.</summary>
    public static void Keep(JiemaDb db, AreaBook book, ActionContext context, JournalEvent? summary)
    {
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        if (summary is not null) db.Record(context, summary);
        foreach (var happened in book.Events) db.Record(context, happened);
        db.AddRange(book.Added);
        db.RemoveRange(book.Removed);
        db.ChangeTracker.AutoDetectChangesEnabled = true;
    }
}
