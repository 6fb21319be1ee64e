namespace PodcastApi.Ingestion.Sources;

/// <summary>What a file or folder is.</summary>
internal enum SourceFormat
{
    /// <summary>Markdown, with front matter or in a file named so.</summary>
    Markdown,

    /// <summary>An RSS or Atom document.</summary>
    Feed,

    /// <summary>A list of feeds.</summary>
    Opml,

    /// <summary>Text without any markup.</summary>
    PlainText,

    /// <summary>A page for browsers.</summary>
    HtmlPage,

    /// <summary>Something else: bytes that are no text, XML of another kind, nothing at all.</summary>
    Unknown,
}
