namespace PodcastApi.Storage.Writing;

/// <summary>What a transaction came to.</summary>
/// <param name="Revision">The dataset's revision after it.</param>
/// <param name="Changed">Whether anything visible changed; without, the revision is the one before.</param>
/// <param name="EpisodesCreated">Episodes that were not there before.</param>
/// <param name="EpisodesUpdated">Episodes of which something changed.</param>
/// <param name="EpisodesDeleted">Episodes that are gone, merged ones among them.</param>
public sealed record WriteResult(long Revision, bool Changed, int EpisodesCreated, int EpisodesUpdated, int EpisodesDeleted);
