namespace PodcastApi.GraphQL.Content.Planning.Cost;

/// <summary>
/// The table of costs. A page costs <see cref="Page"/>, its filter and its total once for each owner, and <see cref="Item"/> and
/// what is selected of it for each of its items; a list the same with <see cref="ListLength"/> items. Scalars are free: they
/// come with their row.
/// </summary>
public sealed record CostWeights
{
    public static CostWeights Default { get; } = new();

    /// <summary>An object: a thing by its key, the target of a to-one relation, an item of a page or a list.</summary>
    public int Item { get; init; } = 1;

    /// <summary>Seeking the page of a connection.</summary>
    public int Page { get; init; } = 2;

    /// <summary>Seeking a list.</summary>
    public int List { get; init; } = 1;

    /// <summary>How many items a list is taken to have.</summary>
    public int ListLength { get; init; } = 10;

    /// <summary>Counting a page's whole.</summary>
    public int Total { get; init; } = 20;

    /// <summary>Comparing a field in a filter.</summary>
    public int Comparison { get; init; } = 1;

    /// <summary>A condition on what a relation leads to, in a filter.</summary>
    public int RelationFilter { get; init; } = 10;

    /// <summary>Counting a list by what its items have.</summary>
    public int Facet { get; init; } = 100;

    /// <summary>Words sought in text, in a filter.</summary>
    public int FullText { get; init; } = 50;

    /// <summary>A search, whatever it finds.</summary>
    public int Search { get; init; } = 100;

    /// <summary>Suggestions, whatever they are.</summary>
    public int Suggestions { get; init; } = 20;

    /// <summary>Finding the related episodes of an episode.</summary>
    public int Related { get; init; } = 20;

    /// <summary>How many reasons a related episode is taken to have.</summary>
    public int ReasonLength { get; init; } = 3;

    /// <summary>What a path leads to.</summary>
    public int Resolve { get; init; } = 5;
}
