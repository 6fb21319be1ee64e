namespace PodcastApi.Ingestion.Resolution.Episodes;

/// <summary>Leaves out what many episodes of a podcast share, such as the words at the end of all notes and the show's own links: it ties none of them.</summary>
internal static class CommonClues
{
    /// <summary>In more documents of one source than this it is common; in fewer, chance and repeated topics are not.</summary>
    private const int Rare = 3;

    public static void LeaveOut(EpisodeClues[] clues)
    {
        var notes = Common(clues, document => document.Notes);
        var links = Common(clues, document => document.Links);
        for (var i = 0; i < clues.Length; i++)
            clues[i] = clues[i] with { Notes = clues[i].Notes.Without(notes), Links = clues[i].Links.Without(links) };
    }

    private static HashSet<uint> Common(EpisodeClues[] clues, Func<EpisodeClues, Sketch> sketch)
    {
        var common = new HashSet<uint>();
        foreach (var source in clues.GroupBy(document => document.Listing))
        {
            var counts = new Dictionary<uint, int>();
            foreach (var hash in source.SelectMany(document => sketch(document).Hashes))
                counts[hash] = counts.GetValueOrDefault(hash) + 1;
            common.UnionWith(counts.Where(count => count.Value > Rare).Select(count => count.Key));
        }

        return common;
    }
}
