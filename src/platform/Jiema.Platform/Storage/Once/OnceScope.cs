namespace Jiema.Platform.Storage.Once;

/// <summary>The key under which the request at work acts, when it carries one.</summary>
public sealed class OnceScope
{
    internal OnceKey? Key { get; set; }

    internal Guid Attempt { get; } = Guid.NewGuid();
}
