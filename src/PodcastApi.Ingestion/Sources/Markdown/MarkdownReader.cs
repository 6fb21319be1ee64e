using System.Text;
using PodcastApi.Ingestion.Diagnostics;
using PodcastApi.Ingestion.Sources.Markdown.FrontMatter;

namespace PodcastApi.Ingestion.Sources.Markdown;

/// <summary>Reads a Markdown file with front matter.</summary>
internal static class MarkdownReader
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads UTF-8 bytes; a byte order mark is skipped.</summary>
    /// <exception cref="RefusedException">Not UTF-8, no front matter, or one that is broken.</exception>
    public static MarkdownDocument Read(ReadOnlySpan<byte> bytes, string location)
    {
        var block = FrontMatterBlock.Split(Decode(bytes, location), location);
        var map = block.Format == FrontMatterFormat.Toml
            ? TomlFrontMatter.Read(block.Text, block.FirstLine, location)
            : YamlFrontMatter.Read(block.Text, block.FirstLine, location);
        return new MarkdownDocument(location, map, block.Body);
    }

    private static string Decode(ReadOnlySpan<byte> bytes, string location)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            bytes = bytes[3..];
        try
        {
            return Utf8.GetString(bytes);
        }
        catch (DecoderFallbackException mistake)
        {
            // The position that the exception tells is the one within the bytes, or before them by those already held back.
            var offset = Math.Clamp(mistake.Index, 0, bytes.Length - 1);
            var before = bytes[..offset];
            var lineStart = before.LastIndexOf((byte)'\n') + 1;
            var isUtf16 = bytes.Length > 1 && (bytes[0], bytes[1]) is (0xFF, 0xFE) or (0xFE, 0xFF);
            throw new RefusedException(new Diagnostic(
                DiagnosticSeverity.Error, "not-utf8", location, before.Count((byte)'\n') + 1,
                Encoding.UTF8.GetCharCount(before[lineStart..]) + 1, $"The file is not UTF-8: byte {offset} is 0x{bytes[offset]:X2}.",
                isUtf16 ? "It is saved as UTF-16: save it as UTF-8." : "Save it as UTF-8."));
        }
    }
}
