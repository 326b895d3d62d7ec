namespace Jiema.Platform.Journal;

/// <summary>What an installation may choose about its journal.</summary>
public sealed record JournalOptions
{
    /// <summary>The hash of events from now on: sha256 (the default) or sm3. Setting Jiema:Journal:Hash.</summary>
    public string Hash { get; init; } = JournalHash.Sha256;
}
