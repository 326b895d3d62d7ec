using Jiema.Platform.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Jiema.Platform.Journal;

/// <summary>The tables of the journal.</summary>
internal sealed class JournalModel : IStorageModel
{
    public void Build(ModelBuilder model)
    {
        model.Entity<JournalRecord>(record =>
        {
            record.ToTable("platform_journal");
            record.HasKey(r => r.Sequence);
            record.Property(r => r.Sequence).ValueGeneratedNever();
            record.Property(r => r.Kind).HasMaxLength(60);
            record.Property(r => r.ObjectKind).HasMaxLength(40);
            record.Property(r => r.ObjectId).HasMaxLength(100);
            record.Property(r => r.Algorithm).HasMaxLength(8);
            record.HasIndex(r => new { r.ObjectKind, r.ObjectId, r.Sequence });
            record.HasIndex(r => new { r.AccountId, r.Sequence });
            record.HasIndex(r => new { r.Kind, r.Sequence });
            record.HasIndex(r => r.At);
            record.Ignore(r => r.Place);
            foreach (var property in record.Metadata.GetProperties().Where(p => !p.IsKey())) property.SetAfterSaveBehavior(PropertySaveBehavior.Throw);
        });
        model.Entity<JournalHead>(head =>
        {
            head.ToTable("platform_journal_head");
            head.Property(h => h.Id).ValueGeneratedNever();
            head.HasData(new JournalHead { Id = 1 });
        });
    }
}
