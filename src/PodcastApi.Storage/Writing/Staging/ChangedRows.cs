namespace PodcastApi.Storage.Writing.Staging;

/// <summary>A row with its hash.</summary>
internal readonly record struct Hashed<T>(T Row, byte[] Hash);

/// <summary>The rows of a batch that differ from what is stored.</summary>
internal sealed record ChangedRows(
    IReadOnlyList<Hashed<PodcastRow>> Podcasts,
    IReadOnlyList<Hashed<CompanyRow>> Companies,
    IReadOnlyList<Hashed<PersonRow>> People,
    IReadOnlyList<Hashed<LinkRow>> Links,
    IReadOnlyList<Hashed<EpisodeRow>> Episodes)
{
    public bool IsEmpty => Podcasts.Count + Companies.Count + People.Count + Links.Count + Episodes.Count == 0;
}
