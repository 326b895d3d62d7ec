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

    private static readonly Lock Gate = new();

    public string Folder { get; } = Path.Combine(dataFolder, "digests");

    public bool Has(DateOnly day) => File.Exists(PathOf(day));

    /// <summary>The digest of the newest day; null when there is none that can be read.</summary>
    public JournalDigest? Newest() => Directory.Exists(Folder)
        ? Directory.EnumerateFiles(Folder, "????-??-??.txt").OrderDescending(StringComparer.Ordinal).Select(f => JournalDigest.Parse(File.ReadAllText(f))).FirstOrDefault(d => d is not null)
        : null;

    /// <summary>False when the day has its file already, or another program is at it: a day that is still missing then is written the next time.</summary>
    public bool Add(JournalDigest digest)
    {
        if (Has(digest.Day)) return false;
        var temporary = Put(digest.ToText());
        try
        {
            // A move that replaces nothing looks first and moves then: of two at once both would have made the file.
            lock (Gate)
            {
                using var turn = Turn();
                if (turn is null || Has(digest.Day)) return false;
                File.Move(temporary, Path.Combine(Folder, digest.FileName));
                return true;
            }
        }
        finally
        {
            File.Delete(temporary);
        }
    }

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

    public void Note(LastVerification verification)
    {
        var temporary = Put(JsonSerializer.Serialize(verification, JsonSerializerOptions.Web));
        try
        {
            File.Move(temporary, Path.Combine(Folder, Verification), overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private string PathOf(DateOnly day) => Path.Combine(Folder, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + ".txt");

    /// <summary>Under a name of its own first, so that nobody ever reads a half.</summary>
    private string Put(string text)
    {
        Directory.CreateDirectory(Folder);
        var temporary = Path.Combine(Folder, $".{Guid.NewGuid():N}.tmp");
        try
        {
            File.WriteAllText(temporary, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            return temporary;
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    /// <summary>Null while another program has it; the system takes it back from one that stops.</summary>
    private FileStream? Turn()
    {
        var path = Path.Combine(Folder, ".turn");
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException) when (File.Exists(path))
        {
            return null;
        }
    }
}
