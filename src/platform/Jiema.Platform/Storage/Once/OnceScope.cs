using Microsoft.EntityFrameworkCore.Storage;

namespace Jiema.Platform.Storage.Once;

/// <summary>The key under which the request at work acts, when it carries one.</summary>
public sealed class OnceScope
{
    internal OnceKey? Key { get; set; }

    internal Guid Attempt { get; } = Guid.NewGuid();

    /// <summary>Whether change and answer are one transaction.</summary>
    internal bool Whole { get; set; }

    /// <summary>That transaction, from the first save until the answer is kept.</summary>
    internal IDbContextTransaction? Open { get; set; }
}
