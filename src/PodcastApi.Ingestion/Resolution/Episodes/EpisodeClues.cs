using PodcastApi.Content;

namespace PodcastApi.Ingestion.Resolution.Episodes;

/// <summary>
/// What a document tells that may tie it to other documents of the same episode, in comparable form. Small, so that those
/// of a whole podcast fit in memory.
/// </summary>
internal sealed record EpisodeClues
{
    /// <summary>The document's number in the database.</summary>
    public required long Document { get; init; }

    public required long Source { get; init; }

    public required SourceKind Kind { get; init; }

    /// <summary>Orders documents alike in every database: the source's location and the document's.</summary>
    public required string Name { get; init; }

    /// <summary>The list of which it is one entry.</summary>
    public Listing Listing => Listing.Of(Source, Kind, Name);

    public string? Guid { get; init; }

    /// <summary>The enclosure without what varies from day to day.</summary>
    public string? Enclosure { get; init; }

    /// <summary>The episode's page, canonical.</summary>
    public string? Page { get; init; }

    /// <summary>The slug that the document itself names.</summary>
    public string? Slug { get; init; }

    /// <summary>Slug, aliases and the page's path.</summary>
    public IReadOnlyList<string> Paths { get; init; } = [];

    /// <summary>Forms of the title, the shortest last.</summary>
    public IReadOnlyList<string> Titles { get; init; } = [];

    public IReadOnlyList<string> Guests { get; init; } = [];

    public DateOnly? Day { get; init; }

    public int? Season { get; init; }

    public int? Number { get; init; }

    public Sketch Notes { get; init; } = Sketch.Empty;

    public Sketch Links { get; init; } = Sketch.Empty;

    /// <summary>Canonical addresses of episodes of any podcast that the notes link to.</summary>
    public IReadOnlyList<string> EpisodeLinks { get; init; } = [];
}
