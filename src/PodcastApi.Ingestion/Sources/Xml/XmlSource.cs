using System.IO.Compression;
using System.Xml;
using PodcastApi.Ingestion.Diagnostics;

namespace PodcastApi.Ingestion.Sources.Xml;

/// <summary>
/// Opens bytes of unknown encoding, possibly compressed and damaged, as a strict <see cref="XmlReader"/>: gzip is
/// sniffed, the charset found, damage mended, and no document type declaration ever reaches the parser.
/// </summary>
internal sealed class XmlSource : IDisposable
{
    private const int HeadLength = 64 * 1024;

    private readonly XmlReadOptions _options;
    private readonly MendingLog _log;
    private readonly XmlCharset _charset;
    private readonly byte[] _head;
    private readonly XmlMender _mender;

    private XmlSource(XmlReadOptions options, XmlCharset charset, byte[] head, Stream content)
    {
        _options = options;
        _log = new MendingLog(options.Location);
        _charset = charset;
        _head = head;
        _mender = new XmlMender(new StreamReader(content, charset.Encoding, detectEncodingFromByteOrderMarks: false, 32 * 1024), options, _log);
        Reader = XmlReader.Create(_mender, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            CloseInput = true,
        });
    }

    /// <summary>Takes what is mended above the level of markup.</summary>
    public MendingLog Log => _log;

    /// <summary>Forward only; its errors go through <see cref="Refuse"/>.</summary>
    public XmlReader Reader { get; }

    /// <summary>What was mended so far, one warning for each kind of damage.</summary>
    public IEnumerable<Diagnostic> Diagnostics
    {
        get
        {
            if (_charset.Diagnostic is { } wrong)
                yield return wrong;
            if (_charset.Fallback.Bytes > 0)
            {
                yield return new Diagnostic(DiagnosticSeverity.Warning, "charset-invalid-bytes", _options.Location, null, null,
                    $"{_charset.Fallback.Bytes} bytes are no {_charset.Encoding.WebName}; they were read as windows-1252.", "Write the document in the encoding that it declares, best UTF-8.");
            }

            foreach (var diagnostic in _log.Diagnostics)
                yield return diagnostic;
        }
    }

    /// <exception cref="RefusedException">It is too large, empty or binary.</exception>
    public static XmlSource Open(Stream stream, XmlReadOptions options)
    {
        if (stream.CanSeek && stream.Length - stream.Position > options.MaxBytes)
            throw CappedStream.TooLarge(options.Location, options.MaxBytes);
        var head = ReadHead(stream, HeadLength);
        var content = (Stream)new PrefixedStream(head, stream);
        if (head is [0x1F, 0x8B, ..])
        {
            content = new GZipStream(content, CompressionMode.Decompress);
            try
            {
                head = ReadHead(content, HeadLength);
            }
            catch (InvalidDataException)
            {
                throw Refused(options, "gzip-damaged", "The document is compressed with gzip, and damaged.", "Fetch it again.");
            }

            content = new PrefixedStream(head, content);
        }

        var charset = XmlCharset.Detect(head, options.ContentType, options.Location);
        if (head.AsSpan(charset.Preamble).IndexOfAnyExcept(" \t\r\n"u8) < 0)
            throw Refused(options, "document-empty", "The document is empty.", "Check the address or the file.");
        if (IsBinary(head, charset))
            throw Refused(options, "document-binary", "The document is no text.", "Name a feed: an RSS or Atom document, as a file or URL.");
        content = new CappedStream(content, options.MaxBytes, options.Location);
        for (var i = 0; i < charset.Preamble; i++)
            content.ReadByte();
        return new XmlSource(options, charset, head, content);
    }

    /// <summary>The first bytes as text, for a look at what it is instead.</summary>
    public string HeadText() => _charset.Encoding.GetString(_head, _charset.Preamble, _head.Length - _charset.Preamble);

    /// <summary>The words for what the strict reader did not take.</summary>
    public RefusedException Refuse(XmlException exception) => _mender.HasRoot
        ? new(new Diagnostic(DiagnosticSeverity.Error, "xml-malformed", _options.Location, exception.LineNumber, exception.LinePosition,
            exception.Message.Split(" Line ")[0], "Let the publisher mend the document, or check what serves it."))
        : Refused(_options, "xml-no-root", "The document has no XML element.", "Name a feed: an RSS or Atom document, as a file or URL.");

    public void Dispose() => Reader.Dispose();

    private static RefusedException Refused(XmlReadOptions options, string code, string message, string hint) =>
        new(new Diagnostic(DiagnosticSeverity.Error, code, options.Location, null, null, message, hint));

    private static byte[] ReadHead(Stream stream, int length)
    {
        var head = new byte[length];
        return head[..stream.ReadAtLeast(head, length, throwOnEndOfStream: false)];
    }

    /// <summary>Zero bytes are no text but in UTF-16 and UTF-32.</summary>
    private static bool IsBinary(byte[] head, XmlCharset charset) =>
        charset.Encoding.CodePage is not (1200 or 1201 or 12000 or 12001) && head.AsSpan().Count((byte)0) > head.Length / 64;
}
