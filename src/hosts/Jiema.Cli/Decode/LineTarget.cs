namespace Jiema.Cli.Decode;

/// <summary>
/// Where the lines of a long run go: standard output, or a file that grows line by line, so that an interrupted run leaves whole lines.
/// The file is opened at the first line: a run in which nothing can be decoded leaves an old file alone.
/// </summary>
internal sealed class LineTarget : IAsyncDisposable
{
    private readonly string? _path;
    private Stream? _stream;

    private LineTarget(string? path, Stream? stream) => (_path, _stream) = (path, stream);

    /// <param name="path">Null for standard output.</param>
    public static LineTarget Open(string? path) => new(path, path is null ? Console.OpenStandardOutput() : null);

    /// <summary>Keeps the first <paramref name="length"/> bytes of a file and writes on behind them.</summary>
    public static LineTarget Append(string path, long length)
    {
        var file = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.Read, bufferSize: 0);
        file.SetLength(length);
        file.Position = length;
        return new(path, file);
    }

    /// <summary>One line in one piece: lines are long, and a buffer between would only copy them.</summary>
    public ValueTask WriteAsync(ReadOnlyMemory<byte> line, CancellationToken cancellation)
    {
        _stream ??= new FileStream(_path!, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0);
        return _stream.WriteAsync(line, cancellation);
    }

    public ValueTask DisposeAsync() => _stream?.DisposeAsync() ?? default;
}
