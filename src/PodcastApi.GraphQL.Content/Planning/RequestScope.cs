using PodcastApi.Query;

namespace PodcastApi.GraphQL.Content.Planning;

/// <summary>What a request is planned for besides its document and variables.</summary>
/// <param name="Access">What may be seen.</param>
/// <param name="BaseUrl">The base of this server's own URLs, without a slash at its end.</param>
public sealed record RequestScope(AccessScope Access, string BaseUrl);
