namespace Jiema.Cli.Decode;

/// <summary>Where the output goes: standard output, or a file that is replaced only when it is whole. Many lines go to a LineTarget.</summary>
internal sealed class Target : IAsyncDisposable
{
    private readonly string? _path;
    private readonly string? _temporary;
    private bool _keep;

    private Target(Stream stream, string? path, string? temporary) => (Stream, _path, _temporary) = (stream, path, temporary);

    public Stream Stream { get; }

    public static Target Open(string? path)
    {
        if (path is null) return new(new BufferedStream(Console.OpenStandardOutput(), 1 << 16), null, null);
        var temporary = $"{path}.{Guid.NewGuid():N}.tmp";
        return new(new FileStream(temporary, FileMode.CreateNew, FileAccess.ReadWrite), path, temporary);
    }

    public void Keep() => _keep = true;

    public async ValueTask DisposeAsync()
    {
        await Stream.DisposeAsync();
        if (_temporary is null) return;
        if (_keep) File.Move(_temporary, _path!, overwrite: true);
        else File.Delete(_temporary);
    }
}
