namespace PodcastApi.Server.GraphQL.Answers;

/// <summary>The media types of answers.</summary>
internal enum AnswerMediaType
{
    /// <summary><c>application/json</c>.</summary>
    Json,

    /// <summary><c>application/graphql-response+json</c>.</summary>
    GraphQLResponse,

    /// <summary><c>text/html</c>: the IDE.</summary>
    Html,
}
