namespace Jiema.Platform.Accounts.Passwords;

/// <summary>A password that an account has or had: its hash, so that it does not come back too soon.</summary>
internal sealed class PasswordRecord
{
    public Guid Id { get; set; }

    public Guid AccountId { get; set; }

    public required string Hash { get; set; }

    public DateTimeOffset At { get; set; }
}
