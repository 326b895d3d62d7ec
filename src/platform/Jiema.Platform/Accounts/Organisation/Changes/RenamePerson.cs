using Jiema.Platform.Accounts.Organisation.Acts;

namespace Jiema.Platform.Accounts.Organisation.Changes;

/// <summary>A person's other name.</summary>
/// <param name="Seen">The version that was shown.</param>
public sealed record RenamePersonOptions(Guid PersonId, int Seen, string? Name);

/// <summary>Gives a person another name. What was recorded under the former one keeps it.</summary>
public sealed class RenamePerson(OrganisationChange organisation)
{
    public Task<OrganisationResult> ExecuteAsync(RenamePersonOptions options, ActionContext context, CancellationToken cancellation) =>
        organisation.RunAsync(context, AccountsPermissions.EditOrganisation, null, book =>
            book.Person(options.PersonId) is not { } person ? Act.NotFound
            : person.Revision != options.Seen ? Act.Stale("person", person.Id, options.Seen)
            : Act.Of(PersonActs.Rename(book, person, options.Name), person.Id), cancellation);
}
