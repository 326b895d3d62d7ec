using Jiema.Platform.Accounts.Organisation.Acts;

namespace Jiema.Platform.Accounts.Organisation.Changes;

/// <summary>A post that ends.</summary>
/// <param name="Seen">The version that was shown.</param>
/// <param name="Last">Its last day; who holds it leaves then.</param>
public sealed record EndPostOptions(Guid PostId, int Seen, DateOnly Last);

/// <summary>Ends a post on a day; nothing is deleted.</summary>
public sealed class EndPost(OrganisationChange organisation)
{
    public Task<OrganisationResult> ExecuteAsync(EndPostOptions options, ActionContext context, CancellationToken cancellation) =>
        organisation.RunAsync(context, AccountsPermissions.EditOrganisation, book => book.Post(options.PostId)?.UnitId, book =>
            book.Post(options.PostId) is not { } post ? Act.NotFound
            : post.Revision != options.Seen ? Act.Stale("post", post.Id, options.Seen)
            : Act.Of(PostActs.End(book, post, options.Last), post.Id), cancellation);
}
