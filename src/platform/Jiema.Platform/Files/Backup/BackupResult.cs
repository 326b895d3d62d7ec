namespace Jiema.Platform.Files.Backup;

/// <summary>How far a backup or restore is, in bytes.</summary>
/// <param name="Total">Of a backup an estimate: rows grow and shrink on the way.</param>
public readonly record struct BackupProgress(long Done, long Total);

/// <summary>What was written or brought back.</summary>
/// <param name="MadeAt">The moment of the archive.</param>
/// <param name="FileBytes">Of the files alone.</param>
/// <param name="ArchiveBytes">Size of the archive.</param>
/// <param name="WithKeys">Whether the sign-in keys are in it.</param>
/// <param name="Missing">Names of files that rows name and the store did not have: they were lost before.</param>
/// <param name="Damaged">Names of files whose content no longer is what the name promises.</param>
public sealed record BackupResult(
    DateTimeOffset MadeAt, int Tables, long Rows, int Files, long FileBytes, long ArchiveBytes, bool WithKeys, IReadOnlyList<string> Missing, IReadOnlyList<string> Damaged);
