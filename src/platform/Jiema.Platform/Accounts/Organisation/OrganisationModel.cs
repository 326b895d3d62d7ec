using Jiema.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiema.Platform.Accounts.Organisation;

/// <summary>The tables of areas, units, posts and people.</summary>
internal sealed class OrganisationModel : IStorageModel
{
    public void Build(ModelBuilder model)
    {
        model.Entity<Area>(area =>
        {
            area.ToTable("platform_area");
            area.Property(a => a.Name).HasMaxLength(60);
            area.Property(a => a.Code).HasMaxLength(9);
            area.Property(a => a.Revision).IsConcurrencyToken();
            area.HasOne<Area>().WithMany().HasForeignKey(a => a.ParentId).OnDelete(DeleteBehavior.Restrict);
            area.HasData(new Area { Id = Area.First, Kind = AreaKind.County, Name = "本县" });
        });
        model.Entity<Unit>(unit =>
        {
            unit.ToTable("platform_unit");
            unit.Property(u => u.Name).HasMaxLength(100);
            unit.Property(u => u.ShortName).HasMaxLength(40);
            unit.Property(u => u.Revision).IsConcurrencyToken();
            unit.HasOne<Area>().WithMany().HasForeignKey(u => u.AreaId).OnDelete(DeleteBehavior.Restrict);
            unit.HasOne<Unit>().WithMany().HasForeignKey(u => u.MergedIntoId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<UnitName>(name =>
        {
            name.ToTable("platform_unit_name");
            name.Property(n => n.Name).HasMaxLength(100);
            name.Property(n => n.ShortName).HasMaxLength(40);
            name.HasOne<Unit>().WithMany().HasForeignKey(n => n.UnitId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<Post>(post =>
        {
            post.ToTable("platform_post");
            post.Property(p => p.Title).HasMaxLength(60);
            post.Property(p => p.RoleNames).HasMaxLength(200);
            post.Property(p => p.Revision).IsConcurrencyToken();
            post.Ignore(p => p.Roles);
            post.HasOne<Post>().WithMany().HasForeignKey(p => p.SuccessorId).OnDelete(DeleteBehavior.Restrict);
            post.HasOne<Unit>().WithMany().HasForeignKey(p => p.UnitId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<Person>(person =>
        {
            person.ToTable("platform_person");
            person.Property(p => p.Name).HasMaxLength(60);
            person.Property(p => p.Revision).IsConcurrencyToken();
            person.HasIndex(p => p.AccountId);
            person.HasOne<Area>().WithMany().HasForeignKey(p => p.AreaId).OnDelete(DeleteBehavior.Restrict);
            person.HasOne<Account>().WithMany().HasForeignKey(p => p.AccountId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<Holding>(holding =>
        {
            holding.ToTable("platform_holding");
            holding.HasOne<Post>().WithMany().HasForeignKey(h => h.PostId).OnDelete(DeleteBehavior.Restrict);
            holding.HasOne<Person>().WithMany().HasForeignKey(h => h.PersonId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
