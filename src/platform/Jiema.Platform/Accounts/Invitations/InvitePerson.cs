using Jiema.Platform.Accounts.Organisation;
using Jiema.Platform.Journal;
using Jiema.Platform.Storage;
using Jiema.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Jiema.Platform.Accounts.Invitations;

/// <summary>Who is invited: a person that is known, or a new one for a post.</summary>
/// <param name="PersonId">A person of the area; null for a new one.</param>
/// <param name="Name">The new person's name.</param>
/// <param name="PostId">The post to hold from today; needed for a new person.</param>
public sealed record InvitePersonOptions(Guid? PersonId, string? Name, Guid? PostId);

/// <summary>Invites a person of the organisation. The role follows from the post.</summary>
public sealed class InvitePerson(JiemaDb db, AccountSettings settings)
{
    public async Task<InvitationResult> ExecuteAsync(InvitePersonOptions options, ActionContext context, CancellationToken cancellation)
    {
        var today = ChinaTime.Day(context.At);
        var person = options.PersonId is { } id
            ? await db.Set<Person>().SingleOrDefaultAsync(p => p.Id == id && p.AreaId == context.AreaId, cancellation)
            : InvitationWriting.PersonName(options.Name) is { } name ? new Person { Id = Guid.CreateVersion7(context.At), AreaId = context.AreaId, Name = name } : null;
        if (person is null) return new(options.PersonId is null ? InvitationFault.NameMissing : InvitationFault.PersonUnknown);
        if (person.AccountId is not null) return new(InvitationFault.HasAccount);
        var post = options.PostId is null ? null : await (
            from p in db.Set<Post>()
            where p.Id == options.PostId && p.From <= today && (p.To == null || p.To >= today)
            join unit in db.Set<Unit>() on p.UnitId equals unit.Id
            where unit.AreaId == context.AreaId && unit.From <= today && (unit.To == null || unit.To >= today)
            select new { p.Id, p.Title, Unit = unit.Name }).FirstOrDefaultAsync(cancellation);
        if (post is null && (options.PostId is not null || options.PersonId is null)) return new(InvitationFault.PostUnknown);
        await using var change = await db.Database.BeginTransactionAsync(cancellation);
        if (options.PersonId is null) db.Add(person);
        if (post is not null && !await db.Set<Holding>().AnyAsync(h => h.PersonId == person.Id && h.PostId == post.Id && (h.To == null || h.To >= today), cancellation))
            db.Add(new Holding { Id = Guid.CreateVersion7(context.At), PersonId = person.Id, PostId = post.Id, From = today });
        await InvitationWriting.RevokeFormerAsync(InvitationWriting.Open(db, context.At).Where(i => i.PersonId == person.Id), context.At, cancellation);
        var (row, secret) = InvitationWriting.Add(db, InvitationKind.Person, person.Name, context.AreaId, context.At, settings);
        row.PersonId = person.Id;
        db.Record(context, new InvitationIssued(row.Id, "person", person.Name, post is null ? null : $"{post.Unit} {post.Title}") { PersonId = person.Id, PostId = post?.Id });
        await db.SaveChangesAsync(cancellation);
        await change.CommitAsync(cancellation);
        return new(InvitationFault.None, secret, row);
    }
}
