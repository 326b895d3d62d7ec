namespace Jiema.Platform.Storage;

/// <summary>
/// An interceptor that opens something for a save and must take it back when the save fails. The framework tells interceptors of
/// every failure except that somebody else was faster (dotnet/efcore issue 32750); of that <see cref="JiemaDb"/> tells these.
/// </summary>
internal interface ISaveSeal
{
    /// <summary>Takes back what was opened for the save that failed; does nothing when nothing is open.</summary>
    Task GiveUpAsync();
}
