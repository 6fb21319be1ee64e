using PodcastApi.Content;

namespace PodcastApi.Storage.Entities;

/// <summary>A headed part of the show notes.</summary>
public sealed class Section
{
    public Guid EpisodeId { get; init; }

    public int Position { get; init; }

    public string? Heading { get; init; }

    public SectionKind Kind { get; init; }

    public required string Html { get; init; }

    public required string Text { get; init; }
}

/// <summary>A chapter of the recording.</summary>
public sealed class Chapter
{
    public Guid EpisodeId { get; init; }

    public int Position { get; init; }

    public double StartSeconds { get; init; }

    public double? EndSeconds { get; init; }

    public required string Title { get; init; }

    public string? Url { get; init; }

    public string? ImageUrl { get; init; }
}

/// <summary>A reference to a transcript.</summary>
public sealed class Transcript
{
    public Guid EpisodeId { get; init; }

    public int Position { get; init; }

    public required string Url { get; init; }

    public string? MediaType { get; init; }

    public string? Language { get; init; }

    public string? Rel { get; init; }
}

/// <summary>A source that tells of an episode, and what it supplied.</summary>
public sealed class EpisodeSource
{
    public Guid EpisodeId { get; init; }

    public int Position { get; init; }

    public SourceKind Kind { get; init; }

    public required string Location { get; init; }

    public required string Status { get; init; }

    public required string MatchedBy { get; init; }

    public double Confidence { get; init; }

    public required string[] Fields { get; init; }

    public DateTimeOffset LastSeenAt { get; init; }
}
