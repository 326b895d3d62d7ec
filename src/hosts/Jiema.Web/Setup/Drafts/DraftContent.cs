using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace Jiema.Web.Setup.Drafts;

/// <summary>A form as it was sent when the session was over.</summary>
/// <param name="Action">Path and query that it was sent to.</param>
/// <param name="Fields">Names and values in their order; no token, no password.</param>
/// <param name="Files">Names of the file fields: files are chosen again.</param>
public sealed record DraftContent(string Action, IReadOnlyList<DraftField> Fields, IReadOnlyList<string> Files)
{
    private static readonly string[] Left = ["__RequestVerificationToken", Once.FormOnce.Field, DraftKeeper.Field];

    /// <summary>Passwords, old, new and repeated, and one-time codes: kept nowhere, and in no fingerprint.</summary>
    public static bool IsSecret(string field) => field.Contains("password", StringComparison.OrdinalIgnoreCase) || field.Split('.')[^1].ToLowerInvariant() is "again" or "code" or "new" or "present";

    public static DraftContent From(HttpRequest request, IFormCollection form) => new(
        request.Path + request.QueryString,
        [.. from field in form where !Left.Contains(field.Key) && !IsSecret(field.Key) from value in field.Value select new DraftField(field.Key, value ?? "")],
        [.. form.Files.Select(f => f.Name).Distinct()]);

    /// <summary>Encrypted for this account: with another's id it does not open.</summary>
    public byte[] Protect(IDataProtectionProvider protection, Guid account) => Protector(protection, account).Protect(JsonSerializer.SerializeToUtf8Bytes(this));

    public static DraftContent? Unprotect(byte[] content, IDataProtectionProvider protection, Guid account)
    {
        try
        {
            return JsonSerializer.Deserialize<DraftContent>(Protector(protection, account).Unprotect(content));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static IDataProtector Protector(IDataProtectionProvider protection, Guid account) => protection.CreateProtector("Jiema.Draft", account.ToString("N"));
}

/// <summary>One field as typed.</summary>
public sealed record DraftField(string Name, string Value);
