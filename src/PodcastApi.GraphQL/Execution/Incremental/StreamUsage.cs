namespace PodcastApi.GraphQL.Execution.Incremental;

/// <summary>How a list is streamed.</summary>
/// <param name="InitialCount">How many items come with the list itself.</param>
/// <param name="Label">What the client calls it.</param>
/// <param name="Fields">The field alone, without the deferred fragments around it: items are no part of their delivery.</param>
internal sealed record StreamUsage(int InitialCount, string? Label, CollectedFieldsMap Fields)
{
    /// <exception cref="GraphQLError">The number of items is negative.</exception>
    public static StreamUsage Make(CollectedFieldsMap fields, CollectedField field, IReadOnlyDictionary<string, object?> arguments)
    {
        var initialCount = (int)arguments["initialCount"]!;
        if (initialCount < 0)
            throw new GraphQLError("initialCount must be a positive integer", field.Nodes);
        var alone = new CollectedFieldsMap(fields.Type);
        alone.Add(field.WithoutDeferUsages());
        return new StreamUsage(initialCount, arguments.GetValueOrDefault("label") as string, alone);
    }
}
