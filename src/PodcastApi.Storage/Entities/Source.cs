using PodcastApi.Content;

namespace PodcastApi.Storage.Entities;

/// <summary>A place that content comes from: a folder, a file or a feed.</summary>
public sealed class Source
{
    public long Id { get; init; }

    public SourceKind Kind { get; set; }

    /// <summary>The absolute path or URL.</summary>
    public required string Location { get; init; }

    /// <summary>The podcast that the source tells of, once known.</summary>
    public Guid? PodcastId { get; set; }

    /// <summary>The slug that the configuration or <c>--podcast</c> names.</summary>
    public string? ConfiguredPodcast { get; set; }

    /// <summary>The <c>ETag</c> of the last answer, as sent.</summary>
    public string? Etag { get; set; }

    /// <summary>The <c>Last-Modified</c> of the last answer, as sent.</summary>
    public string? LastModified { get; set; }

    /// <summary>Where a permanent redirect (301, 308) leads.</summary>
    public string? MovedTo { get; set; }

    /// <summary>A hash of the whole source as last read.</summary>
    public byte[]? Validator { get; set; }

    public DateTimeOffset FirstSeenAt { get; init; }

    public DateTimeOffset? LastRunAt { get; set; }
}

/// <summary>One file or feed item that a source holds.</summary>
public sealed class SourceDocument
{
    public long Id { get; init; }

    public long SourceId { get; init; }

    public required string Location { get; init; }

    public SourceKind Kind { get; set; }

    public DocumentStatus Status { get; set; }

    /// <summary>SHA-256 of the last good version; null when there never was one.</summary>
    public byte[]? RawHash { get; set; }

    /// <summary>A hash of <see cref="Draft"/> as the caller normalises it.</summary>
    public byte[]? DraftHash { get; set; }

    /// <summary>The draft of the last good version, as JSON.</summary>
    public string? Draft { get; set; }

    public Guid? PodcastId { get; set; }

    public Guid? EpisodeId { get; set; }

    /// <summary>The rule that tied the document to the episode.</summary>
    public string? MatchedBy { get; set; }

    public float? Confidence { get; set; }

    /// <summary>The fields of the episode that this document supplied.</summary>
    public required string[] Fields { get; set; }

    public DateTimeOffset FirstSeenAt { get; init; }

    public DateTimeOffset LastSeenAt { get; set; }

    public DateTimeOffset? VanishedAt { get; set; }
}

/// <summary>How a document was found the last time.</summary>
public enum DocumentStatus
{
    /// <summary>Read.</summary>
    Current,

    /// <summary>Broken; the last good version stays.</summary>
    Refused,

    /// <summary>No longer there.</summary>
    Vanished,
}

/// <summary>A document of a run that is under way.</summary>
public sealed class StagedDocument
{
    public long SourceId { get; init; }

    public required string Location { get; init; }

    public int Ordinal { get; init; }

    public SourceKind Kind { get; init; }

    public StagedOutcome Outcome { get; init; }

    public byte[]? RawHash { get; init; }

    public byte[]? DraftHash { get; init; }

    public string? Draft { get; init; }
}

/// <summary>What reading a document came to.</summary>
public enum StagedOutcome
{
    /// <summary>It was read and has a draft.</summary>
    Parsed,

    /// <summary>Its hash is that of the last good version; it was not read.</summary>
    Unchanged,

    /// <summary>It is broken and has no draft.</summary>
    Refused,
}
