using PodcastApi.Content.Model;

namespace PodcastApi.Query.Paging;

/// <summary>An order: by each key in turn, nulls last in both directions, ties broken by id, ascending.</summary>
public sealed record Ordering(IReadOnlyList<SortKey> Keys);
