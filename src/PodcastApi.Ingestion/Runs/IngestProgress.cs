namespace PodcastApi.Ingestion.Runs;

/// <summary>How far a run is.</summary>
/// <param name="Source">The source that it is at, as the user named it.</param>
/// <param name="Phase">What is done with it.</param>
/// <param name="Done">Documents read, or episodes put together.</param>
/// <param name="Total">Of how many; null while that is not known.</param>
public sealed record IngestProgress(string Source, IngestPhase Phase, int Done, int? Total);

/// <summary>What is done with a source, in this order.</summary>
public enum IngestPhase
{
    /// <summary>Its documents are read.</summary>
    Reading,

    /// <summary>Episodes are put together from all that is said of them.</summary>
    Resolving,

    /// <summary>The database takes them over.</summary>
    Writing,

    /// <summary>It is done.</summary>
    Done,
}
