namespace PodcastApi.Ingestion.Sources.Xml;

/// <summary>Where a feed or list comes from, and how much of it is read.</summary>
public sealed record XmlReadOptions
{
    /// <summary>The file or URL as the user named it; stands in every diagnostic.</summary>
    public required string Location { get; init; }

    /// <summary>The URL that relative references are resolved against when the document sets no <c>xml:base</c>; null for a file.</summary>
    public Uri? BaseUrl { get; init; }

    /// <summary>The <c>Content-Type</c> that the server sent; its charset comes after a byte order mark and before the XML declaration (RFC 7303 section 3).</summary>
    public string? ContentType { get; init; }

    /// <summary>The most bytes of a document, after decompression; more is refused. 128 MB unless told otherwise.</summary>
    public long MaxBytes { get; init; } = 128L * 1024 * 1024;

    /// <summary>The deepest nesting of elements; more is refused. 256 unless told otherwise.</summary>
    public int MaxDepth { get; init; } = 256;

    /// <summary>The most characters of one item, markup included; a larger item is refused and the next one read. 16 million unless told otherwise.</summary>
    public int MaxItemCharacters { get; init; } = 16_000_000;
}
