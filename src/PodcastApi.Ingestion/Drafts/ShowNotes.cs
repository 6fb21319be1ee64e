using PodcastApi.Content;

namespace PodcastApi.Ingestion.Drafts;

/// <summary>Show notes, read from any markup.</summary>
public sealed record ShowNotes
{
    /// <summary>No notes at all.</summary>
    public static ShowNotes Empty { get; } = new();

    /// <summary>Sanitised HTML of the whole notes; null when the source has none.</summary>
    public string? Html { get; init; }

    /// <summary>The text of <see cref="Html"/>: blocks separated by an empty line, list items by a line feed.</summary>
    public string? Text { get; init; }

    /// <summary>
    /// A text that introduces the notes: what stands before the first heading; without headings, what stands before
    /// <c>&lt;!-- more --&gt;</c> or else before the first list. Null when there is none.
    /// </summary>
    public string? Lead { get; init; }

    /// <summary>
    /// The headed parts in document order; the part before the first heading is a section without heading.
    /// A heading without content of its own (the next heading follows at once) is a section with empty text.
    /// </summary>
    public IReadOnlyList<SectionDraft> Sections { get; init; } = [];

    /// <summary>Links, and list items without a link, in document order.</summary>
    public IReadOnlyList<MentionDraft> Mentions { get; init; } = [];
}

/// <summary>A headed part of the show notes.</summary>
/// <param name="Heading">The heading's text; null before the first heading.</param>
/// <param name="Level">1 to 6; 0 without a heading.</param>
/// <param name="Kind">What the part is about, from the heading alone; people and companies are told apart later.</param>
/// <param name="Html">Sanitised HTML of the content below the heading, up to the next heading of any level.</param>
/// <param name="Text">The text of it.</param>
public sealed record SectionDraft(string? Heading, int Level, SectionKind Kind, string Html, string Text);

/// <summary>A link in the show notes, or a list item that has none.</summary>
public sealed record MentionDraft
{
    /// <summary>The visible text, white space folded.</summary>
    public required string Text { get; init; }

    /// <summary>In a list item: what follows the separator after the link; null otherwise.</summary>
    public string? Description { get; init; }

    /// <summary>The URL as the source wrote it; null when the item has no link (or the source lost it).</summary>
    public string? UrlAsWritten { get; init; }

    /// <summary>The URL made absolute against the page, the site or <c>xml:base</c>; null without a URL or without a base for a relative one.</summary>
    public string? Url { get; init; }

    public MentionContext Context { get; init; }

    /// <summary>Index into <see cref="ShowNotes.Sections"/>.</summary>
    public int Section { get; init; }

    /// <summary>How the URL came to be known when the document does not say it itself; null otherwise.</summary>
    public string? ResolvedBy { get; init; }
}
