using System.Security.Cryptography;

namespace Jiema.Bench.Kill;

/// <summary>What came of the writes: acknowledged ones that are gone, ones that are there twice, and rows that nobody wrote.</summary>
internal sealed record Account(int Lost, int Doubled, IReadOnlyList<string> Faults)
{
    /// <param name="files">The folder of files by content.</param>
    /// <param name="before">What was written to prepare the run; counts as written, too.</param>
    /// <param name="all">Whether every write was acknowledged, so that nothing else may stand there.</param>
    public static Account Of(Stored stored, IReadOnlyList<Write> writes, IReadOnlyList<Write> before, string files, bool all)
    {
        var faults = new List<string>();
        var handedIn = stored.Decodings.GroupBy(d => d.Sha256).ToDictionary(g => g.Key, g => g.Count());
        var decided = stored.Decisions.GroupBy(d => d).ToDictionary(g => g.Key, g => g.Count());
        var keys = stored.Answers.ToDictionary(a => a.Key, a => a.Status);
        int Count(Write write) => handedIn.GetValueOrDefault(write.Mark) + decided.GetValueOrDefault(write.Mark);
        var expected = writes.Where(w => w.Acknowledged).Concat(before).ToList();
        var lost = expected.Count(w => Count(w) == 0);
        var doubled = writes.Concat(before).Count(w => Count(w) > 1);
        foreach (var write in expected)
        {
            if (keys.GetValueOrDefault(write.Key, "none") is not ['2', ..]) faults.Add($"the answer to {write.Key} is not kept");
            if (write.Location is not null && !stored.Decodings.Contains((write.Location.Split('/')[^1], write.Mark))) faults.Add($"{write.Location} was answered but is not there");
            if (write.Location is not null && !IsWhole(Path.Combine(files, write.Mark[..2], write.Mark), write.Mark)) faults.Add($"the file {write.Mark} is missing or damaged");
        }

        var (mine, ours) = (writes.Concat(before).Select(w => w.Mark).ToHashSet(StringComparer.Ordinal), writes.Concat(before).Select(w => w.Key).ToHashSet(StringComparer.Ordinal));
        faults.AddRange(stored.Decodings.Where(d => !mine.Contains(d.Sha256)).Select(d => $"decoding {d.Id} was never asked for"));
        faults.AddRange(stored.Decisions.Where(d => !mine.Contains(d)).Select(d => $"decision {d} was never made"));
        faults.AddRange(keys.Keys.Where(k => !ours.Contains(k)).Select(k => $"key {k} was never sent"));
        faults.AddRange(stored.Reports.GroupBy(r => r).Where(g => g.Count() > 1 || !mine.Contains(g.Key)).Select(g => $"report {g.Key} is there {g.Count()} times"));
        // A change and its event are one.
        if (!stored.Asked.Order(StringComparer.Ordinal).SequenceEqual(stored.Decodings.Select(d => d.Id).Order(StringComparer.Ordinal))) faults.Add("the events of handing in are not those of the decodings");
        if (stored.Decided != stored.Decisions.Count) faults.Add($"{stored.Decisions.Count} decisions, but {stored.Decided} events");
        if (all && stored.Answers.Count != ours.Count) faults.Add($"{stored.Answers.Count} keys instead of {ours.Count}");
        return new(lost, doubled, faults);
    }

    private static bool IsWhole(string file, string sha256) => File.Exists(file) && Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file))) == sha256;
}
