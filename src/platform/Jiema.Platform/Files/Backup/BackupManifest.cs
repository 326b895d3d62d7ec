using System.Text.Json;

namespace Jiema.Platform.Files.Backup;

/// <summary>What an archive holds, with the hash of each part. It is written last, and its own hash stands beside it.</summary>
/// <param name="Format">jiema.backup/1.</param>
/// <param name="Engine">Where the rows come from; they go into either.</param>
/// <param name="Migrations">Names of the migrations that the database had, oldest first: the same on both engines.</param>
internal sealed record BackupManifest(string Format, string Engine, DateTimeOffset MadeAt, IReadOnlyList<string> Migrations, IReadOnlyList<BackupTable> Tables, IReadOnlyList<BackupFile> Files)
{
    public const string Current = "jiema.backup/1";
    public const string Entry = "manifest.json";
    public const string HashEntry = "manifest.sha256";

    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web) { WriteIndented = true, NewLine = "\n" };

    public static string EntryOf(BackupTable table) => $"tables/{table.Name}.ndjson";
}

/// <summary>A table's rows, ordered by its key: one JSON array a line.</summary>
internal sealed record BackupTable(string Name, IReadOnlyList<BackupColumn> Columns, long Rows, string Sha256);

/// <param name="Kind">text, long, int, bool, guid, bytes, date, double, decimal.</param>
internal sealed record BackupColumn(string Name, string Kind);

/// <summary>A file of the data folder.</summary>
/// <param name="Path">Below the data folder, with /.</param>
internal sealed record BackupFile(string Path, long Length, string Sha256);

/// <summary>How far a backup or restore is.</summary>
/// <param name="Done">Bytes of files and rows so far.</param>
/// <param name="Total">An estimate of all.</param>
public sealed record BackupProgress(long Done, long Total);

/// <summary>What was written or brought back.</summary>
/// <param name="ArchiveBytes">Size of the archive.</param>
/// <param name="SignInKeys">Whether the sign-in keys are in it.</param>
public sealed record BackupSummary(int Tables, long Rows, int Files, long FileBytes, long ArchiveBytes, bool SignInKeys);
