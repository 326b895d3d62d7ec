namespace Jiema.Platform.Accounts;

/// <summary>The one-time link's secret: only its hash is kept, and only until it is used.</summary>
internal sealed class FirstRunToken
{
    /// <summary>Always 1: there is at most one link.</summary>
    public int Id { get; set; }

    public required string Hash { get; set; }

    public DateTimeOffset ExpiresAt { get; set; }
}
