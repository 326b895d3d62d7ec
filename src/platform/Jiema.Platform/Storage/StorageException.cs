namespace Jiema.Platform.Storage;

/// <summary>The storage, or a file that Jiema starts with, cannot be used; the message says what is wrong and what to do, in both languages.</summary>
public sealed class StorageException(string zh, string en, Exception? cause = null) : Exception(zh, cause)
{
    public string Chinese { get; } = zh;

    public string English { get; } = en;
}
