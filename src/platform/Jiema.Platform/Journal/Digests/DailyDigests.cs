using Jiema.Platform.Journal.Verify;
using Jiema.Platform.Storage;
using Jiema.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Jiema.Platform.Journal.Digests;

/// <summary>The newest digest, and whether its event is still there with its hash.</summary>
public sealed record DigestState(JournalDigest Digest, bool Extended);

/// <summary>Makes the digests of days that are over, and of this moment.</summary>
public sealed class DailyDigests(JiemaDb db, IOptions<StorageOptions> storage, TimeProvider time)
{
    private readonly DigestFiles _files = new(storage.Value.DataFolder);

    /// <summary>Where the journal stands now.</summary>
    public Task<JournalDigest> NowAsync(CancellationToken cancellation) => MakeAsync(ChinaTime.Day(time.GetUtcNow()), cancellation);

    /// <summary>Writes the digest of each day since the first event that is over and has none: after a down time all that are missing. Gives those it wrote.</summary>
    public async Task<IReadOnlyList<JournalDigest>> WriteMissingAsync(CancellationToken cancellation)
    {
        var written = new List<JournalDigest>();
        if (await db.Set<JournalRecord>().AsNoTracking().OrderBy(r => r.Sequence).Select(r => (DateTimeOffset?)r.At).FirstOrDefaultAsync(cancellation) is not { } first) return written;
        var today = ChinaTime.Day(time.GetUtcNow());
        for (var day = ChinaTime.Day(first); day < today; day = day.AddDays(1))
        {
            if (_files.Has(day)) continue;
            var digest = await MakeAsync(day, cancellation);
            if (_files.Add(digest)) written.Add(digest);
        }

        return written;
    }

    /// <summary>Checks the whole chain against the newest digest and notes the result for the audit administrator.</summary>
    /// <exception cref="StorageException">It cannot be read.</exception>
    public async Task<JournalVerdict> VerifyAsync(CancellationToken cancellation)
    {
        var marks = _files.Newest() is { } newest ? [newest.Mark] : Array.Empty<JournalMark>();
        var verdict = await JournalVerifier.VerifyAsync(storage.Value, marks, null, cancellation);
        _files.Note(new(time.GetUtcNow(), verdict.Events, verdict.Bad));
        return verdict;
    }

    public LastVerification? Checked() => _files.Checked();

    /// <summary>Null when there is no digest yet.</summary>
    public async Task<DigestState?> NewestAsync(CancellationToken cancellation)
    {
        if (_files.Newest() is not { } newest) return null;
        if (newest.Sequence == 0) return new(newest, true);
        var hash = await db.Set<JournalRecord>().AsNoTracking().Where(r => r.Sequence == newest.Sequence).Select(r => r.Hash).FirstOrDefaultAsync(cancellation);
        return new(newest, hash is not null && Convert.ToHexStringLower(hash) == newest.Hash);
    }

    private async Task<JournalDigest> MakeAsync(DateOnly day, CancellationToken cancellation)
    {
        var (records, end, now) = (db.Set<JournalRecord>().AsNoTracking(), ChinaTime.Start(day.AddDays(1)), time.GetUtcNow());
        var last = await records.Where(r => r.At < end).OrderByDescending(r => r.Sequence).Select(r => new { r.Sequence, r.Algorithm, r.Hash }).FirstOrDefaultAsync(cancellation);
        if (last is null) return new(day, "", 0, "", "", now);
        var first = await records.Where(r => r.Sequence == 1).Select(r => r.Hash).FirstOrDefaultAsync(cancellation) ?? [];
        return new(day, Convert.ToHexStringLower(first)[..Math.Min(16, 2 * first.Length)], last.Sequence, last.Algorithm, Convert.ToHexStringLower(last.Hash), now);
    }
}
