namespace Jiema.Platform.Storage.Once;

/// <summary>What makes two requests the same one.</summary>
/// <param name="AccountId">Whose request; empty for a stranger's.</param>
/// <param name="Key">The sender's own key, 1 to 64 characters; one account uses it for one request.</param>
/// <param name="Endpoint">Where it goes: method and path.</param>
/// <param name="Fingerprint">Lower-case hexadecimal SHA-256 of what is asked.</param>
/// <param name="At">When it came, from the host's TimeProvider.</param>
public sealed record OnceKey(Guid AccountId, string Key, string Endpoint, string Fingerprint, DateTimeOffset At);

/// <summary>What the first request was answered, to be given again.</summary>
/// <param name="Status">0 while the answer is not known: the change is stored, the answer was not (yet).</param>
public sealed record OnceAnswer(int Status, string? Location = null, string? MediaType = null, byte[]? Body = null);

/// <summary>The key was used before.</summary>
/// <param name="Same">False when it was used for another request, which is refused.</param>
public sealed record OnceFound(bool Same, OnceAnswer Answer);

/// <summary>A save was stopped, whole, because the same key has already acted. The request's scope only reads from here on.</summary>
public sealed class OnceException() : Exception("This request was carried out before.");
