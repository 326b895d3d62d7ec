using System.Text.Json;
using Jiema.Platform.Journal;
using Jiema.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiema.Platform.Accounts.Organisation.Changes;

/// <summary>What happened to a thing since somebody saw it, read from the journal.</summary>
internal static class OrganisationHistory
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public static async Task<OrganisationConflict?> SinceAsync(JiemaDb db, string kind, Guid id, int seen, CancellationToken cancellation)
    {
        var key = id.ToString();
        var records = await db.Set<JournalRecord>().AsNoTracking().Where(r => r.ObjectKind == kind && r.ObjectId == key).OrderByDescending(r => r.Sequence).Take(50).ToListAsync(cancellation);
        var since = records.Select(r => (r.At, Content: JsonSerializer.Deserialize<Content>(r.Content, Options)!)).Where(r => r.Content.What.Revision > seen).Reverse().ToList();
        if (since.Count == 0) return null;
        // A field that changed twice is shown as it was seen and as it is now.
        var changes = since.SelectMany(s => s.Content.What.Changes ?? []).GroupBy(c => c.Field).Select(g => new OrganisationFieldChange(g.Key, g.First().Before, g.Last().After)).Where(c => c.Before != c.After).ToList();
        return new(since[^1].Content.By, since[^1].At, changes);
    }

    private sealed record Content(string By, What What);

    private sealed record What(int Revision, IReadOnlyList<OrganisationFieldChange>? Changes);
}
