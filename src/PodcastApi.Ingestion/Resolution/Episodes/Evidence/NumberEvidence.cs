namespace PodcastApi.Ingestion.Resolution.Episodes.Evidence;

internal static class NumberEvidence
{
    private const double Same = 0.2;
    private const double NumberAlone = 0.1;
    private const double Different = -0.1;

    /// <summary>Season and number are the same; other ones say little, since episodes are renumbered.</summary>
    public static double Weigh(EpisodeClues a, EpisodeClues b)
    {
        if (a.Number is not { } one || b.Number is not { } other)
            return 0;
        if (a.Season is { } season && b.Season is { } otherSeason)
            return season == otherSeason && one == other ? Same : Different;
        return one == other ? NumberAlone : Different;
    }
}
