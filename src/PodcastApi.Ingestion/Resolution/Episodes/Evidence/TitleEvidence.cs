namespace PodcastApi.Ingestion.Resolution.Episodes.Evidence;

internal static class TitleEvidence
{
    private const double Same = 0.35;
    private const double Contained = 0.2;

    /// <summary>One form of the title is the same, or all words of one stand in the other in their order.</summary>
    public static double Weigh(EpisodeClues a, EpisodeClues b)
    {
        if (a.Titles.Any(b.Titles.Contains))
            return Same;
        return a.Titles.Any(one => b.Titles.Any(other => Holds(one, other) || Holds(other, one))) ? Contained : 0;
    }

    private static bool Holds(string title, string part) =>
        part.Length > 3 && $" {title} ".Contains($" {part} ", StringComparison.Ordinal);
}
