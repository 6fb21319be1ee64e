namespace PodcastApi.Storage.Writing;

/// <summary>
/// Some of what a source tells, already resolved: whose id is whose is settled. Every row is the whole truth about its
/// entity; what a row leaves out is removed. A reference may lead to a row of this batch, of an earlier one, or of the database.
/// </summary>
public sealed record ContentBatch
{
    public IReadOnlyList<PodcastRow> Podcasts { get; init; } = [];

    public IReadOnlyList<CompanyRow> Companies { get; init; } = [];

    public IReadOnlyList<PersonRow> People { get; init; } = [];

    public IReadOnlyList<LinkRow> Links { get; init; } = [];

    public IReadOnlyList<EpisodeRow> Episodes { get; init; } = [];
}
