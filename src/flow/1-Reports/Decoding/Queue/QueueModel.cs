using Jiema.Platform.Files;
using Jiema.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiema.Reports.Decoding.Queue;

/// <summary>The table of files handed in.</summary>
internal sealed class QueueModel : IStorageModel
{
    public void Build(ModelBuilder model) => model.Entity<DecodingRecord>(decoding =>
    {
        decoding.ToTable("reports_decoding");
        decoding.Property(d => d.FileName).HasMaxLength(260);
        decoding.Property(d => d.ContentSha256).NamesFile();
        decoding.HasIndex(d => new { d.State, d.AskedAt });
    });
}
