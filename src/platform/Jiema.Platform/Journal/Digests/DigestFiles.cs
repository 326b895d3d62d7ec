using System.Globalization;
using System.Text;
using System.Text.Json;
using Jiema.Platform.Journal.Verify;

namespace Jiema.Platform.Journal.Digests;

/// <summary>When the chain was last checked from end to end, and what came of it.</summary>
public sealed record LastVerification(DateTimeOffset At, long Events, BadEvent? Bad);

/// <summary>The folder of digests in the data folder: a small file for each day that is over, never written twice.</summary>
public sealed class DigestFiles(string dataFolder)
{
    private const string Verification = "verification.json";

    public string Folder { get; } = Path.Combine(dataFolder, "digests");

    public bool Has(DateOnly day) => File.Exists(PathOf(day));

    /// <summary>The digest of the newest day; null when there is none that can be read.</summary>
    public JournalDigest? Newest() => Directory.Exists(Folder)
        ? Directory.EnumerateFiles(Folder, "????-??-??.txt").OrderDescending(StringComparer.Ordinal).Select(f => JournalDigest.Parse(File.ReadAllText(f))).FirstOrDefault(d => d is not null)
        : null;

    /// <summary>False when the day has its file already.</summary>
    public bool Add(JournalDigest digest) => !Has(digest.Day) && Write(digest.FileName, digest.ToText(), replace: false);

    public LastVerification? Checked()
    {
        try
        {
            return JsonSerializer.Deserialize<LastVerification>(File.ReadAllText(Path.Combine(Folder, Verification)), JsonSerializerOptions.Web);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    public void Note(LastVerification verification) => Write(Verification, JsonSerializer.Serialize(verification, JsonSerializerOptions.Web), replace: true);

    private string PathOf(DateOnly day) => Path.Combine(Folder, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + ".txt");

    /// <summary>Whole or not at all, also when another program does the same at the same moment.</summary>
    private bool Write(string name, string text, bool replace)
    {
        Directory.CreateDirectory(Folder);
        var temporary = Path.Combine(Folder, $".{Guid.NewGuid():N}.tmp");
        try
        {
            File.WriteAllText(temporary, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            File.Move(temporary, Path.Combine(Folder, name), replace);
            return true;
        }
        catch (IOException) when (!replace && File.Exists(Path.Combine(Folder, name)))
        {
            return false;
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
