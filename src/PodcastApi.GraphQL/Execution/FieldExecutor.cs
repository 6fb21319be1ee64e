using System.Diagnostics.CodeAnalysis;
using PodcastApi.GraphQL.Introspection;
using PodcastApi.GraphQL.Language;
using PodcastApi.GraphQL.Types;

namespace PodcastApi.GraphQL.Execution;

/// <summary>
/// Executes the fields of one operation by their resolvers. Values go straight to their place in the response; a method gives
/// a task only where something below has to wait, so that what need not wait runs without one.
/// </summary>
/// <remarks>https://spec.graphql.org/September2025/#sec-Executing-Fields</remarks>
internal sealed partial class FieldExecutor(ExecutionRequest request)
{
    private readonly Lock _lock = new();
    private readonly List<GraphQLError> _errors = [];

    // What is executed as a whole: the data of the answer, or what is delivered after it. A null goes up to here and no further.
    private ResponseNode? _root;
    private GraphQLError? _rootError;

    private Schema Schema => request.Schema;

    private CancellationToken CancellationToken => request.CancellationToken;

    /// <summary>Executes the operation. A mutation's root fields run one after the other, each with everything below it done.</summary>
    /// <remarks>https://spec.graphql.org/September2025/#ExecuteRootSelectionSet()</remarks>
    public async Task<ExecutionResult> ExecuteRootSelectionSet()
    {
        var operation = request.Operation;
        CollectedFieldsMap fields;
        try
        {
            var rootType = Schema.GetRootType(operation.Operation)
                ?? throw new GraphQLError($"Schema is not configured to execute {operation.Operation.ToKeyword()} operation.", operation);
            fields = request.Collector.CollectFields(rootType, operation.SelectionSet);
            ThrowIfDeferred(fields);
        }
        catch (GraphQLError error)
        {
            return ExecutionResult.OfData(null, [error]);
        }

        CancellationToken.ThrowIfCancellationRequested();
        var plan = fields.HasDeferred ? fields.PlanFor(_usages) : null;
        var data = new ResponseObject(null, 0, isNonNull: false, plan?.Immediate ?? fields);
        _root = data;
        if (plan is not null)
            OpenDeliveries(data, fields);
        var pending = operation.Operation == OperationType.Mutation
            ? ExecuteCollectedFieldsSerially(data, request.Options.RootValue)
            : ExecuteCollectedFields(data, request.Options.RootValue);
        if (plan is not null)
            Defer(data, plan, fields, request.Options.RootValue);
        if (pending is not null)
            await pending.ConfigureAwait(false);
        return ExecutionResult.OfData(data.IsNulled ? null : data, _errors);
    }

    private async Task ExecuteCollectedFieldsSerially(ResponseObject result, object? source)
    {
        for (var i = 0; i < result.Count && !result.IsNulled; i++)
        {
            if (ExecuteField(result, i, source) is { } pending)
                await pending.ConfigureAwait(false);
        }
    }

    // https://spec.graphql.org/September2025/#ExecuteCollectedFields()
    private Task? ExecuteCollectedFields(ResponseObject result, object? source)
    {
        var pending = default(PendingTasks);
        for (var i = 0; i < result.Count && !result.IsNulled; i++)
            pending.Add(ExecuteField(result, i, source));
        return pending.WhenAll();
    }

    // https://spec.graphql.org/September2025/#ExecuteField()
    [SuppressMessage("Design", "CA1031", Justification = "Whatever a resolver throws is an error of its field.")]
    private Task? ExecuteField(ResponseObject parent, int index, object? source)
    {
        var field = parent.Fields[index];
        ResolveContext? context = null;
        try
        {
            if (CancellationToken.IsCancellationRequested)
                return Task.FromCanceled(CancellationToken);
            if (field.NeedsContext)
                context = new ResolveContext(request, parent, index);
            var resolving = ResolveFieldValue(field, parent.Fields.Type, source, context);
            return resolving.IsCompletedSuccessfully
                ? CompleteValue(parent, index, field.Definition.Type, context, resolving.Result)
                : CompleteResolvingValue(parent, index, field, context, resolving.AsTask());
        }
        catch (OperationCanceledException) when (CancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled(CancellationToken);
        }
        catch (Exception error)
        {
            HandleFieldError(parent, index, field.Definition.Type, error);
            return null;
        }
    }

    // https://spec.graphql.org/September2025/#ResolveFieldValue()
    private static ValueTask<object?> ResolveFieldValue(CollectedField field, ObjectType parentType, object? source, ResolveContext? context)
    {
        if (field.Definition == MetaFields.TypeName)
            return new ValueTask<object?>(parentType.Name);
        var arguments = field.Arguments;
        if (field.Definition.Resolver is { } resolver)
            return resolver(source, arguments, context!);
        return new ValueTask<object?>((source as IReadOnlyDictionary<string, object?>)?.GetValueOrDefault(field.Definition.Name));
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever a resolver throws is an error of its field.")]
    private async Task CompleteResolvingValue(ResponseObject parent, int index, CollectedField field, ResolveContext? context, Task<object?> resolving)
    {
        object? value;
        try
        {
            value = await resolving.ConfigureAwait(false);
        }
        catch (Exception error) when (!IsCancellation(error))
        {
            HandleFieldError(parent, index, field.Definition.Type, error);
            return;
        }
        if (CompleteValue(parent, index, field.Definition.Type, context, value) is { } pending)
            await pending.ConfigureAwait(false);
    }

    private bool IsCancellation(Exception error) => error is OperationCanceledException && CancellationToken.IsCancellationRequested;

    // https://spec.graphql.org/September2025/#sec-Handling-Execution-Errors
    private void HandleFieldError(ResponseNode node, int index, GraphQLType type, Exception error)
    {
        var located = Locate(node, index, error);
        lock (_lock)
        {
            // The null goes up to the first place that may be null. Of the errors below one nulled place the first is kept.
            var isNonNull = type.IsNonNull;
            while (isNonNull)
            {
                if (node.IsNulled)
                    return;
                node.IsNulled = true;
                if (node == _root)
                {
                    _rootError = located;
                    _errors.Add(located);
                    return;
                }
                isNonNull = node.IsNonNull;
                index = node.Index;
                node = node.Parent!;
            }
            if (node.IsNulledFromAbove)
                return;
            node.Values[index] = null;
            _errors.Add(located);
        }
    }

    /// <summary>An error as one of the field at a place.</summary>
    internal static GraphQLError Locate(ResponseNode node, int index, Exception error)
    {
        var known = error as GraphQLError;
        if (known?.Path is not null)
            return known;
        var nodes = known is { Nodes.Count: > 0 } ? known.Nodes : FieldOf(node, index).Nodes;
        return new GraphQLError(error.Message, nodes, node.PathArrayOf(index), known is null ? error : known.InnerException, known?.Extensions);
    }

    /// <summary>The field whose value holds a place: lists of lists are passed.</summary>
    private static CollectedField FieldOf(ResponseNode node, int index)
    {
        while (node is ResponseList { Parent: { } parent })
        {
            index = node.Index;
            node = parent;
        }
        return ((ResponseObject)node).Fields[index];
    }
}
