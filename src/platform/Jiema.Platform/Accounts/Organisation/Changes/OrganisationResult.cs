using Jiema.Platform.Accounts.Organisation.Rules;

namespace Jiema.Platform.Accounts.Organisation.Changes;

/// <summary>What came of a change.</summary>
public enum OrganisationOutcome
{
    Done,

    /// <summary>Somebody was faster; <see cref="OrganisationResult.Conflict"/> says who changed what and when.</summary>
    Conflict,

    /// <summary><see cref="OrganisationResult.Problems"/> says which fields and why.</summary>
    Invalid,

    /// <summary>There is no such thing in the area.</summary>
    NotFound,

    /// <summary>The actor may not do this here.</summary>
    Forbidden,
}

/// <summary>What came of a change of the organisation.</summary>
/// <param name="Id">What was added or changed.</param>
public sealed record OrganisationResult(OrganisationOutcome Outcome, Guid? Id = null, IReadOnlyList<OrganisationProblem>? Faults = null, OrganisationConflict? Conflict = null)
{
    public IReadOnlyList<OrganisationProblem> Problems => Faults ?? [];
}

/// <summary>Who changed the thing since it was shown, and how: the latest name and moment, and every field's first and last state.</summary>
public sealed record OrganisationConflict(string ByName, DateTimeOffset At, IReadOnlyList<OrganisationFieldChange> Changes);
