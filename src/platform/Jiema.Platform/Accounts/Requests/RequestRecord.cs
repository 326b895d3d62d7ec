namespace Jiema.Platform.Accounts.Requests;

/// <summary>A request that was carried out under a key of its sender's, with the answer that it got: stored with the change, or neither is.</summary>
internal sealed class RequestRecord
{
    public Guid AccountId { get; set; }

    public required string Key { get; set; }

    /// <summary>SHA-256 of what was asked.</summary>
    public required string Digest { get; set; }

    public DateTimeOffset At { get; set; }

    public int Status { get; set; }

    public string MediaType { get; set; } = "";

    /// <summary>Headers worth giving again, as the host writes them.</summary>
    public string Headers { get; set; } = "";

    public byte[] Body { get; set; } = [];
}
