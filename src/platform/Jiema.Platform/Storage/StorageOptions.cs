namespace Jiema.Platform.Storage;

/// <summary>Where Jiema keeps its data: one setting chooses the engine.</summary>
public sealed record StorageOptions
{
    /// <summary>sqlite (embedded, the default) or postgres.</summary>
    public string Engine { get; init; } = "sqlite";

    /// <summary>The folder of the embedded database and of all files. Default jiema-data under the working folder.</summary>
    public string DataFolder { get; init; } = "jiema-data";

    /// <summary>The PostgreSQL connection string; unused with sqlite.</summary>
    public string? Connection { get; init; }

    public bool IsPostgres => string.Equals(Engine, "postgres", StringComparison.OrdinalIgnoreCase);

    public string SqliteFile => Path.Combine(DataFolder, "jiema.db");
}
