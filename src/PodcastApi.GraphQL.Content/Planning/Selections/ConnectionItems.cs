using PodcastApi.Query.Filters;
using PodcastApi.Query.Paging;
using PodcastApi.Query.Selections;

namespace PodcastApi.GraphQL.Content.Planning.Selections;

/// <summary>Which items a connection has on its page.</summary>
internal sealed record ConnectionItems(Page Page, Ordering Ordering, Filter? Filter, IReadOnlyList<ArgumentValue> Arguments);
