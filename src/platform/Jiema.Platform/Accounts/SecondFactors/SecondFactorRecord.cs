namespace Jiema.Platform.Accounts.SecondFactors;

/// <summary>An account's second factor: the key that the authenticator app shares.</summary>
internal sealed class SecondFactorRecord
{
    public Guid AccountId { get; set; }

    /// <summary>Base 32. The program must know it to check a code, so it cannot be kept as a hash.</summary>
    public required string Secret { get; set; }

    /// <summary>The last step whose code was taken: no code is taken twice.</summary>
    public long LastStep { get; set; }

    /// <summary>When the first code was right; null while it is being set up.</summary>
    public DateTimeOffset? ConfirmedAt { get; set; }
}

/// <summary>A recovery code, for when the telephone is lost: only its hash, until it is used.</summary>
internal sealed class RecoveryCode
{
    public Guid AccountId { get; set; }

    public required string Hash { get; set; }

    public DateTimeOffset? UsedAt { get; set; }
}
