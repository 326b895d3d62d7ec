using Jiema.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiema.Platform.Accounts.Requests;

/// <summary>The table of requests carried out.</summary>
internal sealed class RequestsModel : IStorageModel
{
    public void Build(ModelBuilder model) => model.Entity<RequestRecord>(request =>
    {
        request.ToTable("platform_request");
        request.HasKey(r => new { r.AccountId, r.Key });
        request.Property(r => r.Key).HasMaxLength(64);
        request.Property(r => r.Digest).HasMaxLength(64);
        request.Property(r => r.MediaType).HasMaxLength(100);
        request.HasIndex(r => new { r.AccountId, r.At });
    });
}
