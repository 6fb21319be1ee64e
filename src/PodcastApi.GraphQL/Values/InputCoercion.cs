using System.Collections;
using System.Diagnostics.CodeAnalysis;
using PodcastApi.GraphQL.Language;
using PodcastApi.GraphQL.Types;

namespace PodcastApi.GraphQL.Values;

/// <summary>
/// Internal values from external values and literals, or the mere word that there is none; <see cref="InputValidation"/> says why.
/// Lists become <c>object?[]</c>, input objects dictionaries in the order of the declaration with defaults filled in.
/// </summary>
/// <remarks>https://spec.graphql.org/September2025/#sec-Input-Objects.Input-Coercion</remarks>
public static class InputCoercion
{
    /// <summary>The internal value of an external value.</summary>
    public static bool TryCoerceValue(object? value, GraphQLType type, out object? coerced)
    {
        coerced = null;
        if (type is NonNullType nonNull)
            return value is not null && TryCoerceValue(value, nonNull.OfType, out coerced);
        if (value is null)
            return true;
        return type switch
        {
            ListType list => TryCoerceList(value, list.OfType, out coerced),
            InputObjectType inputObject => value is IReadOnlyDictionary<string, object?> map && TryCoerceObject(map, inputObject, out coerced),
            _ => TryCoerceLeaf(value, (LeafType)type, out coerced),
        };
    }

    /// <summary>The internal value of a literal.</summary>
    /// <param name="node">The literal.</param>
    /// <param name="type">An input type.</param>
    /// <param name="variables">The variables that it may hold; null: none have a value.</param>
    /// <param name="coerced">The internal value.</param>
    public static bool TryCoerceLiteral(ValueNode node, GraphQLType type, VariableValues? variables, out object? coerced)
    {
        coerced = null;
        if (node is VariableNode variable)
        {
            // A variable's value was coerced before, and validation saw to it that its type fits.
            return variables is not null
                && variables.Coerced.TryGetValue(variable.Name.Value, out coerced)
                && !(coerced is null && type is NonNullType);
        }
        if (type is NonNullType nonNull)
            return node is not NullValueNode && TryCoerceLiteral(node, nonNull.OfType, variables, out coerced);
        if (node is NullValueNode)
            return true;
        return type switch
        {
            ListType list => TryCoerceListLiteral(node, list.OfType, variables, out coerced),
            InputObjectType inputObject => node is ObjectValueNode value && TryCoerceObjectLiteral(value, inputObject, variables, out coerced),
            _ => TryCoerceLeafLiteral(node, (LeafType)type, variables, out coerced),
        };
    }

    /// <summary>Whether a value is a list: any enumerable but texts and dictionaries.</summary>
    internal static bool IsList(object value, [NotNullWhen(true)] out IEnumerable? items)
    {
        items = value is string or IReadOnlyDictionary<string, object?> ? null : value as IEnumerable;
        return items is not null;
    }

    private static bool TryCoerceList(object value, GraphQLType itemType, out object? coerced)
    {
        coerced = null;
        if (!IsList(value, out var items))
        {
            if (!TryCoerceValue(value, itemType, out var single))
                return false;
            coerced = new[] { single };
            return true;
        }
        var list = new List<object?>();
        foreach (var item in items)
        {
            if (!TryCoerceValue(item, itemType, out var coercedItem))
                return false;
            list.Add(coercedItem);
        }
        coerced = list.ToArray();
        return true;
    }

    private static bool TryCoerceObject(IReadOnlyDictionary<string, object?> map, InputObjectType type, out object? coerced)
    {
        coerced = null;
        foreach (var name in map.Keys)
        {
            if (type.Fields.Find(name) is null)
                return false;
        }
        var result = new OrderedDictionary<string, object?>(type.Fields.Count, StringComparer.Ordinal);
        foreach (var field in type.Fields)
        {
            if (map.TryGetValue(field.Name, out var value))
            {
                if (!TryCoerceValue(value, field.Type, out var coercedField))
                    return false;
                result.Add(field.Name, coercedField);
            }
            else if (!TryAddDefault(result, field))
            {
                return false;
            }
        }
        if (type.IsOneOf && !IsOneOf(result, map.Count))
            return false;
        coerced = result;
        return true;
    }

    private static bool TryCoerceListLiteral(ValueNode node, GraphQLType itemType, VariableValues? variables, out object? coerced)
    {
        coerced = null;
        if (node is not ListValueNode list)
        {
            if (!TryCoerceLiteral(node, itemType, variables, out var single))
                return false;
            coerced = new[] { single };
            return true;
        }
        var items = new object?[list.Values.Length];
        for (var i = 0; i < items.Length; i++)
        {
            var item = list.Values[i];
            // A variable without value is null in a list.
            if (!TryCoerceLiteral(item, itemType, variables, out items[i]) && !(item is VariableNode && itemType is not NonNullType))
                return false;
        }
        coerced = items;
        return true;
    }

    private static bool TryCoerceObjectLiteral(ObjectValueNode node, InputObjectType type, VariableValues? variables, out object? coerced)
    {
        coerced = null;
        foreach (var fieldNode in node.Fields)
        {
            if (type.Fields.Find(fieldNode.Name.Value) is null)
                return false;
        }
        var result = new OrderedDictionary<string, object?>(type.Fields.Count, StringComparer.Ordinal);
        foreach (var field in type.Fields)
        {
            var value = FindField(node, field.Name);
            if (value is null || (value is VariableNode variable && variables?.Coerced.ContainsKey(variable.Name.Value) != true))
            {
                if (!TryAddDefault(result, field))
                    return false;
                continue;
            }
            if (!TryCoerceLiteral(value, field.Type, variables, out var coercedField))
                return false;
            result.Add(field.Name, coercedField);
        }
        if (type.IsOneOf && !IsOneOf(result, node.Fields.Length))
            return false;
        coerced = result;
        return true;
    }

    /// <summary>The value of the last field of a name; validation lets no two pass.</summary>
    private static ValueNode? FindField(ObjectValueNode node, string name)
    {
        for (var i = node.Fields.Length - 1; i >= 0; i--)
        {
            if (node.Fields[i].Name.Value == name)
                return node.Fields[i].Value;
        }
        return null;
    }

    private static bool TryAddDefault(OrderedDictionary<string, object?> result, InputField field)
    {
        if (field.IsRequired)
            return false;
        if (field.Default is not null)
            result.Add(field.Name, field.Default.Coerce(field.Type));
        return true;
    }

    private static bool IsOneOf(OrderedDictionary<string, object?> result, int given) =>
        given == 1 && result.Count == 1 && result.GetAt(0).Value is not null;

    [SuppressMessage("Design", "CA1031", Justification = "Whatever a scalar's function throws means that it refuses the value.")]
    private static bool TryCoerceLeaf(object value, LeafType type, out object? coerced)
    {
        try
        {
            coerced = type.CoerceInputValue(value);
            return true;
        }
        catch (Exception)
        {
            coerced = null;
            return false;
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever a scalar's function throws means that it refuses the literal.")]
    private static bool TryCoerceLeafLiteral(ValueNode node, LeafType type, VariableValues? variables, out object? coerced)
    {
        try
        {
            coerced = type.CoerceInputLiteral(node, variables);
            return true;
        }
        catch (Exception)
        {
            coerced = null;
            return false;
        }
    }
}
