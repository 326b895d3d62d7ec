using Jiema.Platform.Accounts.Organisation.Acts;

namespace Jiema.Platform.Accounts.Organisation.Changes;

/// <summary>Who comes to a post.</summary>
/// <param name="Seen">The version that was shown.</param>
/// <param name="PersonId">Somebody who is known; null for <paramref name="NewName"/>.</param>
/// <param name="NewName">The name of somebody who is not known yet.</param>
/// <param name="Day">The first day; it may lie ahead. In a post of one, the former holder's last day is the day before.</param>
/// <param name="Last">The last day, when it is known.</param>
public sealed record FillPostOptions(Guid PostId, int Seen, Guid? PersonId, string? NewName, DateOnly Day, DateOnly? Last = null);

/// <summary>Changes who holds a post. A unit's head may do it in the own unit.</summary>
public sealed class FillPost(OrganisationChange organisation)
{
    public Task<OrganisationResult> ExecuteAsync(FillPostOptions options, ActionContext context, CancellationToken cancellation) =>
        organisation.RunAsync(context, AccountsPermissions.FillPosts, book => book.Post(options.PostId)?.UnitId, book =>
        {
            if (book.Post(options.PostId) is not { } post) return Act.NotFound;
            if (post.Revision != options.Seen) return Act.Stale("post", post.Id, options.Seen);
            if (options.PersonId is { } known) return book.Person(known) is not { } person ? Act.NotFound : Act.Of(HolderActs.Fill(book, post, person, options.Day, options.Last, out _), post.Id);
            // When the post cannot be filled, nothing of the book is stored, nor the new person.
            var problems = PersonActs.Add(book, options.NewName, out var added);
            return Act.Of(added is null ? problems : HolderActs.Fill(book, post, added, options.Day, options.Last, out _), post.Id);
        }, cancellation);
}
