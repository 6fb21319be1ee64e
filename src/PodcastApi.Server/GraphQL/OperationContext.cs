using PodcastApi.GraphQL.Language;
using PodcastApi.Query;
using PodcastApi.Server.GraphQL.Documents;
using PodcastApi.Server.GraphQL.Requests;

namespace PodcastApi.Server.GraphQL;

/// <summary>An operation that is valid and within the limits of documents.</summary>
/// <param name="Document">The document.</param>
/// <param name="Operation">The one of its operations that is asked for.</param>
/// <param name="Request">The request, with the variables.</param>
/// <param name="Cost">What is wanted to know of the cost.</param>
/// <param name="Access">What of the content is shown.</param>
/// <param name="BaseUrl">The absolute URL of this server's root, without a slash at the end.</param>
internal sealed record OperationContext(PreparedDocument Document, OperationDefinitionNode Operation, GraphQLRequest Request, CostReport Cost, AccessScope Access, string BaseUrl)
{
    /// <summary>Whether it asks for events instead of an answer.</summary>
    public bool IsSubscription => Operation.Operation == OperationType.Subscription;
}
