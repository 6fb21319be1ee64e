namespace PodcastApi.Ingestion.Resolution.Episodes.Evidence;

internal static class DayEvidence
{
    private const double Same = 0.3;

    /// <summary>Around midnight the day depends on the time zone.</summary>
    private const double Neighbour = 0.2;

    private const double Far = -0.3;
    private const double VeryFar = -0.5;

    /// <summary>The same day; weeks and months between them speak against it.</summary>
    public static double Weigh(EpisodeClues a, EpisodeClues b)
    {
        if (a.Day is not { } one || b.Day is not { } other)
            return 0;
        return Math.Abs(one.DayNumber - other.DayNumber) switch
        {
            0 => Same,
            1 => Neighbour,
            <= 7 => 0,
            <= 60 => Far,
            _ => VeryFar,
        };
    }
}
