using PodcastApi.Toml.Reading;

namespace PodcastApi.Toml;

/// <summary>
/// Reads TOML 1.0.0 (https://toml.io/en/v1.0.0). Line ends within multi-line strings are read as LF, whatever the file has.
/// Two things that the grammar allows are refused because .NET's types cannot hold them: a leap second (<c>:60</c>)
/// and an offset beyond 14 hours.
/// </summary>
public static class TomlReader
{
    /// <summary>Reads a document of UTF-8 bytes; a byte order mark is skipped.</summary>
    /// <exception cref="TomlException">The bytes are not UTF-8 or not TOML.</exception>
    public static TomlTable Read(ReadOnlySpan<byte> utf8, string? sourceName = null) =>
        Read(utf8, new TomlReadOptions { SourceName = sourceName });

    /// <inheritdoc cref="Read(ReadOnlySpan{byte}, string?)"/>
    public static TomlTable Read(ReadOnlySpan<byte> utf8, TomlReadOptions options) =>
        Read(Utf8Decoder.Decode(utf8, options), options);

    /// <summary>Reads a document that is text already; a leading U+FEFF is skipped.</summary>
    /// <exception cref="TomlException">The text is not TOML.</exception>
    public static TomlTable Read(string text, string? sourceName = null) =>
        Read(text, new TomlReadOptions { SourceName = sourceName });

    /// <inheritdoc cref="Read(string, string?)"/>
    public static TomlTable Read(string text, TomlReadOptions options)
    {
        var document = text.StartsWith('\uFEFF') ? text[1..] : text;
        CharacterCheck.Check(document, options);
        return new DocumentReader(new Cursor(document, options)).Read();
    }
}
