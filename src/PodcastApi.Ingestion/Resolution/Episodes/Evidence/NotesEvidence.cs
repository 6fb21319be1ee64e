namespace PodcastApi.Ingestion.Resolution.Episodes.Evidence;

internal static class NotesEvidence
{
    private const double Same = 0.4;
    private const double Similar = 0.25;
    private const double Different = -0.2;

    /// <summary>Fewer runs of words than this are told by chance.</summary>
    private const int Enough = 12;

    /// <summary>Most of the shorter notes stands in the longer ones; long notes that share nothing speak against it.</summary>
    public static double Weigh(EpisodeClues a, EpisodeClues b)
    {
        if (Math.Min(a.Notes.Count, b.Notes.Count) < Enough)
            return 0;
        var (containment, shared) = Sketch.Compare(a.Notes, b.Notes);
        return containment switch
        {
            >= 0.5 when shared >= 6 => Same,
            >= 0.25 when shared >= 4 => Similar,
            < 0.02 when Math.Min(a.Notes.Count, b.Notes.Count) >= 4 * Enough => Different,
            _ => 0,
        };
    }
}
