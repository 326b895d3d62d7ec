using Jiema.Platform.Accounts.Organisation.Acts;

namespace Jiema.Platform.Accounts.Organisation.Changes;

/// <summary>Who leaves a post.</summary>
/// <param name="Seen">The post's version that was shown.</param>
/// <param name="Last">The last day. Before the first day of a holding that is only planned, it takes the plan back.</param>
public sealed record LeavePostOptions(Guid PostId, int Seen, Guid HoldingId, DateOnly Last);

/// <summary>Ends a holding on a day. A unit's head may do it in the own unit.</summary>
public sealed class LeavePost(OrganisationChange organisation)
{
    public Task<OrganisationResult> ExecuteAsync(LeavePostOptions options, ActionContext context, CancellationToken cancellation) =>
        organisation.RunAsync(context, AccountsPermissions.FillPosts, book => book.Post(options.PostId)?.UnitId, book =>
        {
            if (book.Post(options.PostId) is not { } post) return Act.NotFound;
            if (post.Revision != options.Seen) return Act.Stale("post", post.Id, options.Seen);
            return book.Holding(options.HoldingId) is { } holding && holding.PostId == post.Id
                ? Act.Of(HolderActs.Leave(book, post, holding, options.Last), post.Id)
                : Act.Of([new("person", "not-held")], post.Id);
        }, cancellation);
}
