using PodcastApi.Content;
using PodcastApi.Ingestion.Resolution.Review;

namespace PodcastApi.Server.Rest.Runs;

/// <summary>Something doubtful as REST shows it.</summary>
internal sealed record ReviewLine(string Kind, string Summary, double? Confidence, IReadOnlyList<ReviewThing> Things, IReadOnlyList<string> Evidence)
{
    public static ReviewLine Of(ReviewItem item) => new(EnumNames<ReviewKind>.Of(item.Kind), item.Summary, item.Confidence, item.Things, item.Evidence);
}
