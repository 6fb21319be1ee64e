using System.Collections.Concurrent;
using PodcastApi.GraphQL.Language;
using PodcastApi.GraphQL.Values;

namespace PodcastApi.GraphQL.Content.Planning.Reuse;

/// <summary>The plans of one operation of a document, kept as long as the document is.</summary>
internal sealed class OperationPlans(DocumentNode document, OperationDefinitionNode operation)
{
    /// <summary>How many plans are kept; when there are more, all are let go.</summary>
    private const int Capacity = 8;

    private readonly ConcurrentDictionary<string, PlannedOperation> _plans = new(StringComparer.Ordinal);

    /// <summary>The variables whose value is not part of a plan.</summary>
    public HashSet<string> Pinned { get; } = PinnedVariables.Of(document);

    /// <summary>Whether a field of the document is called as what plans have no part in.</summary>
    public bool MayReview { get; } = FieldNames.Have(document, "review");

    /// <summary>A plan for a request: one that is kept, with the request's values, else a new one.</summary>
    public PlannedOperation Get(VariableValues variables, RequestScope scope, Func<PlannedOperation> make)
    {
        var key = PlanKey.Of(operation, variables, Pinned, scope);
        if (_plans.TryGetValue(key, out var kept))
            return kept.With(variables);
        var made = make();
        if (key.Length > PlanKey.MaxLength)
            return made;
        if (_plans.Count >= Capacity)
            _plans.Clear();
        _plans.TryAdd(key, made);
        return made;
    }
}
