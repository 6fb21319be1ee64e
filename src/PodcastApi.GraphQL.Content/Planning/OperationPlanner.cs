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
    public PlannedOperation Plan(
        DocumentNode document, OperationDefinitionNode operation, VariableValues variables, RequestScope scope)
    {
        var plans = _plans.GetValue(operation, _ => new OperationPlans(document, operation));
        return plans.Get(variables, scope, () => Make(document, operation, variables, scope, plans.Pinned));
    }

    private PlannedOperation Make(
        DocumentNode document, OperationDefinitionNode operation, VariableValues variables, RequestScope scope, HashSet<string> pinned)
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
            var root = Plan(fields[i], planner, introspection);
            if (root is ReadRoot read)
            {
                root = read with { Index = roots.Count };
                roots.Add(read.Selection);
            }

            planned[i] = new RootField(fields[i].ResponseKey, fields[i].Definition.Type.IsNonNull, fields[i].Nodes, root);
        }

        var query = roots.Count == 0 ? null : new ContentQuery(new QueryShape(roots, scope.Access), state.Values);
        var cost = query is null ? OperationCost.Zero : CostCalculator.Of(query, options.Weights);
        if (cost.Nodes > options.MaxNodes || cost.Cost > options.MaxCost)
            return PlannedOperation.OfErrors([Refusal.TooDear(cost, options)], cost);
        return new PlannedOperation(query, cost, planned, state.Marks, state.Pins, introspection?.Errors ?? [], options.MaxErrors);
    }

    private PlannedRoot Plan(CollectedField field, RootPlanner planner, ExecutionResult? introspection)
    {
        if (field.Definition == MetaFields.TypeName)
            return new KnownRoot(schema.QueryType!.Name);
        if (IntrospectionRoots.Has(field))
            return new KnownRoot((introspection!.Data as IReadOnlyDictionary<string, object?>)?.GetValueOrDefault(field.ResponseKey));
        try
        {
            return planner.Plan(field);
        }
        catch (GraphQLError error)
        {
            return new RefusedRoot(Refusal.At(error, field.Nodes, [field.ResponseKey]));
        }
    }
}
