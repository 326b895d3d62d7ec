using Jiema.Platform.Accounts.Organisation;
using Jiema.Platform.Accounts.Permissions;
using Jiema.Platform.Journal;
using Jiema.Platform.Storage;
using Jiema.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Jiema.Platform.Accounts;

/// <summary>The place of the first account: system administrator, and at work in the supervision office, so that one person can begin alone.</summary>
internal static class FirstOffice
{
    public static async Task SetUpAsync(JiemaDb db, Account account, string? areaName, DateTimeOffset now, CancellationToken cancellation)
    {
        var today = ChinaTime.Day(now);
        var area = await db.Set<Area>().SingleAsync(a => a.Id == Area.First, cancellation);
        if (!string.IsNullOrWhiteSpace(areaName)) area.Name = areaName.Trim();
        var unit = new Unit { Id = Guid.CreateVersion7(now), AreaId = area.Id, Name = "督查室", From = today, Position = 1 };
        var post = new Post { Id = Guid.CreateVersion7(now), UnitId = unit.Id, Title = "督查员", Roles = [Role.Office, Role.Reviewer, Role.Publisher], From = today };
        var person = new Person { Id = Guid.CreateVersion7(now), AreaId = area.Id, Name = account.DisplayName, AccountId = account.Id };
        db.AddRange(
            new AdministratorRole { AccountId = account.Id, Role = Role.SystemAdministrator }, unit,
            new UnitName { Id = Guid.CreateVersion7(now), UnitId = unit.Id, Name = unit.Name, From = today }, post, person,
            new Holding { Id = Guid.CreateVersion7(now), PostId = post.Id, PersonId = person.Id, From = today });
        db.Record(new ActionContext(account.Id, account.DisplayName, now) { AreaId = area.Id, PostId = post.Id }, new FirstAdministratorCreated(account.Id, account.UserName!, area.Name));
    }
}
