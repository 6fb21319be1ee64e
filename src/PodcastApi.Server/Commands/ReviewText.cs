using System.Globalization;
using PodcastApi.Ingestion.Resolution.Review;

namespace PodcastApi.Server.Commands;

/// <summary>How much is doubtful, in a few lines behind a run.</summary>
internal static class ReviewText
{
    /// <summary>So many of a kind are counted.</summary>
    public const int Most = 1000;

    /// <summary>A line for each kind that there is, under one that says where they are listed; empty when nothing is doubtful.</summary>
    public static string Of(IReadOnlyDictionary<ReviewKind, int> counts)
    {
        var lines = counts.Where(count => count.Value > 0).Select(count => string.Create(
            CultureInfo.InvariantCulture, $"{count.Value,8}{(count.Value >= Most ? " or more" : "")} {Words(count.Key)}")).ToArray();
        return lines.Length == 0 ? "" : string.Join(Environment.NewLine, lines.Prepend("To be looked at (GET /v1/ingest/review lists them with the evidence):"));
    }

    private static string Words(ReviewKind kind) => kind switch
    {
        ReviewKind.LowConfidenceMatch => "documents matched to an episode without certainty",
        ReviewKind.SimilarPeople => "pairs of people with nearly one name",
        ReviewKind.SimilarCompanies => "pairs of companies with nearly one name",
        ReviewKind.UnresolvedMention => "items of show notes whose address is lost",
        ReviewKind.LinkTitles => "links that go by several titles",
    };
}
