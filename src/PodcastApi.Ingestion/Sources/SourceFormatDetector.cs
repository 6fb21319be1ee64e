using System.IO.Compression;
using System.Text.RegularExpressions;
using PodcastApi.Ingestion.Sources.Xml;

namespace PodcastApi.Ingestion.Sources;

/// <summary>Finds out what a file is by what stands in it; its ending only decides where the content is open to both: text may be Markdown.</summary>
internal static partial class SourceFormatDetector
{
    private const int HeadLength = 16 * 1024;
    private const int MostFiles = 1000;

    private static readonly string[] MarkdownEndings = [".md", ".markdown"];

    /// <summary>A file by its content. A folder by its files: Markdown when there is any, else what the first text or feed by name in it is.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static SourceFormat Detect(string path) => Directory.Exists(path) ? DetectFolder(path) : DetectFile(path);

    /// <summary>By the first bytes, and the name for its ending.</summary>
    public static SourceFormat Detect(ReadOnlySpan<byte> head, string name)
    {
        var unpacked = head is [0x1F, 0x8B, ..] ? Unpack(head) : head.ToArray();
        var charset = XmlCharset.Detect(unpacked, null, name);
        if (unpacked.AsSpan().Contains((byte)0) && charset.Encoding.CodePage is not (1200 or 1201 or 12000 or 12001))
            return SourceFormat.Unknown;
        var text = charset.Encoding.GetString(unpacked, charset.Preamble, unpacked.Length - charset.Preamble).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        if (text.Length == 0)
            return SourceFormat.Unknown;
        if (FrontMatter().IsMatch(text))
            return SourceFormat.Markdown;
        var isMarkdown = MarkdownEndings.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase);
        // Markdown and text may begin with a tag, too: only a document of XML or HTML is one.
        if (Root().Match(text) is { Success: true } root && OfRoot(root.Groups["name"].Value.ToLowerInvariant()) is { } format)
            return isMarkdown && format == SourceFormat.HtmlPage ? SourceFormat.Markdown : format;
        if (text.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase))
            return SourceFormat.Unknown;
        return isMarkdown ? SourceFormat.Markdown : SourceFormat.PlainText;
    }

    private static SourceFormat? OfRoot(string name) => name switch
    {
        "rss" or "rdf:rdf" or "rdf" or "feed" or "atom:feed" or "channel" => SourceFormat.Feed,
        "opml" => SourceFormat.Opml,
        "html" or "head" or "body" or "!doctype html" => SourceFormat.HtmlPage,
        _ => null,
    };

    private static SourceFormat DetectFile(string path)
    {
        using var file = File.OpenRead(path);
        var head = new byte[HeadLength];
        return Detect(head.AsSpan(0, file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)), path);
    }

    private static SourceFormat DetectFolder(string path)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.ReparsePoint };
        var found = SourceFormat.Unknown;
        foreach (var file in Directory.EnumerateFiles(path, "*", options).Take(MostFiles).Order(StringComparer.Ordinal))
        {
            var ending = Path.GetExtension(file).ToLowerInvariant();
            if (MarkdownEndings.Contains(ending, StringComparer.Ordinal))
                return SourceFormat.Markdown;
            if (found == SourceFormat.Unknown && ending is ".txt" or ".xml" or ".rss" or ".atom" or ".opml")
                found = DetectFile(file);
        }

        return found;
    }

    private static byte[] Unpack(ReadOnlySpan<byte> head)
    {
        using var packed = new GZipStream(new MemoryStream(head.ToArray()), CompressionMode.Decompress);
        var unpacked = new byte[HeadLength];
        var length = 0;
        try
        {
            for (int n; (n = packed.Read(unpacked, length, unpacked.Length - length)) > 0;)
                length += n;
        }
        catch (InvalidDataException)
        {
            // The head is cut; what came out of it is enough to look at.
        }

        return unpacked[..length];
    }

    [GeneratedRegex("""^(?:\+\+\+|---)[ \t]*\r?\n(?:[^\n]*\n)*?(?:\+\+\+|---)[ \t]*(?:\r?\n|$)|^\+\+\+[ \t]*\r?\n""", RegexOptions.CultureInvariant)]
    private static partial Regex FrontMatter();

    /// <summary>The first tag after declaration, instructions, comments and a document type that is not HTML's own.</summary>
    [GeneratedRegex("""^(?>(?>\s*<\?.*?\?>|\s*<!--.*?-->|\s*<!DOCTYPE(?!\s+html\s*>)(?>[^\[<>]|\[.*?\])*>)*)\s*<(?<name>!DOCTYPE html(?=\s*>)|[A-Za-z][\w:.-]*)""", RegexOptions.CultureInvariant | RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Root();
}
