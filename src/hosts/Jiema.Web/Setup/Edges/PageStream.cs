using System.Text;

namespace Jiema.Web.Setup.Edges;

/// <summary>Holds a page back until it is whole and changes its text; whatever is no page goes straight through.</summary>
internal sealed class PageStream(HttpResponse response, Stream inner, Func<string, string> change) : Stream
{
    private MemoryStream? _held;
    private bool? _isPage;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <summary>Sends what was held back.</summary>
    public async Task FinishAsync(CancellationToken cancellation)
    {
        if (_held is not { Length: > 0 } held) return;
        var text = change(Encoding.UTF8.GetString(held.GetBuffer(), 0, (int)held.Length));
        response.ContentLength = null;
        await inner.WriteAsync(Encoding.UTF8.GetBytes(text), cancellation);
    }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (IsPage) Held.Write(buffer.Span);
        else await inner.WriteAsync(buffer, cancellationToken);
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Write(byte[] buffer, int offset, int count)
    {
        if (IsPage) Held.Write(buffer, offset, count);
        else inner.Write(buffer, offset, count);
    }

    public override void Flush()
    {
        if (!IsPage) inner.Flush();
    }

    public override Task FlushAsync(CancellationToken cancellationToken) => IsPage ? Task.CompletedTask : inner.FlushAsync(cancellationToken);

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) _held?.Dispose();
        base.Dispose(disposing);
    }

    private bool IsPage => _isPage ??= response.ContentType?.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) == true;

    private MemoryStream Held => _held ??= new MemoryStream();
}
