using System.Runtime.CompilerServices;
using PodcastApi.GraphQL.Content.Planning.Cost;
using PodcastApi.GraphQL.Content.Planning.Reuse;
using PodcastApi.GraphQL.Content.Planning.Roots;
using PodcastApi.GraphQL.Execution;
using PodcastApi.GraphQL.Introspection;
using PodcastApi.GraphQL.Language;
using PodcastApi.GraphQL.Types;
using PodcastApi.GraphQL.Values;
using PodcastApi.Query;
using PodcastApi.Query.Roots;

namespace PodcastApi.GraphQL.Content.Planning;

/// <summary>
/// Turns an operation on our schema into one read of content. It needs no database and serves any number of threads. Plans are
/// kept as long as the nodes of their documents: whoever keeps documents need not plan the same again.
/// </summary>
/// <param name="schema"><see cref="Schemas.ContentSchema.Instance"/>.</param>
/// <param name="options">Limits, and what the planner cannot know by itself.</param>
public sealed class OperationPlanner(Schema schema, PlanningOptions options)
{
    private readonly ConditionalWeakTable<OperationDefinitionNode, OperationPlans> _plans = [];

    /// <summary>
    /// Plans an operation. What is wrong with a field is an error in the result, an operation that asks for too much is answered
    /// with COST_EXCEEDED alone; nothing of the request is thrown.
    /// </summary>
    /// <param name="document">A document that is valid for the schema.</param>
    /// <param name="operation">A query of the document.</param>
    /// <param name="variables">Its coerced variables.</param>
    /// <param name="scope">What may be seen, and where.</param>
    /// <param name="review">What <see cref="ReviewAsync"/> gave.</param>
    public PlannedOperation Plan(
        DocumentNode document, OperationDefinitionNode operation, VariableValues variables, RequestScope scope, ExecutionResult? review = null)
    {
        var plans = PlansOf(document, operation);
        return review is not null
            ? Make(document, operation, variables, scope, plans.Pinned, review)
            : plans.Get(variables, scope, () => Make(document, operation, variables, scope, plans.Pinned, null));
    }

    /// <summary>What an operation selects of <c>Query.review</c>, which is no part of a read of content; null when it selects nothing of it.</summary>
    /// <param name="document">A document that is valid for the schema.</param>
    /// <param name="operation">A query of the document.</param>
    /// <param name="variables">Its coerced variables.</param>
    /// <param name="source">What reads a page.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async ValueTask<ExecutionResult?> ReviewAsync(
        DocumentNode document, OperationDefinitionNode operation, VariableValues variables, ReviewSource source, CancellationToken cancellationToken)
    {
        if (!PlansOf(document, operation).MayReview)
            return null;
        var fields = new FieldCollector(schema, document, variables).CollectFields(schema.QueryType!, operation.SelectionSet);
        return fields.Any(ReviewRoots.Has) ? await ReviewRoots.AnswerAsync(schema, document, operation, fields, variables, source, cancellationToken) : null;
    }

    private OperationPlans PlansOf(DocumentNode document, OperationDefinitionNode operation) =>
        _plans.GetValue(operation, _ => new OperationPlans(document, operation));

    private PlannedOperation Make(
        DocumentNode document, OperationDefinitionNode operation, VariableValues variables, RequestScope scope, HashSet<string> pinned, ExecutionResult? review)
    {
        var collector = new FieldCollector(schema, document, variables);
        var state = new PlanningState(schema, collector, options, scope, pinned);
        CollectedFieldsMap fields;
        try
        {
            fields = collector.CollectFields(schema.QueryType!, operation.SelectionSet);
        }
        catch (GraphQLError error)
        {
            return PlannedOperation.OfNull(error);
        }

        var introspection = fields.Any(IntrospectionRoots.Has)
            ? IntrospectionRoots.Answer(schema, document, operation, fields, variables)
            : null;
        var planner = new RootPlanner(state);
        var planned = new RootField[fields.Count];
        var roots = new List<RootSelection>();
        for (var i = 0; i < planned.Length; i++)
        {
            var root = Plan(fields[i], planner, introspection, review);
            if (root is ReadRoot read)
            {
                root = read with { Index = roots.Count };
                roots.Add(read.Selection);
            }
            else if (root is NamesRoot names)
            {
                root = names with { Index = roots.Count };
                roots.AddRange(names.Selections);
            }

            planned[i] = new RootField(fields[i].ResponseKey, fields[i].Definition.Type.IsNonNull, fields[i].Nodes, root);
        }

        var query = roots.Count == 0 ? null : new ContentQuery(new QueryShape(roots, scope.Access), state.Values);
        var cost = query is null ? OperationCost.Zero : CostCalculator.Of(query, options.Weights);
        if (cost.Nodes > options.MaxNodes || cost.Cost > options.MaxCost)
            return PlannedOperation.OfErrors([Refusal.TooDear(cost, options)], cost);
        return new PlannedOperation(query, cost, planned, state.Marks, state.Pins, [.. introspection?.Errors ?? [], .. review?.Errors ?? []], options.MaxErrors);
    }

    private PlannedRoot Plan(CollectedField field, RootPlanner planner, ExecutionResult? introspection, ExecutionResult? review)
    {
        if (field.Definition == MetaFields.TypeName)
            return new KnownRoot(schema.QueryType!.Name);
        if (IntrospectionRoots.Has(field))
            return Known(introspection!, field);
        if (ReviewRoots.Has(field))
            return Known(review ?? throw new InvalidOperationException("The review is read before the rest is planned."), field);
        try
        {
            return planner.Plan(field);
        }
        catch (GraphQLError error)
        {
            return new RefusedRoot(Refusal.At(error, field.Nodes, [field.ResponseKey]));
        }
    }

    private static KnownRoot Known(ExecutionResult answer, CollectedField field) =>
        new((answer.Data as IReadOnlyDictionary<string, object?>)?.GetValueOrDefault(field.ResponseKey));
}
