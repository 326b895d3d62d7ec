using System.Text.Encodings.Web;
using System.Text.Json;
using Jiema.Platform.Storage;
using Jiema.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Jiema.Platform.Journal.Reading;

/// <summary>Which events are wanted. What is null does not matter.</summary>
public sealed record JournalFilter
{
    public Guid? AreaId { get; init; }

    public Guid? AccountId { get; init; }

    /// <summary>The beginning of a name, as it was at that moment.</summary>
    public string? By { get; init; }

    public string? Kind { get; init; }

    public string? ObjectKind { get; init; }

    public string? ObjectId { get; init; }

    /// <summary>First and last day, in China.</summary>
    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    /// <summary>Only events before this number: where the page before ended.</summary>
    public long? Before { get; init; }
}

/// <summary>Reads the journal, newest first, page by page.</summary>
public sealed class JournalQuery(JiemaDb db)
{
    /// <summary>At most so many events.</summary>
    public async Task<IReadOnlyList<JournalEntry>> ListAsync(JournalFilter filter, int most, CancellationToken cancellation) =>
        [.. (await Where(filter).OrderByDescending(r => r.Sequence).Take(most).ToListAsync(cancellation)).Select(JournalEntry.From)];

    /// <summary>All of them, one after the other and never all in memory, for a file.</summary>
    public async IAsyncEnumerable<JournalEntry> StreamAsync(JournalFilter filter, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var record in Where(filter).OrderByDescending(r => r.Sequence).AsAsyncEnumerable().WithCancellation(cancellation)) yield return JournalEntry.From(record);
    }

    /// <summary>The history of one thing in its area, newest first.</summary>
    public Task<IReadOnlyList<JournalEntry>> HistoryAsync(Guid areaId, string objectKind, string objectId, long? before, int most, CancellationToken cancellation) =>
        ListAsync(new JournalFilter { AreaId = areaId, ObjectKind = objectKind, ObjectId = objectId, Before = before }, most, cancellation);

    private IQueryable<JournalRecord> Where(JournalFilter filter)
    {
        var records = db.Set<JournalRecord>().AsNoTracking();
        if (filter.AreaId is { } area) records = records.Where(r => r.AreaId == area);
        if (filter.AccountId is { } account) records = records.Where(r => r.AccountId == account);
        if (filter.Kind is { } kind) records = records.Where(r => r.Kind == kind);
        if (filter.ObjectKind is { } objectKind) records = records.Where(r => r.ObjectKind == objectKind);
        if (filter.ObjectId is { } objectId) records = records.Where(r => r.ObjectId == objectId);
        if (filter.From is { } from && ChinaTime.Start(from) is var start) records = records.Where(r => r.At >= start);
        if (filter.To is { } to && to < DateOnly.MaxValue && ChinaTime.Start(to.AddDays(1)) is var end) records = records.Where(r => r.At < end);
        if (filter.Before is { } before) records = records.Where(r => r.Sequence < before);
        // The stored text begins with the name.
        if (filter.By is { Length: > 0 } by && $"{{\"by\":\"{JsonEncodedText.Encode(by, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}" is var beginning) records = records.Where(r => r.Content.StartsWith(beginning));
        return records;
    }
}
