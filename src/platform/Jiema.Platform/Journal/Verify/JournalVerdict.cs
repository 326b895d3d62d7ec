namespace Jiema.Platform.Journal.Verify;

/// <summary>What is wrong with a journal at its first bad place.</summary>
public enum JournalFault
{
    /// <summary>The event's hash is not the hash of its columns and of the event before: one of them was changed, or the event put in.</summary>
    Hash,

    /// <summary>The number is missing between two others.</summary>
    Gap,

    /// <summary>A number below 1: not an event that was ever counted.</summary>
    Number,

    /// <summary>A column is stored in a form in which it is never written.</summary>
    Form,

    /// <summary>The event names a hash that there is not.</summary>
    Algorithm,

    /// <summary>The stated end lies behind the last event: events are missing at the end.</summary>
    Tail,

    /// <summary>The stated end lies before this event, has another hash than it, or is not there at all.</summary>
    Head,

    /// <summary>The event has another hash than the digest says: history was written anew since.</summary>
    Digest,

    /// <summary>The digest's event is no longer there.</summary>
    DigestBeyond,

    /// <summary>The first event is not the one that the digest's installation began with.</summary>
    Installation,
}

/// <summary>The first bad place.</summary>
/// <param name="Sequence">The event's number; 0 before the first.</param>
/// <param name="Kind">Its kind, when it is there.</param>
/// <param name="At">Its moment, when it is there and is a moment.</param>
public sealed record BadEvent(JournalFault Fault, long Sequence, string? Kind, DateTimeOffset? At);

/// <summary>What came of checking a journal.</summary>
/// <param name="Events">How many events were found to be whole.</param>
/// <param name="Hash">Hash of the last of them, lower-case hexadecimal; empty when there is none.</param>
/// <param name="Algorithm">Which hash that is.</param>
/// <param name="Installation">The first 16 digits of the first event's hash; empty when there is none.</param>
public sealed record JournalVerdict(long Events, string Hash, string Algorithm, string Installation, BadEvent? Bad)
{
    public bool Whole => Bad is null;
}

/// <summary>An event that must be there with this hash, as a digest says.</summary>
/// <param name="Sequence">Its number; 0 for a journal without events.</param>
/// <param name="Installation">The installation, as in <see cref="JournalVerdict.Installation"/>.</param>
public sealed record JournalMark(long Sequence, string Hash, string Installation);
