namespace PodcastApi.Ingestion.Resolution.Episodes;

/// <summary>
/// Finds the new name of a document that was moved, renamed or given another guid: of one source, a document that is gone and one
/// that is new, which match by the same rules as documents of two sources.
/// </summary>
internal static class Successions
{
    /// <summary>The document that is gone, by the one that took its place.</summary>
    public static IReadOnlyDictionary<long, KnownDocument> Find(IReadOnlyCollection<KnownDocument> documents)
    {
        var successors = new Dictionary<long, KnownDocument>();
        foreach (var source in documents.GroupBy(document => document.Clues.Listing))
        {
            var gone = source.Where(document => !document.IsLive || (document.IsAbsent && document.EpisodeId is not null)).ToArray();
            var fresh = source.Where(document => document.IsLive && !document.IsAbsent && document.EpisodeId is null).ToArray();
            if (gone.Length == 0 || fresh.Length == 0)
                continue;
            // Under the name of another source, since documents of one source are never put together.
            var renamed = fresh.Select(document => document.Clues with { Source = -1 });
            var byId = gone.ToDictionary(document => document.Id);
            foreach (var cluster in EpisodeMatcher.Match(gone.Select(document => document.Clues).Concat(renamed)))
            {
                if (cluster.Members is [var one, var other])
                    Add(successors, byId, one.Clues, other.Clues);
            }
        }

        return successors;
    }

    private static void Add(Dictionary<long, KnownDocument> successors, Dictionary<long, KnownDocument> gone, EpisodeClues one, EpisodeClues other)
    {
        var (before, after) = one.Source == -1 ? (other, one) : (one, other);
        successors[after.Document] = gone[before.Document];
    }
}
