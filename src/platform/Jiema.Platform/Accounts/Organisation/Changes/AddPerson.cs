using Jiema.Platform.Accounts.Organisation.Acts;

namespace Jiema.Platform.Accounts.Organisation.Changes;

/// <summary>A new person.</summary>
public sealed record AddPersonOptions(string? Name);

/// <summary>Adds a person to the area, without a post yet.</summary>
public sealed class AddPerson(OrganisationChange organisation)
{
    public Task<OrganisationResult> ExecuteAsync(AddPersonOptions options, ActionContext context, CancellationToken cancellation) =>
        organisation.RunAsync(context, AccountsPermissions.EditOrganisation, null, book => Act.Of(PersonActs.Add(book, options.Name, out var added), added?.Id), cancellation);
}
