using System.Diagnostics;

namespace Jiema.TestKit;

/// <summary>A real file system of a few megabytes, so that a disk can be full.</summary>
public sealed class SmallDisk : IDisposable
{
    private const string Ballast = "ballast";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("jiema-disk-");
    private readonly bool _mounted;

    public SmallDisk(int megabytes = 16)
    {
        _mounted = OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess && Run("mount", "-t", "tmpfs", "-o", FormattableString.Invariant($"size={megabytes}m"), "jiema-test", _folder.FullName);
        if (_mounted) return;
        _folder.Delete();
        Needs.Missing("A small disk", "Run the tests on Linux as root (or in a container with CAP_SYS_ADMIN): they mount a tmpfs of 16 MB.");
    }

    public string Path => _folder.FullName;

    /// <summary>Leaves so many bytes free, and no more.</summary>
    public void Fill(int leave = 0)
    {
        using var file = new FileStream(System.IO.Path.Combine(Path, Ballast), FileMode.Append);
        var block = new byte[4096];
        try
        {
            while (new DriveInfo(Path).AvailableFreeSpace > leave)
            {
                file.Write(block);
                file.Flush();
            }
        }
        catch (IOException)
        {
            // Full.
        }
    }

    public void MakeRoom() => File.Delete(System.IO.Path.Combine(Path, Ballast));

    public void Dispose()
    {
        if (!_mounted) return;
        // Lazily: a program that is just ending may still hold a file.
        Run("umount", "-l", Path);
        _folder.Delete();
    }

    private static bool Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
