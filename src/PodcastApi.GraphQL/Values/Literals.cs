using System.Collections;
using PodcastApi.GraphQL.Language;
using PodcastApi.GraphQL.Types;

namespace PodcastApi.GraphQL.Values;

/// <summary>Literals from external values and back.</summary>
/// <remarks>External values are null, bool, string, numbers, lists (any IEnumerable) and dictionaries of string to object: what JSON can hold.</remarks>
public static class Literals
{
    /// <summary>The literal of an external value of a type; null where the value is none of the type.</summary>
    public static ValueNode? FromValue(object? value, GraphQLType type)
    {
        if (type is NonNullType nonNull)
            return value is null ? null : FromValue(value, nonNull.OfType);
        if (value is null)
            return new NullValueNode();
        if (type is ListType list)
            return InputCoercion.IsList(value, out var items) ? FromList(items, list.OfType) : FromValue(value, list.OfType);
        if (type is InputObjectType inputObject)
            return value is IReadOnlyDictionary<string, object?> map ? FromObject(map, inputObject) : null;
        try
        {
            return ((LeafType)type).ValueToLiteral(value);
        }
        catch (GraphQLError)
        {
            return null;
        }
    }

    /// <summary>The literal of an external value by its own kind: strings, numbers, booleans, lists and objects of the same shape.</summary>
    /// <exception cref="ArgumentException">The value is of no such kind.</exception>
    public static ValueNode FromUntypedValue(object? value)
    {
        switch (value)
        {
            case null:
                return new NullValueNode();
            case bool boolean:
                return new BooleanValueNode { Value = boolean };
            case string text:
                return new StringValueNode { Value = text };
            case IReadOnlyDictionary<string, object?> map:
                return new ObjectValueNode { Fields = [.. map.Select(item => Field(item.Key, FromUntypedValue(item.Value)))] };
            case IEnumerable list:
                return new ListValueNode { Values = [.. list.Cast<object?>().Select(FromUntypedValue)] };
        }
        if (!Numbers.TryRead(value, out var number))
            throw new ArgumentException($"Cannot convert value to AST: {ValueInspector.Inspect(value)}.", nameof(value));
        if (!double.IsFinite(number))
            return new NullValueNode();
        var digits = Numbers.Print(value);
        return IsIntegerText(digits) ? new IntValueNode { Value = digits } : new FloatValueNode { Value = digits };
    }

    /// <summary>
    /// The external value of a literal by its own kind: numbers as int, long or double, enum values by name.
    /// A variable without value is left out of objects and null in lists.
    /// </summary>
    public static object? ToUntypedValue(ValueNode node, VariableValues? variables = null) => node switch
    {
        NullValueNode => null,
        IntValueNode number => ReadInteger(number.Value),
        FloatValueNode number => double.Parse(number.Value),
        StringValueNode text => text.Value,
        EnumValueNode name => name.Value,
        BooleanValueNode boolean => boolean.Value,
        ListValueNode list => list.Values.Select(item => ToUntypedValue(item, variables)).ToArray(),
        ObjectValueNode value => ToUntypedObject(value, variables),
        VariableNode variable => variables?.Coerced.GetValueOrDefault(variable.Name.Value),
        _ => throw new ArgumentOutOfRangeException(nameof(node), node.Kind, "No value node of the grammar."),
    };

    /// <summary>The literal with the values of variables in their places; fields whose variable has no value are left out.</summary>
    public static ValueNode ReplaceVariables(ValueNode node, VariableValues? variables)
    {
        switch (node)
        {
            case VariableNode variable:
                if (variables is null || !variables.Sources.TryGetValue(variable.Name.Value, out var source))
                    return new NullValueNode();
                if (!source.HasValue && source.Signature.Default is { } fallback)
                    return fallback.ToLiteral(source.Signature.Type);
                return FromValue(source.Value, source.Signature.Type) ?? new NullValueNode();
            case ListValueNode list:
                return Place(node, new ListValueNode { Values = [.. list.Values.Select(item => ReplaceVariables(item, variables))] });
            case ObjectValueNode value:
                return Place(node, new ObjectValueNode { Fields = [.. ReplaceInFields(value.Fields, variables)] });
            default:
                return node;
        }
    }

    /// <summary>Whether a text is an IntValue of the grammar.</summary>
    internal static bool IsIntegerText(string text)
    {
        var digits = text.StartsWith('-') ? text.AsSpan(1) : text;
        return digits is "0" || (digits.Length > 0 && digits[0] is >= '1' and <= '9' && !digits.ContainsAnyExceptInRange('0', '9'));
    }

    private static IEnumerable<ObjectFieldNode> ReplaceInFields(ImmutableArray<ObjectFieldNode> fields, VariableValues? variables)
    {
        foreach (var field in fields)
        {
            if (field.Value is VariableNode variable
                && !(variables is not null
                    && variables.Sources.TryGetValue(variable.Name.Value, out var source)
                    && (source.HasValue || source.Signature.Default is not null)))
            {
                continue;
            }
            yield return Place(field, new ObjectFieldNode { Name = field.Name, Value = ReplaceVariables(field.Value, variables) });
        }
    }

    private static T Place<T>(Node original, T copy)
        where T : Node
    {
        copy.Source = original.Source;
        copy.Start = original.Start;
        copy.End = original.End;
        return copy;
    }

    private static ListValueNode? FromList(IEnumerable items, GraphQLType itemType)
    {
        var nodes = ImmutableArray.CreateBuilder<ValueNode>();
        foreach (var item in items)
        {
            if (FromValue(item, itemType) is not { } node)
                return null;
            nodes.Add(node);
        }
        return new ListValueNode { Values = nodes.DrainToImmutable() };
    }

    private static ObjectValueNode? FromObject(IReadOnlyDictionary<string, object?> map, InputObjectType type)
    {
        foreach (var name in map.Keys)
        {
            if (type.Fields.Find(name) is null)
                return null;
        }
        var nodes = ImmutableArray.CreateBuilder<ObjectFieldNode>();
        foreach (var field in type.Fields)
        {
            if (!map.TryGetValue(field.Name, out var value))
            {
                if (field.IsRequired)
                    return null;
                continue;
            }
            if (FromValue(value, field.Type) is not { } node)
                return null;
            nodes.Add(Field(field.Name, node));
        }
        return new ObjectValueNode { Fields = nodes.DrainToImmutable() };
    }

    private static ObjectFieldNode Field(string name, ValueNode value) => new() { Name = new NameNode { Value = name }, Value = value };

    private static object ReadInteger(string text)
    {
        if (int.TryParse(text, out var number))
            return number;
        return long.TryParse(text, out var large) ? large : double.Parse(text);
    }

    private static OrderedDictionary<string, object?> ToUntypedObject(ObjectValueNode value, VariableValues? variables)
    {
        var map = new OrderedDictionary<string, object?>(value.Fields.Length, StringComparer.Ordinal);
        foreach (var field in value.Fields)
        {
            if (field.Value is VariableNode variable && variables?.Coerced.ContainsKey(variable.Name.Value) != true)
                continue;
            map[field.Name.Value] = ToUntypedValue(field.Value, variables);
        }
        return map;
    }
}
