using Jiema.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiema.Platform.Accounts.Invitations;

/// <summary>Why no link was issued.</summary>
public enum InvitationFault
{
    None,

    /// <summary>No name, or one of more than 60 characters.</summary>
    NameMissing,

    /// <summary>No such post in the area today.</summary>
    PostUnknown,

    /// <summary>No such person in the area.</summary>
    PersonUnknown,

    /// <summary>The person has an account.</summary>
    HasAccount,

    /// <summary>Somebody holds the role: only the security administrator appoints now.</summary>
    RoleTaken,

    /// <summary>No such role among the three.</summary>
    RoleUnknown,
}

/// <param name="Secret">The link's secret, known only here and now.</param>
public sealed record InvitationResult(InvitationFault Fault, string? Secret = null, Invitation? Invitation = null);

internal static class InvitationWriting
{
    public static (Invitation Row, string Secret) Add(JiemaDb db, InvitationKind kind, string name, Guid areaId, DateTimeOffset now, AccountSettings settings)
    {
        var secret = OneTimeLink.New();
        var row = new Invitation { Id = Guid.CreateVersion7(now), Kind = kind, Hash = OneTimeLink.Hash(secret), Name = name, AreaId = areaId, IssuedAt = now, ExpiresAt = now.AddDays(settings.InvitationDays) };
        db.Add(row);
        return (row, secret);
    }

    /// <summary>A person's name, or null when it is none.</summary>
    public static string? PersonName(string? typed) => typed?.Trim() is { Length: > 0 and <= 60 } name && !name.Any(char.IsControl) ? name : null;

    public static IQueryable<Invitation> Open(JiemaDb db, DateTimeOffset now) => db.Set<Invitation>().Where(i => i.UsedAt == null && i.RevokedAt == null && i.ExpiresAt > now);

    /// <summary>Former open links for the same are worthless when a new one is issued.</summary>
    public static Task RevokeFormerAsync(IQueryable<Invitation> former, DateTimeOffset now, CancellationToken cancellation) =>
        former.ExecuteUpdateAsync(i => i.SetProperty(x => x.RevokedAt, (DateTimeOffset?)now), cancellation);
}
