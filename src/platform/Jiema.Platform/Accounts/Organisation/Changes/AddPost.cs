using Jiema.Platform.Accounts.Organisation.Acts;
using Jiema.Platform.Accounts.Permissions;

namespace Jiema.Platform.Accounts.Organisation.Changes;

/// <summary>A new post.</summary>
/// <param name="Several">Whether several people may hold it at once.</param>
/// <param name="From">Its first day.</param>
public sealed record AddPostOptions(Guid UnitId, string? Title, IReadOnlyList<Role> Roles, bool Several, DateOnly From);

/// <summary>Adds a post to a unit.</summary>
public sealed class AddPost(OrganisationChange organisation)
{
    public Task<OrganisationResult> ExecuteAsync(AddPostOptions options, ActionContext context, CancellationToken cancellation) =>
        organisation.RunAsync(context, AccountsPermissions.EditOrganisation, _ => options.UnitId, book =>
            book.Unit(options.UnitId) is not { } unit ? Act.NotFound : Act.Of(PostActs.Add(book, unit, options.Title, options.Roles, options.Several, options.From, out var added), added?.Id), cancellation);
}
