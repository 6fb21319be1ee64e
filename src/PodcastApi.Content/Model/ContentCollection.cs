namespace PodcastApi.Content.Model;

/// <summary>A root collection, served in pages.</summary>
/// <param name="Name">The name of the GraphQL field, the REST path and the row in <c>collection_count</c>.</param>
/// <param name="Type">The type of its items.</param>
/// <param name="Description">For people who read the schema.</param>
public sealed record ContentCollection(string Name, ContentType Type, string Description)
{
    /// <summary>A condition over <c>{0}</c> that visible items fulfil beside being visible; null when all belong.</summary>
    public string? VisibleCondition { get; init; }

    /// <summary>A condition over <c>{0}</c> that all items fulfil whatever may be seen; null when all belong.</summary>
    public string? Condition { get; init; }
}
