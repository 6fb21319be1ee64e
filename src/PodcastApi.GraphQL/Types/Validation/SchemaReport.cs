using PodcastApi.GraphQL.Language;
using PodcastApi.GraphQL.Values;

namespace PodcastApi.GraphQL.Types.Validation;

/// <summary>The errors found in a schema, and the checks that several parts share.</summary>
internal sealed class SchemaReport
{
    public List<GraphQLError> Errors { get; } = [];

    /// <summary>Adds an error; nodes that are null are passed over, as in types made in code.</summary>
    public void Add(string message, params IEnumerable<Node?> nodes) =>
        Errors.Add(new GraphQLError(message, [.. nodes.OfType<Node>()]));

    /// <summary>https://spec.graphql.org/September2025/#sec-Names.Reserved-Names</summary>
    public void CheckName(string name, Node? node)
    {
        if (name.StartsWith("__", StringComparison.Ordinal))
            Add($"Name \"{name}\" must not begin with \"__\", which is reserved by GraphQL introspection.", node);
    }

    /// <summary>Checks an argument of a field or directive.</summary>
    /// <param name="argument">The argument.</param>
    /// <param name="typePlace">The node for an error about its type.</param>
    public void CheckArgument(Argument argument, Node? typePlace)
    {
        CheckName(argument.Name, argument.AstNode);
        if (!argument.Type.IsInputType)
            Add($"The type of {argument} must be Input Type but got: {argument.Type}.", typePlace);
        if (argument.IsRequired && argument.DeprecationReason is not null)
            Add($"Required argument {argument} cannot be deprecated.", FindDeprecated(argument.AstNode), argument.AstNode?.Type);
        CheckDefault(argument);
    }

    /// <summary>Checks that a default is a value of its type.</summary>
    public void CheckDefault(InputValue input)
    {
        if (input.Default is not { } defaultValue)
            return;
        if (defaultValue.Literal is { } literal)
            InputValidation.ValidateLiteral(literal, input.Type, OnError);
        else
            InputValidation.ValidateValue(defaultValue.Value, true, input.Type, OnError);

        void OnError(GraphQLError error, IReadOnlyList<object> path) => Add(
            $"{input} has invalid default value{InputValidation.PrintPath(path)}: {error.Message}",
            error.Nodes.Count > 0 ? error.Nodes : (IEnumerable<Node?>)[input.AstNode?.DefaultValue]);
    }

    public static DirectiveNode? FindDeprecated(IDirectivesNode? node) =>
        node?.Directives.FirstOrDefault(directive => directive.Name.Value == BuiltInDirectives.Deprecated.Name);

    /// <summary>The definition of a type and its extensions.</summary>
    public static IEnumerable<Node?> Nodes(NamedType type) => type.ExtensionNodes.Prepend<Node?>(type.AstNode);
}
