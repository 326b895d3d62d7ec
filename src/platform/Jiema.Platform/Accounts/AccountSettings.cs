using System.Globalization;
using Jiema.Platform.Storage;
using Microsoft.Extensions.Configuration;

namespace Jiema.Platform.Accounts;

/// <summary>Who must have a second factor.</summary>
public enum SecondFactorDuty
{
    /// <summary>Nobody must; everybody may.</summary>
    None,

    /// <summary>The three administrators.</summary>
    Administrators,

    /// <summary>Every account.</summary>
    All,
}

/// <summary>The account rules that an installation may set, under Jiema:Accounts. Defaults follow 等保 level 3 (GB/T 22239-2019).</summary>
public sealed record AccountSettings
{
    /// <summary>How long an invitation works; 1 to 90 days.</summary>
    public int InvitationDays { get; init; } = 7;

    /// <summary>How many characters a password has at least; 8 to 64.</summary>
    public int PasswordLength { get; init; } = 8;

    /// <summary>Of how many of the four classes (capitals, small letters, digits, signs) it takes characters; 1 to 4.</summary>
    public int PasswordClasses { get; init; } = 3;

    /// <summary>How many of the last passwords may not come back; 0 to 24.</summary>
    public int PasswordHistory { get; init; } = 5;

    /// <summary>After how many days a password is changed; 0 for never, at most 3650.</summary>
    public int PasswordDays { get; init; } = 90;

    /// <summary>How many days before that a person is told; 0 to 90.</summary>
    public int PasswordWarnDays { get; init; } = 7;

    /// <summary>After how many failures in a row an account is locked; 3 to 20.</summary>
    public int LockAfter { get; init; } = 5;

    /// <summary>For how many minutes; 1 to 1440.</summary>
    public int LockMinutes { get; init; } = 10;

    /// <summary>How many failures one address has in the time of a lock, before it has to wait; 5 to 10000.</summary>
    public int FailuresPerAddress { get; init; } = 50;

    public SecondFactorDuty SecondFactor { get; init; } = SecondFactorDuty.Administrators;

    /// <summary>After how many minutes without a request a session ends; 1 to 1440.</summary>
    public int IdleMinutes { get; init; } = 30;

    /// <summary>After how many hours it ends in any case; 1 to 168.</summary>
    public int SessionHours { get; init; } = 12;

    public TimeSpan Lock => TimeSpan.FromMinutes(LockMinutes);

    public TimeSpan Idle => TimeSpan.FromMinutes(IdleMinutes);

    /// <exception cref="StorageException">A value is none that the rules know.</exception>
    public static AccountSettings Read(IConfiguration configuration)
    {
        var section = configuration.GetSection("Jiema:Accounts");
        var standard = new AccountSettings();
        int Number(string name, int otherwise, int from, int to)
        {
            if (section[name] is not { Length: > 0 } text) return otherwise;
            return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= from && value <= to
                ? value
                : throw new StorageException($"设置 Jiema:Accounts:{name} 应是 {from} 到 {to} 的整数，不能是“{text}”。", $"The setting Jiema:Accounts:{name} is a whole number from {from} to {to}, not '{text}'.");
        }

        return new()
        {
            InvitationDays = Number(nameof(InvitationDays), standard.InvitationDays, 1, 90),
            PasswordLength = Number(nameof(PasswordLength), standard.PasswordLength, 8, 64),
            PasswordClasses = Number(nameof(PasswordClasses), standard.PasswordClasses, 1, 4),
            PasswordHistory = Number(nameof(PasswordHistory), standard.PasswordHistory, 0, 24),
            PasswordDays = Number(nameof(PasswordDays), standard.PasswordDays, 0, 3650),
            PasswordWarnDays = Number(nameof(PasswordWarnDays), standard.PasswordWarnDays, 0, 90),
            LockAfter = Number(nameof(LockAfter), standard.LockAfter, 3, 20),
            LockMinutes = Number(nameof(LockMinutes), standard.LockMinutes, 1, 1440),
            FailuresPerAddress = Number(nameof(FailuresPerAddress), standard.FailuresPerAddress, 5, 10000),
            IdleMinutes = Number(nameof(IdleMinutes), standard.IdleMinutes, 1, 1440),
            SessionHours = Number(nameof(SessionHours), standard.SessionHours, 1, 168),
            SecondFactor = (section[nameof(SecondFactor)] ?? "administrators").ToLowerInvariant() switch
            {
                "none" => SecondFactorDuty.None,
                "administrators" or "" => SecondFactorDuty.Administrators,
                "all" => SecondFactorDuty.All,
                var other => throw new StorageException($"设置 Jiema:Accounts:SecondFactor 可以是 none、administrators 或 all，不能是“{other}”。", $"The setting Jiema:Accounts:SecondFactor is none, administrators or all, not '{other}'."),
            },
        };
    }
}
