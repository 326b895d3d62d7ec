using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Jiema.Platform.Files.Backup;

/// <summary>What an archive holds, with the hash of each part.</summary>
/// <param name="Format">jiema.backup/1.</param>
/// <param name="Program">Version of the program that wrote it.</param>
/// <param name="Engine">Where the rows come from; they go into either.</param>
/// <param name="Migrations">Names of the migrations that the database had, oldest first: the same on both engines.</param>
/// <param name="Tables">Each table after those that it refers to.</param>
/// <param name="Files">Files of the data folder.</param>
internal sealed record BackupManifest(
    string Format, string Program, string Engine, DateTimeOffset MadeAt, IReadOnlyList<string> Migrations, IReadOnlyList<BackupTable> Tables, IReadOnlyList<BackupFile> Files)
{
    public const string Family = "jiema.backup/";
    public const string Current = Family + "1";
    public const string Entry = "manifest.json";

    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web) { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Bytes of all parts, unpacked.</summary>
    public long Bytes => Tables.Sum(t => t.Bytes) + Files.Sum(f => f.Bytes);
}

/// <summary>A table's rows, ordered by its key: one JSON array a line, which is also what the hash is of. Equal rows have equal hashes, whatever the engine.</summary>
internal sealed record BackupTable(string Name, IReadOnlyList<BackupColumn> Columns, long Rows, long Bytes, string Sha256)
{
    public string Entry => $"tables/{Name}.ndjson";
}

/// <param name="Kind">What <see cref="PortableValue"/> knows.</param>
internal sealed record BackupColumn(string Name, string Kind);

/// <summary>A file of the data folder.</summary>
/// <param name="Path">Below the data folder, with /.</param>
internal sealed record BackupFile(string Path, long Bytes, string Sha256)
{
    public string Entry => $"data/{Path}";
}

/// <summary>Names go into commands of the database, so they are letters, digits and _ and nothing else.</summary>
internal static partial class BackupNames
{
    public static bool Good(string name) => Pattern().IsMatch(name);

    public static string Quoted(string name) => Good(name) ? $"\"{name}\"" : throw new InvalidDataException("A table's or column's name holds other characters than letters, digits and _.");

    [GeneratedRegex(@"^[A-Za-z_][A-Za-z0-9_]{0,62}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
