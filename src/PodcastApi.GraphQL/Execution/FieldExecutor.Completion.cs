using System.Collections;
using System.Diagnostics.CodeAnalysis;
using PodcastApi.GraphQL.Types;
using PodcastApi.GraphQL.Values;

namespace PodcastApi.GraphQL.Execution;

internal sealed partial class FieldExecutor
{
    /// <summary>Puts the value of a field or list item into its place, as its type asks for.</summary>
    /// <remarks>https://spec.graphql.org/September2025/#CompleteValue()</remarks>
    [SuppressMessage("Design", "CA1031", Justification = "Whatever is thrown while a value is completed is an error of its field.")]
    private Task? CompleteValue(ResponseNode node, int index, GraphQLType type, ResolveContext? context, object? value)
    {
        try
        {
            switch (value)
            {
                case null when type.IsNonNull:
                    HandleFieldError(node, index, type, new GraphQLError($"Cannot return null for non-nullable field {Name(node, index)}."));
                    return null;
                case null:
                    return null;
                case Exception error:
                    HandleFieldError(node, index, type, error);
                    return null;
            }
            switch (type.NullableType)
            {
                case LeafType leaf:
                    node.Values[index] = CoerceResult(leaf, value);
                    return null;
                case ListType list:
                    return CompleteListValue(node, index, type.IsNonNull, list, context, value);
                case ObjectType objectType:
                    return CompleteObjectValue(node, index, type.IsNonNull, objectType, context, value);
                case var abstractType:
                    return CompleteObjectValue(node, index, type.IsNonNull, ResolveAbstractType((IAbstractType)abstractType, context!, value), context, value);
            }
        }
        catch (Exception error) when (!IsCancellation(error))
        {
            HandleFieldError(node, index, type, error);
            return null;
        }
    }

    // https://spec.graphql.org/September2025/#CoerceResult()
    private static object CoerceResult(LeafType type, object value) => type.CoerceOutputValue(value)
        ?? throw new GraphQLError($"Expected `{type}.coerceOutputValue({ValueInspector.Inspect(value)})` to return non-nullable value, returned: null");

    private Task? CompleteListValue(ResponseNode node, int index, bool isNonNull, ListType type, ResolveContext? context, object value)
    {
        if (value is IAsyncEnumerable<object?> asyncItems)
            return CompleteAsyncList(node, index, isNonNull, type, context, asyncItems);
        if (value is not IEnumerable enumerable || value is string or IDictionary or IReadOnlyDictionary<string, object?>)
            throw new GraphQLError($"Expected Iterable, but did not find one for field \"{Name(node, index)}\".");
        if (FindStream(node, index) is { } stream)
            return CompleteStreamedList(node, index, isNonNull, type, context, stream, enumerable);
        return CompleteItems(node, index, isNonNull, type, context, enumerable as IReadOnlyList<object?> ?? [.. enumerable.Cast<object?>()], out _);
    }

    private Task? CompleteItems(
        ResponseNode node, int index, bool isNonNull, ListType type, ResolveContext? context, IReadOnlyList<object?> items, out ResponseList result)
    {
        result = new ResponseList(node, index, isNonNull, items.Count);
        node.Values[index] = result;
        var pending = default(PendingTasks);
        for (var i = 0; i < result.Count && !result.IsNulled; i++)
            pending.Add(CompleteValue(result, i, type.OfType, context, items[i]));
        return pending.WhenAll();
    }

    private Task? CompleteObjectValue(ResponseNode node, int index, bool isNonNull, ObjectType type, ResolveContext? context, object value)
    {
        if (type.IsTypeOf is { } isTypeOf && !isTypeOf(value, context!))
            throw new GraphQLError($"Expected value of type \"{type}\" but got: {ValueInspector.Inspect(value)}.", FieldOf(node, index).Nodes);
        if (node.Depth >= request.Options.MaxDepth)
            throw new GraphQLError($"The response is nested more than {request.Options.MaxDepth} levels deep.");
        var fields = request.Collector.CollectSubfields(type, FieldOf(node, index));
        if (fields.HasDeferred)
            return ExecuteDeferring(node, index, isNonNull, fields, value);
        var result = new ResponseObject(node, index, isNonNull, fields);
        node.Values[index] = result;
        return ExecuteCollectedFields(result, value);
    }

    // https://spec.graphql.org/September2025/#ResolveAbstractType()
    private ObjectType ResolveAbstractType(IAbstractType type, ResolveContext context, object value)
    {
        var name = type.ResolveType is { } resolve ? resolve(value, context) : FindTypeName((CompositeType)type, context, value);
        if (name is null)
        {
            throw new GraphQLError(
                $"Abstract type \"{type.Name}\" must resolve to an Object type at runtime for field \"{context.ParentType}.{context.Field.Name}\". "
                + $"Either the \"{type.Name}\" type should provide a \"resolveType\" function or each possible type should provide an \"isTypeOf\" function.",
                context.FieldNodes);
        }
        if (Schema.FindType(name) is not { } found)
            throw new GraphQLError($"Abstract type \"{type.Name}\" was resolved to a type \"{name}\" that does not exist inside the schema.", context.FieldNodes);
        if (found is not ObjectType objectType)
            throw new GraphQLError($"Abstract type \"{type.Name}\" was resolved to a non-object type \"{name}\".", context.FieldNodes);
        return Schema.IsSubType((CompositeType)type, objectType)
            ? objectType
            : throw new GraphQLError($"Runtime Object type \"{name}\" is not a possible type for \"{type.Name}\".", context.FieldNodes);
    }

    /// <summary>The type of a value where its abstract type does not say: its entry <c>__typename</c>, else the first type that takes it for its own.</summary>
    private string? FindTypeName(CompositeType type, ResolveContext context, object value)
    {
        if (value is IReadOnlyDictionary<string, object?> map && map.GetValueOrDefault("__typename") is string name)
            return name;
        foreach (var possible in Schema.GetPossibleTypes(type))
        {
            if (possible.IsTypeOf?.Invoke(value, context) == true)
                return possible.Name;
        }
        return null;
    }

    private static string Name(ResponseNode node, int index)
    {
        var owner = node;
        while (owner is ResponseList { Parent: { } parent })
            owner = parent;
        return $"{((ResponseObject)owner).Fields.Type}.{FieldOf(node, index).Definition.Name}";
    }
}
