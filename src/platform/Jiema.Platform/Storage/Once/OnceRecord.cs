using Microsoft.EntityFrameworkCore;

namespace Jiema.Platform.Storage.Once;

/// <summary>A request that changed something: the row is written with the change, or neither is.</summary>
internal sealed class OnceRecord
{
    public Guid AccountId { get; set; }

    public required string Key { get; set; }

    public required string Endpoint { get; set; }

    public required string Fingerprint { get; set; }

    /// <summary>Which of several tries wrote the row: one request may save more than once.</summary>
    public Guid Attempt { get; set; }

    public DateTimeOffset At { get; set; }

    public int Status { get; set; }

    public string? Location { get; set; }

    public string? MediaType { get; set; }

    public byte[]? Body { get; set; }
}

/// <summary>The table of requests that acted.</summary>
internal sealed class OnceModel : IStorageModel
{
    public void Build(ModelBuilder model) => model.Entity<OnceRecord>(once =>
    {
        once.ToTable("platform_once");
        once.HasKey(o => new { o.AccountId, o.Key });
        once.Property(o => o.Key).HasMaxLength(64);
        once.Property(o => o.Endpoint).HasMaxLength(300);
        once.Property(o => o.Fingerprint).HasMaxLength(64);
        once.Property(o => o.Location).HasMaxLength(4000);
        once.Property(o => o.MediaType).HasMaxLength(100);
        once.HasIndex(o => o.At);
    });
}
