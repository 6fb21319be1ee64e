using PodcastApi.Content;
using PodcastApi.Ingestion.Diagnostics;

namespace PodcastApi.Ingestion.Drafts;

/// <summary>
/// One document that a source holds: a file, or an item of a feed. Read once, whole; a document that could not be read
/// has diagnostics with an error and no draft.
/// </summary>
public sealed record DocumentDraft
{
    /// <summary>Names the document for good within its source: the path relative to the folder with forward slashes, or the item's guid, link or title.</summary>
    public required string Location { get; init; }

    public required SourceKind Kind { get; init; }

    /// <summary>SHA-256 of what was read, so that an unchanged document need not be looked at again.</summary>
    public required ReadOnlyMemory<byte> RawHash { get; init; }

    /// <summary>
    /// The document stands for a folder that could not be listed: <see cref="Location"/> ends in a slash (or is empty for the
    /// source itself), and of the documents below it nothing is known, least of all that they are gone.
    /// </summary>
    public bool IsFolder { get; init; }

    /// <summary>What the document says; null when it was refused, or skipped since <see cref="RawHash"/> is known.</summary>
    public EpisodeDraft? Episode { get; init; }

    public IReadOnlyList<Diagnostic> Diagnostics { get; init; } = [];
}
