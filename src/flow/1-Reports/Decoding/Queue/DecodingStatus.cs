using Jiema.Reports.Intake;

namespace Jiema.Reports.Decoding.Queue;

/// <summary>How far a decoding is.</summary>
public enum DecodingState
{
    /// <summary>排队</summary>
    Queued,

    /// <summary>解码中</summary>
    Running,

    /// <summary>已完成: the report is there.</summary>
    Done,

    /// <summary>失败: the file cannot be read; the fault says why.</summary>
    Failed,
}

/// <summary>What became of a file that was handed in.</summary>
public sealed record DecodingStatus(
    Guid Id, DecodingState State, string FileName, DateTimeOffset AskedAt, string AskedBy, DateTimeOffset? StartedAt, DateTimeOffset? EndedAt,
    Guid? ReportId, bool AlreadyThere, IntakeFault? Fault);

/// <summary>Reads the state of a decoding.</summary>
public sealed class DecodingQuery(Platform.Storage.JiemaDb db)
{
    public async Task<DecodingStatus?> ReadAsync(Guid areaId, Guid id, CancellationToken cancellation) =>
        await db.FindAsync<DecodingRecord>([id], cancellation) is { } record && record.AreaId == areaId ? record.Status() : null;
}
