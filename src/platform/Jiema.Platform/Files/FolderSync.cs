using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Jiema.Platform.Files;

/// <summary>
/// Syncs a folder, so that a new name in it survives a power cut: the file's own sync does not promise that. .NET opens no folder,
/// so the system is asked. Windows has nothing like it.
/// </summary>
internal static class FolderSync
{
    /// <exception cref="IOException">The folder cannot be opened or synced.</exception>
    public static void Flush(string folder)
    {
        if (OperatingSystem.IsWindows()) return;
        using var handle = Open(Encoding.UTF8.GetBytes(folder + '\0'), 0);
        if (handle.IsInvalid) throw new IOException($"The folder {folder} cannot be opened to be synced (error {Marshal.GetLastPInvokeError()}).");
        RandomAccess.FlushToDisk(handle);
    }

    /// <param name="path">UTF-8 with a zero at its end.</param>
    /// <param name="flags">0 is O_RDONLY everywhere.</param>
    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern SafeFileHandle Open(byte[] path, int flags);
}
