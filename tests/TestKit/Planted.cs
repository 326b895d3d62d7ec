using Jiema.Platform.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Jiema.TestKit;

/// <summary>Puts script into every text that the database keeps and that somebody may have typed.</summary>
public static class Planted
{
    public const string Words = "<img src=x onerror=window.__x=1><script>window.__x=1</script>\"'";

    /// <summary>How a page must show its beginning.</summary>
    public const string Encoded = "&lt;img src=x on";

    /// <summary>Texts that the program writes itself and reads again: planting there would break it, not test it. Each with what it holds.</summary>
    private static readonly HashSet<string> Ours = new(StringComparer.Ordinal)
    {
        // Hashes, codes and stamps.
        "SecurityStamp", "ConcurrencyStamp", "PasswordHash", "NormalizedUserName", "NormalizedEmail", "Hash", "OriginalSha256", "TextSha256", "MapSha256", "Sha256", "Algorithm", "Kind", "ObjectKind", "ObjectId",
        "MediaType", "Encoding", "RoleNames", "Code", "LoginProvider", "ProviderKey", "UserName", "RowKey", "Version", "Token",
        // JSON, whose texts are planted through the report itself.
        "Content", "Json", "Reading", "ReadingJson", "Change", "Due",
    };

    /// <returns>How many columns were planted.</returns>
    public static async Task<int> EverywhereAsync(JiemaDb db)
    {
        var columns = 0;
        foreach (var table in db.Model.GetEntityTypes().Where(t => t.GetTableName() is not null))
        {
            foreach (var column in table.GetProperties().Where(p => p.ClrType == typeof(string) && !p.IsKey() && !p.IsForeignKey() && !Ours.Contains(p.Name) && p.GetValueConverter() is null && !IsEnum(p)))
            {
                var words = column.GetMaxLength() is { } most && most < Words.Length ? Words[..most] : Words;
#pragma warning disable EF1002 // Names of tables and columns from the model, not from anybody.
                if (await db.Database.ExecuteSqlRawAsync($"UPDATE \"{table.GetTableName()}\" SET \"{column.GetColumnName()}\" = {{0}} WHERE \"{column.GetColumnName()}\" IS NOT NULL", words) > 0) columns++;
#pragma warning restore EF1002
            }
        }

        return columns;
    }

    private static bool IsEnum(IProperty property) => property.GetProviderClrType() is { } stored && stored != typeof(string);
}
