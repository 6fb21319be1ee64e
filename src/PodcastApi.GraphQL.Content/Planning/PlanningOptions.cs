using PodcastApi.GraphQL.Content.Planning.Cost;
using PodcastApi.Query.Paging;

namespace PodcastApi.GraphQL.Content.Planning;

/// <summary>What operations are planned with: limits, and what the planner cannot know by itself.</summary>
public sealed record PlanningOptions
{
    /// <summary>The items of a page of a connection.</summary>
    public PageLimits Pages { get; init; } = new();

    /// <summary>The changes of <c>changes(first:)</c>.</summary>
    public PageLimits Changes { get; init; } = new(Default: 500, Maximum: 1000);

    /// <summary>The suggestions of <c>suggest(first:)</c>.</summary>
    public PageLimits Suggestions { get; init; } = new(Default: 8);

    /// <summary>The episodes of <c>Episode.related(first:)</c>.</summary>
    public PageLimits Related { get; init; } = new(Default: 5);

    /// <summary>How many ids <c>nodes(ids:)</c> takes.</summary>
    public int MaxIds { get; init; } = 100;

    /// <summary>How many errors of fields below lists are told of; the fields beyond are null all the same.</summary>
    public int MaxErrors { get; init; } = 100;

    /// <summary>What things cost.</summary>
    public CostWeights Weights { get; init; } = CostWeights.Default;

    /// <summary>How many things an operation may ask for (<see cref="OperationCost.Nodes"/>).</summary>
    public long MaxNodes { get; init; } = 100_000;

    /// <summary>The setting that holds <see cref="MaxNodes"/>, for the errors; null: they name none.</summary>
    public string? MaxNodesSetting { get; init; }

    /// <summary>How much an operation may cost (<see cref="OperationCost.Cost"/>).</summary>
    public long MaxCost { get; init; } = 200_000;

    /// <summary>The setting that holds <see cref="MaxCost"/>, for the errors; null: they name none.</summary>
    public string? MaxCostSetting { get; init; }

    /// <summary>The canonical form of an absolute URL in any spelling; null when it is none.</summary>
    public required Func<string, string?> CanonicalizeUrl { get; init; }

    /// <summary>
    /// The spellings in which a path or URL may be on record, the likeliest first; none when nothing can have it. The second
    /// argument is the base of this server's own URLs.
    /// </summary>
    public required Func<string, string, IReadOnlyList<string>> SpellPath { get; init; }
}
