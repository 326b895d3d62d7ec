using Jiema.Platform.Accounts.Organisation.Acts;
using Jiema.Platform.Accounts.Permissions;

namespace Jiema.Platform.Accounts.Organisation.Changes;

/// <summary>A post as it should be.</summary>
/// <param name="Seen">The version that was shown.</param>
public sealed record EditPostOptions(Guid PostId, int Seen, string? Title, IReadOnlyList<Role> Roles, bool Several);

/// <summary>Changes a post's title, what it is trusted with, and whether several may hold it.</summary>
public sealed class EditPost(OrganisationChange organisation)
{
    public Task<OrganisationResult> ExecuteAsync(EditPostOptions options, ActionContext context, CancellationToken cancellation) =>
        organisation.RunAsync(context, AccountsPermissions.EditOrganisation, book => book.Post(options.PostId)?.UnitId, book =>
            book.Post(options.PostId) is not { } post ? Act.NotFound
            : post.Revision != options.Seen ? Act.Stale("post", post.Id, options.Seen)
            : Act.Of(PostActs.Edit(book, post, options.Title, options.Roles, options.Several), post.Id), cancellation);
}
