using PodcastApi.Ingestion.Diagnostics;

namespace PodcastApi.Ingestion.Sources.Xml;

/// <summary>Hands on a stream up to a number of bytes and refuses the document beyond it.</summary>
internal sealed class CappedStream(Stream inner, long maxBytes, string location) : Stream
{
    private long _read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _read;
        set => throw new NotSupportedException();
    }

    /// <summary>What is said of a document that is larger than the cap.</summary>
    public static RefusedException TooLarge(string location, long maxBytes) => new(new Diagnostic(
        DiagnosticSeverity.Error, "document-too-large", location, null, null,
        $"The document has more than {maxBytes:N0} bytes.",
        "Raise Ingestion:MaxFeedBytes, or let the publisher split the feed into pages (RFC 5005)."));

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var n = inner.Read(buffer);
        _read += n;
        return _read <= maxBytes ? n : throw TooLarge(location, maxBytes);
    }

    public override void Flush() => inner.Flush();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}
