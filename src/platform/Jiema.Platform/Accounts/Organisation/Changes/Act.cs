using Jiema.Platform.Accounts.Organisation.Rules;

namespace Jiema.Platform.Accounts.Organisation.Changes;

/// <summary>What a use case's rules said, before anything is stored.</summary>
internal sealed record Act(OrganisationOutcome Outcome, Guid? Id = null, IReadOnlyList<OrganisationProblem>? Problems = null, string? StaleKind = null, int Seen = 0)
{
    public static readonly Act NotFound = new(OrganisationOutcome.NotFound);

    public static readonly Act Forbidden = new(OrganisationOutcome.Forbidden);

    /// <summary>Done, unless there are problems.</summary>
    public static Act Of(IReadOnlyList<OrganisationProblem> problems, Guid? id) => problems.Count > 0 ? new(OrganisationOutcome.Invalid, id, problems) : new(OrganisationOutcome.Done, id);

    /// <summary>The object has another version than the one that was seen.</summary>
    public static Act Stale(string kind, Guid id, int seen) => new(OrganisationOutcome.Conflict, id, StaleKind: kind, Seen: seen);
}
