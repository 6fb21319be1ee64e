namespace PodcastApi.Ingestion.Curation;

/// <summary>What is settled about documents before anything is matched.</summary>
/// <param name="Pinned">Documents, each with another one of the episode that it tells of.</param>
/// <param name="Apart">Pairs of documents that do not tell of one episode.</param>
internal sealed record MatchOrders(IReadOnlyList<(long Document, long Anchor)> Pinned, IReadOnlyList<(long Document, long Other)> Apart)
{
    /// <summary>What <c>matchedBy</c> says of a document that was pinned.</summary>
    public const string Rule = "pinned";

    public static MatchOrders None { get; } = new([], []);

    public bool IsEmpty => Pinned.Count + Apart.Count == 0;
}
