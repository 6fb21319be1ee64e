using PodcastApi.GraphQL.Introspection;
using PodcastApi.GraphQL.Language;
using PodcastApi.GraphQL.Values;

namespace PodcastApi.GraphQL.Types;

/// <summary>A type with a name: scalar, enum, object, interface, union or input object.</summary>
public abstract class NamedType : GraphQLType
{
    private protected NamedType(string name) => Name = GraphQLNames.Check(name);

    public string Name { get; }

    /// <summary>CommonMark for people; null where there is none.</summary>
    public string? Description { get; init; }

    /// <summary>The definition in SDL; null for a type made in code.</summary>
    public TypeDefinitionNode? AstNode { get; init; }

    /// <summary>The extensions in SDL that are part of the type.</summary>
    public ImmutableArray<TypeExtensionNode> ExtensionNodes { get; init; } = [];

    /// <summary>Whatever the maker of the schema wants to find again at the type; the engine does not look at it.</summary>
    public object? Metadata { get; init; }

    /// <summary>Whether the type belongs to introspection: it has the name of one of those types.</summary>
    public bool IsIntrospectionType => Name.StartsWith("__", StringComparison.Ordinal) && IntrospectionTypes.All.Any(type => type.Name == Name);

    public sealed override NamedType Named => this;

    public sealed override string ToString() => Name;
}

/// <summary>A type that fields are selected from: object, interface or union.</summary>
public abstract class CompositeType : NamedType
{
    private protected CompositeType(string name) : base(name)
    {
    }

    public sealed override bool IsInputType => false;

    public sealed override bool IsOutputType => true;
}

/// <summary>A type whose values have no fields: scalar or enum.</summary>
public abstract class LeafType : NamedType
{
    private protected LeafType(string name) : base(name)
    {
    }

    public sealed override bool IsInputType => true;

    public sealed override bool IsOutputType => true;

    /// <summary>The internal value of a variable's value (null excluded).</summary>
    /// <exception cref="GraphQLError">The value is none of this type.</exception>
    public abstract object? CoerceInputValue(object value, bool hideSuggestions = false);

    /// <summary>The internal value of a literal (null and variables themselves excluded; a custom scalar's literal may hold variables).</summary>
    /// <exception cref="GraphQLError">The literal is none of this type.</exception>
    public abstract object? CoerceInputLiteral(ValueNode node, VariableValues? variables = null, bool hideSuggestions = false);

    /// <summary>The value for the response: null, string, bool, int, long, double, or for custom scalars also lists and dictionaries.</summary>
    /// <exception cref="GraphQLError">What the resolver returned is none of this type.</exception>
    public abstract object? CoerceOutputValue(object value);

    /// <summary>The literal of an external value; null where it has none.</summary>
    public abstract ValueNode? ValueToLiteral(object value);
}
