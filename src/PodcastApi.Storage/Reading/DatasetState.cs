namespace PodcastApi.Storage.Reading;

/// <summary>The dataset as the statements of a query saw it.</summary>
/// <param name="Id">The dataset.</param>
/// <param name="Revision">Its newest revision.</param>
/// <param name="RetainedFrom">Tombstones of revisions before this one may have been removed.</param>
public sealed record DatasetState(Guid Id, long Revision, long RetainedFrom);
