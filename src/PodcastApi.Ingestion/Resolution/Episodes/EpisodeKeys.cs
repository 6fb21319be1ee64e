using PodcastApi.Content;

namespace PodcastApi.Ingestion.Resolution.Episodes;

/// <summary>By what an episode is found again when all its documents were gone for a while: the surest first.</summary>
internal static class EpisodeKeys
{
    /// <summary>The natural keys of an episode within its podcast; never empty.</summary>
    public static IReadOnlyList<string> Of(EpisodeCluster cluster, Guid podcast) => Of([.. cluster.Members.Select(member => member.Clues)], podcast);

    /// <summary>The natural keys that some documents give to an episode; never empty.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<EpisodeClues> members, Guid podcast)
    {
        var keys = members.Select(clues => clues.Guid).OfType<string>().Select(guid => "guid:" + guid)
            .Concat(members.Where(clues => clues.Slug is not null).Select(clues => "slug:" + clues.Slug))
            .Concat(members.Select(clues => clues.Page).OfType<string>().Select(page => "page:" + page))
            .DefaultIfEmpty($"title:{members[0].Titles[0]}:{members[0].Day:O}");
        return [.. keys.Distinct().Select(key => $"{podcast}/{key}")];
    }

    /// <summary>The id that a key gives when it was never seen; a further one when that id was given away.</summary>
    public static Guid Mint(string key, Func<Guid, bool> isTaken)
    {
        for (var number = 1; ; number++)
        {
            var id = EntityId.FromNaturalKey(ContentKind.Episode, number == 1 ? key : $"{key}#{number}").Value;
            if (!isTaken(id))
                return id;
        }
    }
}
