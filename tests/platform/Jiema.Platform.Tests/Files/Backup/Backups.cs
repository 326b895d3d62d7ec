using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Jiema.Platform.Accounts;
using Jiema.Platform.Accounts.Organisation;
using Jiema.Platform.Files;
using Jiema.Platform.Files.Backup;
using Jiema.Platform.Journal;
using Jiema.Platform.Storage;
using Jiema.TestKit;
using Microsoft.AspNetCore.Identity;

namespace Jiema.Platform.Tests.Files.Backup;

/// <summary>Installations with something of every kind in them, and what becomes of them.</summary>
internal static class Backups
{
    public sealed record Thing(string Name) : JournalEvent("test.thing", "unit", Name);

    public static ActionContext Context { get; } = new(Guid.Empty, "测试", DateTimeOffset.UnixEpoch.AddDays(20000)) { AreaId = Area.First };

    /// <summary>Units with names and files; each unit is stored in one save with its name and an event.</summary>
    public static async Task FillAsync(Installation installation, int from, int count)
    {
        for (var i = from; i < from + count; i++)
        {
            await installation.UseAsync<FileStore>(files => files.PutAsync(Encoding.UTF8.GetBytes($"文件 {i}"), CancellationToken.None));
            await installation.UseAsync<JiemaDb>(async db =>
            {
                var unit = new Unit { Id = Guid.NewGuid(), AreaId = Area.First, Name = $"第{i}局\n\"引号\" \\ \t😀", From = new DateOnly(2026, 1, 1), To = i % 2 == 0 ? null : new DateOnly(2026, 12, 31), Position = i };
                db.Add(unit);
                db.Add(new UnitName { Id = Guid.NewGuid(), UnitId = unit.Id, Name = unit.Name, From = unit.From });
                db.Record(Context, new Thing(unit.Name[..3]));
                await db.SaveChangesAsync();
            });
        }
    }

    /// <summary>Rows that refer to their own table, forwards and back, text keys of all scripts, numbers that the database gives, a renamed seed.</summary>
    public static async Task FillOddAsync(Installation installation)
    {
        await installation.UseAsync<JiemaDb>(async db =>
        {
            var account = new Account { Id = Guid.NewGuid(), UserName = "wang", NormalizedUserName = "WANG", DisplayName = "王督查", CreatedAt = DateTimeOffset.UnixEpoch.AddMilliseconds(1_700_000_000_123), LockoutEnd = null };
            db.Add(account);
            foreach (var name in new[] { "b", "A", "a", "ß", "中", "é", "Z", "_", "𠀀", "~" }) db.Add(new IdentityUserToken<Guid> { UserId = account.Id, LoginProvider = "x", Name = name, Value = name });
            db.Add(new IdentityUserClaim<Guid> { UserId = account.Id, ClaimType = "t", ClaimValue = "v" });
            var area = db.Set<Area>().Single();
            area.Name = "云坪县";
            await db.SaveChangesAsync();
        });
        await installation.UseAsync<JiemaDb>(async db =>
        {
            // Each refers to the other: no order of rows would do.
            var (a, b) = (new Unit { Id = Guid.NewGuid(), AreaId = Area.First, Name = "甲", From = default }, new Unit { Id = Guid.NewGuid(), AreaId = Area.First, Name = "乙", From = default });
            db.AddRange(a, b);
            await db.SaveChangesAsync();
            (a.MergedIntoId, b.MergedIntoId) = (b.Id, a.Id);
            await db.SaveChangesAsync();
        });
    }

    public static Task<BackupResult> BackUpAsync(Installation installation, string file, bool keys = false) =>
        installation.UseAsync<WriteBackup, BackupResult>(b => b.ExecuteAsync(new WriteBackupOptions(file, keys), CancellationToken.None));

    public static Task<BackupResult> RestoreAsync(Installation installation, string file) =>
        installation.UseAsync<RestoreBackup, BackupResult>(r => r.ExecuteAsync(new RestoreBackupOptions(file), CancellationToken.None));

    public static async Task<StorageException> RefusedAsync(Installation installation, string file) => await Assert.ThrowsAsync<StorageException>(() => RestoreAsync(installation, file));

    public static async Task<BackupManifest> ManifestAsync(string file)
    {
        using var archive = await BackupArchive.OpenAsync(file, new DataFolder(Path.GetTempPath()), null, CancellationToken.None);
        return archive.Manifest;
    }

    /// <summary>Hash of every table and file.</summary>
    public static async Task<SortedDictionary<string, string>> HashesAsync(string file)
    {
        var manifest = await ManifestAsync(file);
        return new(manifest.Tables.Select(t => (Name: t.Entry, Hash: $"{t.Rows} {t.Sha256}")).Concat(manifest.Files.Select(f => (Name: f.Entry, Hash: f.Sha256))).ToDictionary(p => p.Name, p => p.Hash), StringComparer.Ordinal);
    }

    /// <summary>Text of one entry.</summary>
    public static string Read(string file, string entry)
    {
        using var zip = ZipFile.OpenRead(file);
        using var reader = new StreamReader(zip.GetEntry(entry)!.Open());
        return reader.ReadToEnd();
    }

    /// <summary>An archive with other entries, sealed anew: whoever makes one on purpose can do so.</summary>
    public static void Forge(string from, string to, Action<Dictionary<string, byte[]>> change)
    {
        var parts = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        using (var zip = ZipFile.OpenRead(from))
            foreach (var entry in zip.Entries)
            {
                using var content = new MemoryStream();
                using (var stream = entry.Open()) stream.CopyTo(content);
                parts[entry.FullName] = content.ToArray();
            }

        change(parts);
        using var file = new FileStream(to, FileMode.Create);
        using var hashed = new HashedStream(file);
        using (var zip = new ZipArchive(hashed, ZipArchiveMode.Create, leaveOpen: true) { Comment = BackupSeal.Blank })
            foreach (var (name, content) in parts)
            {
                using var stream = zip.CreateEntry(name).Open();
                stream.Write(content);
            }

        BackupSeal.Set(file, hashed.Sha256);
    }

    public static string Sha256(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <summary>No file, and no row but what a database begins with.</summary>
    public static async Task AssertEmptyAsync(Installation installation)
    {
        Assert.Empty(installation.Folder.Exists ? installation.Folder.GetFiles("*", SearchOption.AllDirectories).Select(f => f.Name).Where(n => !n.StartsWith("jiema.db", StringComparison.Ordinal)) : []);
        await installation.UseAsync<JiemaDb>(db =>
        {
            Assert.Equal("本县", Assert.Single(db.Set<Area>()).Name);
            Assert.Empty(db.Set<Unit>());
            Assert.Empty(db.Set<Account>());
            return Task.CompletedTask;
        });
    }
}
