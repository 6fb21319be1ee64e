namespace PodcastApi.Ingestion.Resolution.Episodes.Evidence;

/// <summary>
/// What speaks for and against two documents telling of one episode: each kind weighs between -1 and 1, and nothing where one
/// of them does not say. Kinds that speak for it are enough when there are <see cref="KindsNeeded"/> of them, one of them in
/// <see cref="Decisive"/>, and all together reach <see cref="WeightNeeded"/>: numbers and titles, which are given again and
/// changed, are never enough.
/// </summary>
internal static class EvidenceTable
{
    public const int KindsNeeded = 2;

    public const double WeightNeeded = 0.55;

    /// <summary>A kind that weighs less than this does not count as a kind that agrees.</summary>
    private const double AgreementNeeded = 0.15;

    private static readonly (EvidenceKind Kind, Func<EpisodeClues, EpisodeClues, double> Weigh)[] Kinds =
    [
        (EvidenceKind.Title, TitleEvidence.Weigh),
        (EvidenceKind.Guest, GuestEvidence.Weigh),
        (EvidenceKind.Day, DayEvidence.Weigh),
        (EvidenceKind.Number, NumberEvidence.Weigh),
        (EvidenceKind.Notes, NotesEvidence.Weigh),
        (EvidenceKind.Links, LinksEvidence.Weigh),
    ];

    private static readonly EvidenceKind[] Decisive = [EvidenceKind.Guest, EvidenceKind.Day, EvidenceKind.Notes, EvidenceKind.Links];

    /// <summary>The verdict on two documents.</summary>
    public static Verdict Judge(EpisodeClues a, EpisodeClues b)
    {
        var weight = 0.0;
        var agreeing = new List<EvidenceKind>();
        foreach (var (kind, weigh) in Kinds)
        {
            var part = weigh(a, b);
            weight += part;
            if (part >= AgreementNeeded)
                agreeing.Add(kind);
        }

        return new Verdict(weight, agreeing, agreeing.Count >= KindsNeeded && weight >= WeightNeeded && agreeing.Exists(kind => Decisive.Contains(kind)));
    }

    /// <summary>Whether what the documents say of guests, days and notes speaks against a match that one of their names suggests.</summary>
    public static bool Contradicts(EpisodeClues a, EpisodeClues b)
    {
        var against = GuestEvidence.Weigh(a, b) + DayEvidence.Weigh(a, b) + NotesEvidence.Weigh(a, b);
        return against <= -0.5;
    }
}

/// <param name="Weight">All kinds together.</param>
/// <param name="Agreeing">The kinds that speak for it, in the order of the table.</param>
/// <param name="IsMatch">Whether that is enough.</param>
internal sealed record Verdict(double Weight, IReadOnlyList<EvidenceKind> Agreeing, bool IsMatch);
