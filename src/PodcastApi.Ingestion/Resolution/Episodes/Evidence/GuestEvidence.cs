using PodcastApi.Ingestion.Normalization.People;

namespace PodcastApi.Ingestion.Resolution.Episodes.Evidence;

internal static class GuestEvidence
{
    private const double Same = 0.35;
    private const double Some = 0.25;
    private const double None = -0.5;

    /// <summary>The same guests, or some of them; guests on both sides of whom none is the same speak against it.</summary>
    public static double Weigh(EpisodeClues a, EpisodeClues b)
    {
        if (a.Guests.Count == 0 || b.Guests.Count == 0)
            return 0;
        var shared = a.Guests.Count(guest => b.Guests.Any(other => PersonNames.AreSame(guest, other)));
        return shared == 0 ? None : shared == Math.Max(a.Guests.Count, b.Guests.Count) ? Same : Some;
    }
}
