namespace PodcastApi.Ingestion.Resolution.Episodes.Evidence;

internal static class LinksEvidence
{
    private const double Same = 0.35;
    private const double Some = 0.2;

    /// <summary>Several links that few other episodes have are in both.</summary>
    public static double Weigh(EpisodeClues a, EpisodeClues b)
    {
        var (containment, shared) = Sketch.Compare(a.Links, b.Links);
        return shared switch
        {
            >= 3 when containment >= 0.6 => Same,
            >= 3 when containment >= 0.3 => Some,
            _ => 0,
        };
    }
}
