using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace PodcastApi.Toml.Reading;

/// <summary>Bytes to text; TOML documents are UTF-8 and nothing else. A byte order mark becomes U+FEFF, which is the text's to skip.</summary>
internal static class Utf8Decoder
{
    public static string Decode(ReadOnlySpan<byte> utf8, TomlReadOptions options) =>
        Utf8.IsValid(utf8) ? Encoding.UTF8.GetString(utf8) : throw Invalid(utf8, options);

    private static TomlException Invalid(ReadOnlySpan<byte> utf8, TomlReadOptions options)
    {
        if (utf8.StartsWith(Encoding.Unicode.Preamble) || utf8.StartsWith(Encoding.BigEndianUnicode.Preamble))
        {
            return new TomlException("the file is UTF-16, not UTF-8", new TomlPosition(options.FirstLine, 1),
                "save it with the encoding UTF-8", options.SourceName);
        }

        if (utf8.StartsWith(Encoding.UTF8.Preamble))
            utf8 = utf8[Encoding.UTF8.Preamble.Length..];
        var scratch = ArrayPool<char>.Shared.Rent(utf8.Length);
        Utf8.ToUtf16(utf8, scratch, out var read, out _, replaceInvalidSequences: false);
        ArrayPool<char>.Shared.Return(scratch);

        var good = utf8[..read];
        var lineStart = good.LastIndexOf((byte)'\n') + 1;
        var position = new TomlPosition(options.FirstLine + good.Count((byte)'\n'), Encoding.UTF8.GetCharCount(good[lineStart..]) + 1);
        return new TomlException($"the byte 0x{utf8[read]:X2} is not valid UTF-8 here", position,
            "save the file with the encoding UTF-8", options.SourceName);
    }
}
