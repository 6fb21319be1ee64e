using PodcastApi.GraphQL.Execution;
using PodcastApi.GraphQL.Language;

namespace PodcastApi.GraphQL.Types;

/// <summary>The value of a field.</summary>
/// <param name="source">The value of the object that the field is of; null at the root unless a root value is given.</param>
/// <param name="arguments">The coerced arguments, defaults filled in, in the order of their declaration; what is absent has no entry.</param>
/// <param name="context">Where the field stands.</param>
public delegate ValueTask<object?> FieldResolver(object? source, IReadOnlyDictionary<string, object?> arguments, ResolveContext context);

/// <summary>A field of an object type or interface. https://spec.graphql.org/September2025/#FieldsDefinition</summary>
public sealed class Field
{
    /// <exception cref="GraphQLError">The name is none of the grammar.</exception>
    public Field(string name, GraphQLType type)
    {
        Name = GraphQLNames.Check(name);
        Type = type;
    }

    public string Name { get; }

    public GraphQLType Type { get; }

    /// <summary>The type that the field is of; null for <c>__typename</c>, <c>__schema</c> and <c>__type</c>.</summary>
    public FieldsType? Parent { get; internal set; }

    public string? Description { get; init; }

    /// <summary>The arguments in the order of their declaration.</summary>
    public NameMap<Argument> Arguments { get; private init; } = Argument.None;

    /// <summary>Sets <see cref="Arguments"/>.</summary>
    public IEnumerable<Argument> Args
    {
        init => Arguments = Argument.MakeMap(value, this);
    }

    /// <summary>Why the field should no longer be used; null: it may be.</summary>
    public string? DeprecationReason { get; init; }

    /// <summary>Null: the entry of this name where the source is a dictionary of strings.</summary>
    public FieldResolver? Resolver { get; init; }

    /// <summary>Whatever the maker of the schema wants to find again at the field, such as what a planner needs; the engine does not look at it.</summary>
    public object? Metadata { get; init; }

    /// <summary>The definition in SDL; null for a field made in code.</summary>
    public FieldDefinitionNode? AstNode { get; init; }

    /// <summary>The schema coordinate, such as <c>Query.node</c>.</summary>
    public override string ToString() => $"{Parent?.Name ?? "<meta>"}.{Name}";
}
