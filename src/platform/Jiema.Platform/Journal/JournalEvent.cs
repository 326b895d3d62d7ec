namespace Jiema.Platform.Journal;

/// <summary>Something that happened, with what is to be remembered of it. Each kind is a record of its own, declared by the module that it happens in.</summary>
/// <param name="Kind">Stable code, object.act: report.opened.</param>
/// <param name="ObjectKind">What it happened to: report.</param>
/// <param name="ObjectId">Which one.</param>
public abstract record JournalEvent(string Kind, string ObjectKind, string ObjectId)
{
    /// <summary>Digest of the object's state before, where it had one.</summary>
    public string? Before { get; init; }

    /// <summary>Digest of its state after.</summary>
    public string? After { get; init; }
}
