namespace PodcastApi.Content;

/// <summary>The format of a source. Declared from the richest in structure to the poorest.</summary>
public enum SourceKind
{
    /// <summary>Markdown with front matter.</summary>
    Markdown,

    /// <summary>An RSS 2.0 or Atom feed.</summary>
    Rss,

    /// <summary>Plain text, its markup stripped.</summary>
    PlainText,
}
