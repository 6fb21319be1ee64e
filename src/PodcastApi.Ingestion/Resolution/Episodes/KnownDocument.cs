namespace PodcastApi.Ingestion.Resolution.Episodes;

/// <summary>A document of a podcast, as the resolution looks at it.</summary>
/// <param name="Clues">What it says that ties it to others.</param>
/// <param name="IsLive">Whether its word counts: it has not vanished.</param>
/// <param name="IsChanged">Whether this run found something new in it.</param>
/// <param name="IsAbsent">Whether this run looked at its source and did not find it there: it fell out of a feed's window.</param>
/// <param name="EpisodeId">The episode that it was tied to.</param>
/// <param name="MatchedBy">By which rule.</param>
internal sealed record KnownDocument(EpisodeClues Clues, bool IsLive, bool IsChanged, bool IsAbsent, Guid? EpisodeId, string? MatchedBy)
{
    /// <summary>What <see cref="MatchedBy"/> says of a document whose place another one of its source has taken.</summary>
    public const string Superseded = "superseded";

    public long Id => Clues.Document;

    /// <summary>Whether its word counted until now.</summary>
    public bool WasTold => EpisodeId is not null && MatchedBy != Superseded && (IsLive || IsJustGone);

    /// <summary>Whether it vanished with this run.</summary>
    public bool IsJustGone { get; init; }
}
