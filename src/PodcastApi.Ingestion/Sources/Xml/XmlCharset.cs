using System.Text;
using System.Text.RegularExpressions;
using PodcastApi.Ingestion.Diagnostics;

namespace PodcastApi.Ingestion.Sources.Xml;

/// <summary>
/// Finds a document's encoding: byte order mark, then the charset of the HTTP header, then the XML declaration, then
/// UTF-8 (RFC 7303 section 3); what is found is held against the bytes, since both header and declaration are often wrong.
/// </summary>
/// <param name="Encoding">Replaces what it cannot decode by windows-1252.</param>
/// <param name="Preamble">How many bytes the byte order mark takes.</param>
/// <param name="Fallback">Knows afterwards whether bytes did not fit.</param>
/// <param name="Diagnostic">What was wrong with the declaration; null when nothing was.</param>
internal sealed partial record XmlCharset(Encoding Encoding, int Preamble, LenientDecoderFallback Fallback, Diagnostic? Diagnostic)
{
    /// <summary>Judges by the first bytes of the document.</summary>
    public static XmlCharset Detect(ReadOnlySpan<byte> head, string? contentType, string location)
    {
        var fallback = new LenientDecoderFallback();
        switch (head)
        {
            case [0xEF, 0xBB, 0xBF, ..]:
                return Found(Encoding.UTF8, 3);
            case [0xFF, 0xFE, 0, 0, ..]:
                return Found(new UTF32Encoding(bigEndian: false, byteOrderMark: false), 4);
            case [0xFF, 0xFE, ..]:
                return Found(Encoding.Unicode, 2);
            case [0xFE, 0xFF, ..]:
                return Found(Encoding.BigEndianUnicode, 2);
            case [(byte)'<', 0, not 0, 0, ..]:
                return Found(Encoding.Unicode, 0);
            case [0, (byte)'<', 0, not 0, ..]:
                return Found(Encoding.BigEndianUnicode, 0);
        }

        var declared = Label(head);
        var header = HeaderLabel(contentType);
        var label = header ?? declared;
        var encoding = label is null ? Encoding.UTF8 : Resolve(label);
        if (encoding is null && declared is not null)
            encoding = Resolve(label = declared);
        if (encoding is null)
            return Found(Encoding.UTF8, 0, $"The encoding '{label}' is not known; the document was read as UTF-8.", "Declare the encoding that the document is written in.");
        if (encoding.IsSingleByte && IsMultiByteUtf8(head))
            return Found(Encoding.UTF8, 0, $"The document says that it is written in {label}, but it is UTF-8 and was read as such.", "Declare encoding=\"utf-8\".");
        if (encoding.CodePage is 1200 or 1201 or 12000 or 12001)
            return Found(Encoding.UTF8, 0, $"The document says that it is written in {label}, but it has one byte a character and was read as UTF-8.", "Declare encoding=\"utf-8\".");
        return Found(encoding, 0);

        XmlCharset Found(Encoding found, int preamble, string? message = null, string? hint = null)
        {
            var lenient = (Encoding)found.Clone();
            lenient.DecoderFallback = fallback;
            return new XmlCharset(lenient, preamble, fallback, message is null
                ? null
                : new Diagnostic(DiagnosticSeverity.Warning, "charset-wrong", location, 1, null, message, hint));
        }
    }

    private static Encoding? Resolve(string label)
    {
        switch (label.ToLowerInvariant())
        {
            case "utf-8" or "utf8" or "us-ascii" or "ascii":
                return Encoding.UTF8;
            // The WHATWG Encoding Standard takes Latin-1 for windows-1252, and so does everybody who writes it.
            case "iso-8859-1" or "iso8859-1" or "iso_8859-1" or "latin1" or "latin-1" or "l1" or "windows-1252" or "cp1252":
                return CodePagesEncodingProvider.Instance.GetEncoding(1252);
            case var name:
                try
                {
                    return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
                }
                catch (ArgumentException)
                {
                    return null;
                }
        }
    }

    private static string? HeaderLabel(string? contentType) =>
        contentType is not null && CharsetParameter().Match(contentType) is { Success: true } match ? match.Groups[1].Value : null;

    private static string? Label(ReadOnlySpan<byte> head)
    {
        var text = Encoding.Latin1.GetString(head[..Math.Min(head.Length, 1024)]);
        return Declaration().Match(text) is { Success: true } match ? match.Groups[1].Value : null;
    }

    /// <summary>Whether there are characters beyond ASCII and all of them are whole UTF-8 sequences; the last one may be cut.</summary>
    private static bool IsMultiByteUtf8(ReadOnlySpan<byte> head)
    {
        var found = false;
        while (!head.IsEmpty)
        {
            var status = Rune.DecodeFromUtf8(head, out _, out var consumed);
            if (status == System.Buffers.OperationStatus.NeedMoreData)
                return found;
            if (status == System.Buffers.OperationStatus.InvalidData)
                return false;
            found |= consumed > 1;
            head = head[consumed..];
        }

        return found;
    }

    [GeneratedRegex("""<\?xml\s[^>]*?encoding\s*=\s*["']\s*([A-Za-z0-9._:\-]+)\s*["']""", RegexOptions.CultureInvariant)]
    private static partial Regex Declaration();

    [GeneratedRegex("""charset\s*=\s*["']?\s*([A-Za-z0-9._:\-]+)""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex CharsetParameter();
}
