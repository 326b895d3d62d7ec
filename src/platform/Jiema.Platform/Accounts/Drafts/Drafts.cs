using Jiema.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiema.Platform.Accounts.Drafts;

/// <summary>Keeps what was typed when a session ran out, for the same account's next sign-in.</summary>
public sealed class KeepDraft(JiemaDb db)
{
    /// <summary>The most that is kept, in bytes as the host encrypted it.</summary>
    public const int LongestContent = 8 * 1024 * 1024;

    /// <summary>How many one account keeps; the oldest make room.</summary>
    public const int MostDrafts = 5;

    /// <summary>How long a draft waits.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromHours(24);

    /// <returns>The draft's id; null when it is too long.</returns>
    public async Task<Guid?> ExecuteAsync(byte[] content, ActionContext context, CancellationToken cancellation)
    {
        if (content.Length > LongestContent || context.ActorId == Guid.Empty) return null;
        var mine = db.Set<Draft>().Where(d => d.AccountId == context.ActorId);
        var kept = await mine.OrderByDescending(d => d.ExpiresAt).Select(d => d.Id).ToListAsync(cancellation);
        var gone = kept.Skip(MostDrafts - 1).ToList();
        await db.Set<Draft>().Where(d => gone.Contains(d.Id) || d.ExpiresAt < context.At).ExecuteDeleteAsync(cancellation);
        var draft = new Draft { Id = Guid.NewGuid(), AccountId = context.ActorId, ExpiresAt = context.At + Life, Content = content };
        db.Add(draft);
        await db.SaveChangesAsync(cancellation);
        return draft.Id;
    }
}

/// <summary>Reads an account's own draft.</summary>
public sealed class DraftQuery(JiemaDb db)
{
    public async Task<byte[]?> ReadAsync(Guid id, Guid accountId, DateTimeOffset now, CancellationToken cancellation) =>
        await db.Set<Draft>().AsNoTracking().Where(d => d.Id == id && d.AccountId == accountId && d.ExpiresAt > now).Select(d => d.Content).FirstOrDefaultAsync(cancellation);
}

/// <summary>A draft is sent once; then it is gone.</summary>
public sealed class DropDraft(JiemaDb db)
{
    public Task<int> ExecuteAsync(Guid id, ActionContext context, CancellationToken cancellation) =>
        db.Set<Draft>().Where(d => d.Id == id && d.AccountId == context.ActorId).ExecuteDeleteAsync(cancellation);
}
