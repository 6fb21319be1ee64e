using PodcastApi.Ingestion.Curation;

namespace PodcastApi.Ingestion.Resolution.Episodes.Rules;

/// <summary>
/// How sure each tie between a document and its episode is, from 0 to 1: one row for each name that <c>matchedBy</c> may have, and
/// one law for the names that are made of the kinds of evidence that agree ("title+day"). Served as <c>EpisodeSource.confidence</c>.
/// </summary>
internal static class MatchConfidence
{
    /// <summary>Evidence is never as sure as a name that both documents give.</summary>
    public const float MostOfEvidence = 0.94f;

    private static readonly (string MatchedBy, float Confidence, string Why)[] Table =
    [
        (MatchRules.Origin, 1f, "The episode was made from this document."),
        (MatchOrders.Rule, 1f, "Somebody said so (a correction)."),
        ("guid", 1f, "A guid names an item for good (RSS 2.0)."),
        ("enclosure", 0.98f, "Two documents name one recording; a wrong file is uploaded now and then."),
        ("page", 0.97f, "Two documents name one page, and nothing that they tell speaks against it; links are copied from a neighbour now and then."),
        ("path", 0.95f, "Slug, alias or the end of the page's address are the same, and nothing speaks against it; slugs are given again."),
    ];

    /// <summary>The confidence of a rule by its name.</summary>
    public static float Of(string matchedBy) => Array.Find(Table, row => row.MatchedBy == matchedBy) is { MatchedBy: not null } found
        ? found.Confidence
        : throw new ArgumentOutOfRangeException(nameof(matchedBy), matchedBy, "The table of confidences has no such row.");

    /// <summary>The confidence of a match by evidence: half, and a third of what the agreeing kinds weigh together.</summary>
    public static float OfEvidence(double weight) => (float)Math.Round(Math.Min(MostOfEvidence, 0.5 + (weight / 3)), 2);
}
