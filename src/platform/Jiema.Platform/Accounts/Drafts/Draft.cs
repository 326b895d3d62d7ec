using Jiema.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiema.Platform.Accounts.Drafts;

/// <summary>What somebody had typed when the session was over; nobody but that account reads it.</summary>
internal sealed class Draft
{
    public Guid Id { get; set; }

    public Guid AccountId { get; set; }

    public DateTimeOffset ExpiresAt { get; set; }

    /// <summary>Encrypted by the host.</summary>
    public required byte[] Content { get; set; }
}

/// <summary>The table of drafts.</summary>
internal sealed class DraftsModel : IStorageModel
{
    public void Build(ModelBuilder model) => model.Entity<Draft>(draft =>
    {
        draft.ToTable("platform_draft");
        draft.HasIndex(d => new { d.AccountId, d.ExpiresAt });
    });
}
