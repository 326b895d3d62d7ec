using System.Data.Common;
using System.Globalization;
using Jiema.Platform.Files;
using Jiema.Platform.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Jiema.Bench.Backup;

/// <summary>An installation of a gigabyte: files that cannot be packed, long rows like readings and many short ones like names.</summary>
internal static class MadeInstallation
{
    private const int Files = 3_000;
    private const int FileBytes = 200_000;
    private const int Readings = 1_800;
    private const int ReadingChars = 150_000;
    private const int Units = 300_000;

    public static async Task MakeAsync(ServiceProvider services, string folder)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<StorageStart>().PrepareAsync(CancellationToken.None);
        Directory.CreateDirectory(folder);
        var random = new Random(20260301);
        var store = scope.ServiceProvider.GetRequiredService<FileStore>();
        var content = new byte[FileBytes];
        var names = new List<string>();
        for (var i = 0; i < Files; i++)
        {
            random.NextBytes(content);
            names.Add(await store.PutAsync(content, CancellationToken.None));
        }

        var db = scope.ServiceProvider.GetRequiredService<JiemaDb>();
        await using var change = await db.Database.BeginTransactionAsync();
        await using var area = db.Database.GetDbConnection().CreateCommand();
        area.CommandText = "SELECT \"Id\" FROM platform_area";
        var first = await area.ExecuteScalarAsync();
        for (var i = 0; i < Readings; i++)
        {
            var id = Guid.CreateVersion7(DateTimeOffset.UnixEpoch.AddDays(20_000).AddSeconds(i)).ToString().ToUpperInvariant();
            await FillAsync(db, "reports_report", new() { ["Id"] = id, ["AreaId"] = first, ["OriginalSha256"] = names[i], ["TextSha256"] = names[i], ["MapSha256"] = names[i] });
            await FillAsync(db, "reports_reading", new() { ["ReportId"] = id, ["Number"] = 1, ["Json"] = Text(random) });
        }

        for (var i = 0; i < Units; i++)
            await FillAsync(db, "platform_unit", new() { ["Id"] = new Guid(i, 0, 0, new byte[8]).ToString().ToUpperInvariant(), ["AreaId"] = first, ["Name"] = string.Create(CultureInfo.InvariantCulture, $"第{i}号单位及其内设机构") });
        await change.CommitAsync();
    }

    private static readonly Dictionary<string, (DbCommand Command, List<string> Columns)> Commands = [];

    /// <summary>Adds a row; columns that nothing is said of get the plainest value that they take.</summary>
    private static async Task FillAsync(JiemaDb db, string name, Dictionary<string, object?> values)
    {
        if (!Commands.TryGetValue(name, out var insert))
        {
            var columns = db.Model.GetRelationalModel().Tables.Single(t => t.Name == name).Columns.ToList();
            var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"INSERT INTO {name} ({string.Join(", ", columns.Select(c => $"\"{c.Name}\""))}) VALUES ({string.Join(", ", columns.Select(c => $"@{c.Name}"))})";
            foreach (var column in columns)
            {
                var parameter = command.CreateParameter();
                parameter.ParameterName = $"@{column.Name}";
                var type = Nullable.GetUnderlyingType(column.PropertyMappings[0].Property.ClrType) ?? column.PropertyMappings[0].Property.ClrType;
                parameter.Value = column.IsNullable ? DBNull.Value : column.StoreType == "INTEGER" ? 0 : type == typeof(DateOnly) ? "2026-01-01" : type.IsEnum ? Enum.GetNames(type)[0] : type == typeof(Guid) ? Guid.Empty.ToString() : "x";
                command.Parameters.Add(parameter);
            }

            Commands[name] = insert = (command, [.. columns.Select(c => c.Name)]);
        }

        foreach (var (column, value) in values) insert.Command.Parameters[insert.Columns.IndexOf(column)].Value = value;
        await insert.Command.ExecuteNonQueryAsync();
    }

    /// <summary>Packs about as well as a reading's JSON does.</summary>
    private static string Text(Random random)
    {
        string[] words = ["\"verb\":\"推进\",", "\"object\":\"云坪茶厂二期项目建成投产\",", "\"targets\":[],", "{\"span\":{\"start\":", "\"length\":", "},\"criterion\":\"completed\"},", "12", "8", "31"];
        var text = new System.Text.StringBuilder(ReadingChars + 40);
        while (text.Length < ReadingChars) text.Append(words[random.Next(words.Length)]).Append(random.Next(100_000).ToString(CultureInfo.InvariantCulture));
        return text.ToString();
    }
}
