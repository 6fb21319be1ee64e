using PodcastApi.Content;
using PodcastApi.Storage.Entities;

namespace PodcastApi.Storage.Bookkeeping;

/// <summary>A document with the draft of its last good version.</summary>
/// <param name="Id">Its number.</param>
/// <param name="SourceId">The source that holds it.</param>
/// <param name="SourceLocation">Where that source is.</param>
/// <param name="Location">Names it within the source.</param>
/// <param name="Kind">Its format.</param>
/// <param name="Status">How it was found the last time; the draft of a refused or vanished one is its last good one.</param>
/// <param name="Draft">JSON; null when there never was a good version.</param>
/// <param name="PodcastId">The podcast that it was tied to.</param>
/// <param name="EpisodeId">The episode that it was tied to.</param>
/// <param name="MatchedBy">By which rule.</param>
/// <param name="Confidence">How surely, from 0 to 1.</param>
/// <param name="Fields">What it supplied.</param>
/// <param name="FirstSeenAt">When it was first there.</param>
/// <param name="LastSeenAt">When it was last there.</param>
public sealed record StoredDocument(
    long Id,
    long SourceId,
    string SourceLocation,
    string Location,
    SourceKind Kind,
    DocumentStatus Status,
    string? Draft,
    Guid? PodcastId,
    Guid? EpisodeId,
    string? MatchedBy,
    float? Confidence,
    IReadOnlyList<string> Fields,
    DateTimeOffset FirstSeenAt,
    DateTimeOffset LastSeenAt);

/// <summary>To which episode a document belongs, and what it supplied.</summary>
public sealed record DocumentTie(long DocumentId, Guid? PodcastId, Guid? EpisodeId, string? MatchedBy, float? Confidence, IReadOnlyList<string> Fields);

/// <summary>What a run found in a source.</summary>
/// <param name="Changed">Documents with a new or different draft, and those that are back after they had vanished or were refused.</param>
/// <param name="Vanished">Documents that are gone since the last run.</param>
/// <param name="Duplicates">Locations that occurred more than once; the first counted.</param>
/// <param name="Unchanged">How many are as they were.</param>
/// <param name="Refused">How many are broken.</param>
public sealed record AcceptedDocuments(
    IReadOnlyList<long> Changed, IReadOnlyList<long> Vanished, IReadOnlyList<string> Duplicates, int Unchanged, int Refused);
