namespace PodcastApi.GraphQL.Content.Planning.Cost;

/// <summary>
/// What an operation asks for, known before anything is read. Both figures come from the actual arguments; what cannot be
/// known is estimated. A figure beyond <see cref="long.MaxValue"/> stays there.
/// </summary>
/// <param name="Nodes">
/// How many things of pages there are at most: for each page its size times the number of its owners, all added up.
/// <c>episodes(first: 20) { nodes { podcast { episodes(first: 5) { … } } } }</c> is 20 + 20 × 5 = 120.
/// </param>
/// <param name="Cost">
/// How much work it is: <see cref="CostWeights"/> of everything selected, each times the number of objects that it is selected
/// on, all added up; 1 is about a row by its key.
/// </param>
public sealed record OperationCost(long Nodes, long Cost)
{
    /// <summary>The cost of nothing.</summary>
    public static OperationCost Zero { get; } = new(0, 0);
}
