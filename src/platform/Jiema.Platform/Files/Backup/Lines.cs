namespace Jiema.Platform.Files.Backup;

/// <summary>The lines of a stream as bytes, without their ends; valid until the next.</summary>
internal sealed class Lines(Stream input)
{
    /// <summary>A line is a row; no column is nearly so long.</summary>
    public const int MaxBytes = 1 << 29;

    private byte[] _buffer = new byte[1 << 18];
    private int _start;
    private int _end;

    public async ValueTask<ReadOnlyMemory<byte>?> NextAsync(CancellationToken cancellation)
    {
        for (var searched = 0; ;)
        {
            var found = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOf((byte)'\n');
            if (found >= 0)
            {
                var line = _buffer.AsMemory(_start, searched + found);
                _start += searched + found + 1;
                return line;
            }

            searched = _end - _start;
            MakeRoom();
            var read = await input.ReadAsync(_buffer.AsMemory(_end), cancellation);
            if (read == 0) return searched == 0 ? null : throw new InvalidDataException("The last line has no end.");
            _end += read;
        }
    }

    private void MakeRoom()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        if (_end < _buffer.Length) return;
        if (_buffer.Length >= MaxBytes) throw new InvalidDataException("A line is too long.");
        Array.Resize(ref _buffer, _buffer.Length * 2);
    }
}
