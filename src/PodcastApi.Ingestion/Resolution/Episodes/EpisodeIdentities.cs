using PodcastApi.Content;
using PodcastApi.Ingestion.Curation;
using PodcastApi.Storage.Writing;

namespace PodcastApi.Ingestion.Resolution.Episodes;

/// <summary>An episode with its id.</summary>
internal sealed record KnownEpisode(Guid Id, EpisodeCluster Cluster);

/// <summary>What became of the episodes of a podcast.</summary>
/// <param name="Episodes">Those that there are now.</param>
/// <param name="Merged">Episodes that turned out to be another one, and which.</param>
/// <param name="Deleted">Episodes of which nobody tells any longer.</param>
internal sealed record EpisodeIdentities(IReadOnlyList<KnownEpisode> Episodes, IReadOnlyDictionary<Guid, Guid> Merged, IReadOnlyCollection<Guid> Deleted)
{
    /// <summary>
    /// Gives each episode the id that it had: from its documents, from the document whose place one of them took, or from a key that
    /// was seen before; else a new one. An episode that falls apart leaves its id to the part with its leading document; one that is
    /// put together from several keeps the oldest document's.
    /// </summary>
    public static async Task<EpisodeIdentities> AssignAsync(
        IReadOnlyList<EpisodeCluster> clusters, IReadOnlyDictionary<long, KnownDocument> documents, IReadOnlyDictionary<long, KnownDocument> predecessors,
        Guid podcast, IdentityTable identities, Corrections corrections, CancellationToken cancellationToken)
    {
        var claims = Claims(clusters, documents, predecessors, corrections);
        var owners = Owners(claims);
        var ids = new Guid?[clusters.Count];
        var merged = new Dictionary<Guid, Guid>();
        foreach (var owned in owners.GroupBy(owner => owner.Value.Cluster))
        {
            // The oldest document's id survives: it is known longest.
            var inOrder = owned.OrderBy(owner => owner.Value.Yields).ThenBy(owner => owner.Value.Document).Select(owner => owner.Key).ToArray();
            ids[owned.Key] = inOrder[0];
            foreach (var loser in inOrder.Skip(1))
                merged[loser] = inOrder[0];
        }

        await FindAsync(clusters, ids, owners.Keys, predecessors, podcast, identities, cancellationToken);
        var taken = ids.OfType<Guid>().Concat(owners.Keys).ToHashSet();
        for (var i = 0; i < ids.Length; i++)
        {
            ids[i] ??= EpisodeKeys.Mint(EpisodeKeys.Of(clusters[i], podcast)[0], taken.Contains);
            taken.Add(ids[i]!.Value);
        }

        var kept = ids.OfType<Guid>().ToHashSet();
        var before = documents.Values.Where(document => document.WasTold).Select(document => document.EpisodeId).OfType<Guid>().ToHashSet();
        return new EpisodeIdentities(
            [.. clusters.Select((cluster, i) => new KnownEpisode(ids[i]!.Value, cluster))],
            merged,
            [.. before.Where(id => !kept.Contains(id) && !merged.ContainsKey(id))]);
    }

    private static List<Claim> Claims(
        IReadOnlyList<EpisodeCluster> clusters, IReadOnlyDictionary<long, KnownDocument> documents, IReadOnlyDictionary<long, KnownDocument> predecessors, Corrections corrections)
    {
        var claims = new List<Claim>();
        for (var i = 0; i < clusters.Count; i++)
        {
            foreach (var member in clusters[i].Members)
            {
                var id = member.Clues.Document;
                if (documents[id].EpisodeId is { } own)
                    claims.Add(new Claim(own, i, member.Clues.Kind, id, IsInherited: false, corrections.Yields(id, own)));
                else if (predecessors.TryGetValue(id, out var before) && before.EpisodeId is { } inherited)
                    claims.Add(new Claim(inherited, i, member.Clues.Kind, before.Id, IsInherited: true, corrections.Yields(before.Id, inherited)));
            }
        }

        return claims;
    }

    /// <summary>Each id goes to one episode: that of the document that tells most, then of the oldest one.</summary>
    private static Dictionary<Guid, Claim> Owners(List<Claim> claims) => claims
        .GroupBy(claim => claim.Id)
        .ToDictionary(group => group.Key, group => group.OrderBy(claim => claim.Yields).ThenBy(claim => claim.IsInherited).ThenBy(claim => claim.Kind).ThenBy(claim => claim.Document).First());

    private static async Task FindAsync(
        IReadOnlyList<EpisodeCluster> clusters, Guid?[] ids, IEnumerable<Guid> owned, IReadOnlyDictionary<long, KnownDocument> predecessors,
        Guid podcast, IdentityTable identities, CancellationToken cancellationToken)
    {
        var open = Enumerable.Range(0, clusters.Count).Where(i => ids[i] is null).Select(i => (Index: i, Keys: Keys(clusters[i]))).ToArray();
        var known = await identities.FindAsync(ContentKind.Episode, [.. open.SelectMany(episode => episode.Keys).Distinct()], cancellationToken);
        var taken = owned.ToHashSet();
        foreach (var (index, keys) in open)
        {
            if (keys.Where(known.ContainsKey).Select(key => known[key]).Where(id => !taken.Contains(id)).Cast<Guid?>().FirstOrDefault() is { } id)
                taken.Add((ids[index] = id).Value);
        }

        // An episode that was deleted is found again by the keys of the document that told of it, even under another name.
        string[] Keys(EpisodeCluster cluster)
        {
            var gone = cluster.Members.Where(member => predecessors.ContainsKey(member.Clues.Document)).Select(member => predecessors[member.Clues.Document].Clues).ToArray();
            var own = EpisodeKeys.Of(cluster, podcast);
            return gone.Length == 0 ? [.. own] : [.. own, .. EpisodeKeys.Of(gone, podcast)];
        }
    }

    /// <summary>A document's word that an episode is the one with this id.</summary>
    private sealed record Claim(Guid Id, int Cluster, SourceKind Kind, long Document, bool IsInherited, bool Yields);
}
