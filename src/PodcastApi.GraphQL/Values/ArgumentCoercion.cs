using PodcastApi.GraphQL.Language;
using PodcastApi.GraphQL.Types;

namespace PodcastApi.GraphQL.Values;

/// <summary>The arguments of a field or directive as a resolver gets them.</summary>
/// <remarks>https://spec.graphql.org/September2025/#CoerceArgumentValues()</remarks>
public static class ArgumentCoercion
{
    private static readonly Dictionary<string, object?> None = new(StringComparer.Ordinal);

    /// <summary>The arguments of a field selection, defaults filled in; what is absent has no entry.</summary>
    /// <exception cref="GraphQLError">A value is missing or none of its type.</exception>
    public static IReadOnlyDictionary<string, object?> Coerce(Field field, FieldNode node, VariableValues? variables, bool hideSuggestions = false) =>
        Coerce(field.Arguments, node.Arguments, node, variables, hideSuggestions);

    /// <summary>The arguments of the first use of a directive at a node; null where it is not used there.</summary>
    /// <exception cref="GraphQLError">A value is missing or none of its type.</exception>
    public static IReadOnlyDictionary<string, object?>? CoerceDirective(
        Directive directive, ImmutableArray<DirectiveNode> uses, VariableValues? variables = null, bool hideSuggestions = false)
    {
        foreach (var use in uses)
        {
            if (use.Name.Value == directive.Name)
                return Coerce(directive.Arguments, use.Arguments, use, variables, hideSuggestions);
        }
        return null;
    }

    private static IReadOnlyDictionary<string, object?> Coerce(
        NameMap<Argument> definitions, ImmutableArray<ArgumentNode> arguments, Node node, VariableValues? variables, bool hideSuggestions)
    {
        if (definitions.Count == 0)
            return None;
        var values = new OrderedDictionary<string, object?>(definitions.Count, StringComparer.Ordinal);
        foreach (var definition in definitions)
            CoerceArgument(values, definition, FindArgument(arguments, definition.Name), node, variables, hideSuggestions);
        return values;
    }

    private static void CoerceArgument(
        OrderedDictionary<string, object?> values, Argument definition, ValueNode? value, Node node, VariableValues? variables, bool hideSuggestions)
    {
        if (value is null)
        {
            if (definition.IsRequired)
                throw new GraphQLError($"Argument \"{definition}\" of required type \"{definition.Type}\" was not provided.", node);
            AddDefault(values, definition, node, hideSuggestions);
            return;
        }
        if (value is VariableNode variable
            && !definition.IsRequired
            && variables?.Coerced.ContainsKey(variable.Name.Value) != true)
        {
            AddDefault(values, definition, node, hideSuggestions);
            return;
        }
        if (InputCoercion.TryCoerceLiteral(value, definition.Type, variables, out var coerced))
        {
            values.Add(definition.Name, coerced);
            return;
        }
        InputValidation.ValidateLiteral(
            value,
            definition.Type,
            (error, path) => throw new GraphQLError(
                $"Argument \"{definition}\" has invalid value{InputValidation.PrintPath(path)}: {error.Message}", error.Nodes, innerException: error.InnerException),
            variables ?? VariableValues.Empty,
            hideSuggestions);
        throw new GraphQLError($"Argument \"{definition}\" has invalid value: {Printer.Print(value)}.", value);
    }

    private static void AddDefault(OrderedDictionary<string, object?> values, Argument definition, Node node, bool hideSuggestions)
    {
        if (definition.Default is not { } fallback)
            return;
        if (fallback.TryCoerce(definition.Type, out var value))
        {
            values.Add(definition.Name, value);
            return;
        }
        ValidateDefault(
            fallback,
            definition.Type,
            (error, path) => throw new GraphQLError(
                $"Argument \"{definition}\" has invalid default value{InputValidation.PrintPath(path)}: {error.Message}", node),
            hideSuggestions);
    }

    /// <summary>Says what is wrong with a default.</summary>
    internal static void ValidateDefault(InputDefault value, GraphQLType type, InputErrorHandler onError, bool hideSuggestions = false)
    {
        if (value.Literal is not null)
            InputValidation.ValidateLiteral(value.Literal, type, onError, hideSuggestions: hideSuggestions);
        else
            InputValidation.ValidateValue(value.Value, true, type, onError, hideSuggestions);
    }

    /// <summary>The value of the last argument of a name; validation lets no two pass.</summary>
    private static ValueNode? FindArgument(ImmutableArray<ArgumentNode> arguments, string name)
    {
        for (var i = arguments.Length - 1; i >= 0; i--)
        {
            if (arguments[i].Name.Value == name)
                return arguments[i].Value;
        }
        return null;
    }
}
