using PodcastApi.Ingestion.Resolution.Episodes;

namespace PodcastApi.Ingestion.Resolution.Podcasts;

/// <summary>Finds the folder of the podcast's site in which its episodes lie: their notes link to each other.</summary>
internal static class EpisodesFolder
{
    private const int Enough = 3;

    /// <summary>The address of the folder, with a slash at its end; null when too few of the episodes are found in one.</summary>
    public static Uri? Find(IEnumerable<EpisodeClues> documents)
    {
        var list = documents.ToArray();
        var slugs = list.Select(clues => clues.Slug).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var folders = new SortedDictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var url in list.SelectMany(clues => clues.Page is { } page ? clues.EpisodeLinks.Append(page) : clues.EpisodeLinks))
        {
            var slash = url.LastIndexOf('/');
            if (!slugs.Contains(url[(slash + 1)..]))
                continue;
            if (!folders.TryGetValue(url[..(slash + 1)], out var found))
                folders[url[..(slash + 1)]] = found = [];
            found.Add(url[(slash + 1)..]);
        }

        var best = folders.OrderByDescending(folder => folder.Value.Count).FirstOrDefault();
        return best.Value?.Count >= Enough && Uri.TryCreate(best.Key, UriKind.Absolute, out var address) ? address : null;
    }
}
