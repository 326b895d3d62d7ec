namespace Jiema.Platform.Journal;

/// <summary>An event as stored. Rows are only ever added; each carries the hash of itself and of the row before.</summary>
internal sealed class JournalRecord
{
    /// <summary>1, 2, … without gaps over the whole installation.</summary>
    public long Sequence { get; set; }

    public DateTimeOffset At { get; set; }

    public required string Kind { get; set; }

    public Guid AccountId { get; set; }

    public Guid AreaId { get; set; }

    public required string ObjectKind { get; set; }

    public required string ObjectId { get; set; }

    /// <summary>JSON: who (name and post), why, digests before and after, and what the event's kind remembers.</summary>
    public required string Content { get; set; }

    /// <summary>Which hash: sha256 or sm3.</summary>
    public string Algorithm { get; set; } = "";

    public byte[] Hash { get; set; } = [];

    /// <summary>The order in which events of one save were recorded; not stored.</summary>
    public long Place { get; set; }
}

/// <summary>The end of the chain: one row, which every writer must change, so that writers line up.</summary>
internal sealed class JournalHead
{
    /// <summary>Always 1.</summary>
    public int Id { get; set; }

    public long Sequence { get; set; }

    public byte[] Hash { get; set; } = [];
}
