using System.IO.Compression;
using System.Xml;

namespace Jiema.Documents.Tables.Reading;

/// <summary>The parts of a workbook, unpacked no further than to a limit for all together.</summary>
internal sealed class XlsxParts(ZipArchive archive, long limit)
{
    // Texts of cells count separately in the collector; this one only keeps a single node from filling the memory.
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = 0, IgnoreComments = true, IgnoreProcessingInstructions = true, CloseInput = true };

    private long _left = limit;

    /// <summary>A reader over the part; null when the workbook has none of that name.</summary>
    public XmlReader? Open(string name)
    {
        var wanted = name.TrimStart('/');
        var entry = archive.Entries.FirstOrDefault(e => string.Equals(e.FullName.Replace('\\', '/'), wanted, StringComparison.OrdinalIgnoreCase));
        return entry is null ? null : XmlReader.Create(new Counted(entry.Open(), this), Settings);
    }

    private void Take(int bytes)
    {
        _left -= bytes;
        if (_left < 0) throw new UnpackedTooLargeException();
    }

    private sealed class Counted(Stream inner, XlsxParts parts) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var read = inner.Read(buffer);
            parts.Take(read);
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing) inner.Dispose();
            base.Dispose(disposing);
        }
    }
}

/// <summary>The workbook unpacks to more than is allowed.</summary>
internal sealed class UnpackedTooLargeException : Exception;
