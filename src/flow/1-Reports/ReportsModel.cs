using Jiema.Platform.Accounts.Organisation;
using Jiema.Platform.Files;
using Jiema.Platform.Storage;
using Jiema.Reports.Decoding;
using Jiema.Reports.Review;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Jiema.Reports;

/// <summary>The tables of this stage.</summary>
internal sealed class ReportsModel : IStorageModel
{
    public void Build(ModelBuilder model)
    {
        model.Entity<ReportRecord>(report =>
        {
            report.ToTable("reports_report");
            report.Property(r => r.Title).HasMaxLength(300);
            report.Property(r => r.FileName).HasMaxLength(260);
            report.Property(r => r.OriginalSha256).NamesFile();
            report.Property(r => r.TextSha256).NamesFile();
            report.Property(r => r.MapSha256).NamesFile();
            report.Property(r => r.Revision).IsConcurrencyToken();
            // Rows of a release before areas belong to the first one.
            report.Property(r => r.AreaId).HasDefaultValue(Area.First);
            report.HasIndex(r => new { r.AreaId, r.OriginalSha256 }).IsUnique();
        });
        model.Entity<ReadingRecord>(reading =>
        {
            reading.ToTable("reports_reading");
            reading.HasKey(r => new { r.ReportId, r.Number });
            reading.HasOne<ReportRecord>().WithMany().HasForeignKey(r => r.ReportId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<DecisionRecord>(decision =>
        {
            decision.ToTable("reports_decision");
            decision.HasKey(d => new { d.ReportId, d.Number });
            decision.Ignore(d => d.FirstWords);
            decision.HasIndex(d => new { d.ReportId, d.IdempotencyKey }).IsUnique();
            decision.HasOne<ReportRecord>().WithMany().HasForeignKey(d => d.ReportId).OnDelete(DeleteBehavior.Restrict);
            WriteOnce(decision.Metadata);
        });
        model.Entity<ApprovedRecord>(approved =>
        {
            approved.ToTable("reports_approved");
            approved.HasKey(a => new { a.ReportId, a.Number });
            approved.HasOne<ReportRecord>().WithMany().HasForeignKey(a => a.ReportId).OnDelete(DeleteBehavior.Restrict);
            WriteOnce(approved.Metadata);
        });
    }

    /// <summary>What was recorded is never changed: saving a changed record throws.</summary>
    private static void WriteOnce(IMutableEntityType records)
    {
        foreach (var property in records.GetProperties()) property.SetAfterSaveBehavior(PropertySaveBehavior.Throw);
    }
}
