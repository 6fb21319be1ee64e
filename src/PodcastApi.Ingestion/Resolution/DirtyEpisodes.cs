using PodcastApi.Ingestion.Resolution.Episodes;

namespace PodcastApi.Ingestion.Resolution;

/// <summary>Finds the episodes that must be put together again.</summary>
internal static class DirtyEpisodes
{
    /// <summary>Those that are new, lost or won a document, or have one that says something new; and those that are wanted.</summary>
    public static IReadOnlyList<KnownEpisode> Of(
        EpisodeIdentities identities, IReadOnlyDictionary<long, KnownDocument> documents, IReadOnlySet<long> replaced, IReadOnlySet<Guid> wanted)
    {
        var losers = documents.Values
            .Where(document => document.EpisodeId is not null && (document.IsJustGone || replaced.Contains(document.Id)))
            .Select(document => document.EpisodeId!.Value).ToHashSet();
        foreach (var episode in identities.Episodes)
        {
            foreach (var member in episode.Cluster.Members)
            {
                if (documents[member.Clues.Document].EpisodeId is { } before && before != episode.Id)
                    losers.Add(before);
            }
        }

        return [.. identities.Episodes.Where(episode => losers.Contains(episode.Id) || wanted.Contains(episode.Id) || episode.Cluster.Members.Any(member => IsNews(documents[member.Clues.Document], member, episode.Id)))];
    }

    private static bool IsNews(KnownDocument document, EpisodeMember member, Guid episode) =>
        document.IsChanged || document.EpisodeId != episode || document.MatchedBy != member.MatchedBy;
}
