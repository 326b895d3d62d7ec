using Jiema.Platform.Journal;

namespace Jiema.Platform.Accounts.Organisation;

/// <summary>One field before and after, in plain text.</summary>
public sealed record OrganisationFieldChange(string Field, string Before, string After);

/// <summary>A change of the organisation.</summary>
/// <param name="Subject">What it happened to, by name: 农业农村局 / 联络员.</param>
/// <param name="Revision">The object's version after it.</param>
/// <param name="Changes">What became different.</param>
public abstract record OrganisationEvent(string Kind, string ObjectKind, Guid Id, string Subject, int Revision, IReadOnlyList<OrganisationFieldChange> Changes)
    : JournalEvent(Kind, ObjectKind, Id.ToString());

public sealed record AreaAdded(Guid Id, string Subject, int Revision, IReadOnlyList<OrganisationFieldChange> Changes) : OrganisationEvent("area.added", "area", Id, Subject, Revision, Changes);

public sealed record AreaChanged(Guid Id, string Subject, int Revision, IReadOnlyList<OrganisationFieldChange> Changes) : OrganisationEvent("area.changed", "area", Id, Subject, Revision, Changes);

public sealed record UnitAdded(Guid Id, string Subject, int Revision, IReadOnlyList<OrganisationFieldChange> Changes) : OrganisationEvent("unit.added", "unit", Id, Subject, Revision, Changes);

public sealed record UnitRenamed(Guid Id, string Subject, int Revision, IReadOnlyList<OrganisationFieldChange> Changes) : OrganisationEvent("unit.renamed", "unit", Id, Subject, Revision, Changes);

public sealed record UnitMoved(Guid Id, string Subject, int Revision, IReadOnlyList<OrganisationFieldChange> Changes) : OrganisationEvent("unit.moved", "unit", Id, Subject, Revision, Changes);

public sealed record UnitEnded(Guid Id, string Subject, int Revision, IReadOnlyList<OrganisationFieldChange> Changes) : OrganisationEvent("unit.ended", "unit", Id, Subject, Revision, Changes);

public sealed record UnitMerged(Guid Id, string Subject, int Revision, IReadOnlyList<OrganisationFieldChange> Changes, Guid IntoId) : OrganisationEvent("unit.merged", "unit", Id, Subject, Revision, Changes);

/// <summary>Another unit went over into this one.</summary>
public sealed record UnitTookOver(Guid Id, string Subject, int Revision, IReadOnlyList<OrganisationFieldChange> Changes) : OrganisationEvent("unit.took-over", "unit", Id, Subject, Revision, Changes);

public sealed record PostAdded(Guid Id, string Subject, int Revision, IReadOnlyList<OrganisationFieldChange> Changes) : OrganisationEvent("post.added", "post", Id, Subject, Revision, Changes);

public sealed record PostChanged(Guid Id, string Subject, int Revision, IReadOnlyList<OrganisationFieldChange> Changes) : OrganisationEvent("post.changed", "post", Id, Subject, Revision, Changes);

public sealed record PostEnded(Guid Id, string Subject, int Revision, IReadOnlyList<OrganisationFieldChange> Changes) : OrganisationEvent("post.ended", "post", Id, Subject, Revision, Changes);

public sealed record PostFilled(Guid Id, string Subject, int Revision, IReadOnlyList<OrganisationFieldChange> Changes, Guid PersonId) : OrganisationEvent("post.filled", "post", Id, Subject, Revision, Changes);

public sealed record PostLeft(Guid Id, string Subject, int Revision, IReadOnlyList<OrganisationFieldChange> Changes, Guid PersonId) : OrganisationEvent("post.left", "post", Id, Subject, Revision, Changes);

/// <summary>Who holds a post from a day was entered wrongly and is put right, or a plan was taken back.</summary>
public sealed record HoldingCorrected(Guid Id, string Subject, int Revision, IReadOnlyList<OrganisationFieldChange> Changes, Guid PersonId) : OrganisationEvent("post.holder-corrected", "post", Id, Subject, Revision, Changes);

public sealed record PersonAdded(Guid Id, string Subject, int Revision, IReadOnlyList<OrganisationFieldChange> Changes) : OrganisationEvent("person.added", "person", Id, Subject, Revision, Changes);

public sealed record PersonRenamed(Guid Id, string Subject, int Revision, IReadOnlyList<OrganisationFieldChange> Changes) : OrganisationEvent("person.renamed", "person", Id, Subject, Revision, Changes);

/// <summary>A table was imported; what it changed stands in the events beside this one.</summary>
public sealed record OrganisationImported(Guid AreaId, string FileName, int Rows, int Events, string PreviewHash) : JournalEvent("organisation.imported", "area", AreaId.ToString());
