using PodcastApi.Query.Values;

namespace PodcastApi.Query;

/// <summary>A read of content: plain data that knows nothing of HTTP, of GraphQL or of a connection.</summary>
public sealed record ContentQuery(QueryShape Shape, QueryValues Values);
