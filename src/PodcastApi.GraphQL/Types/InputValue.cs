using PodcastApi.GraphQL.Language;

namespace PodcastApi.GraphQL.Types;

/// <summary>An argument of a field or directive, or a field of an input object type.</summary>
public abstract class InputValue
{
    private protected InputValue(string name, GraphQLType type)
    {
        Name = GraphQLNames.Check(name);
        Type = type;
    }

    public string Name { get; }

    public GraphQLType Type { get; }

    public string? Description { get; init; }

    /// <summary>The default; null where there is none (a default of null is one).</summary>
    public InputDefault? Default { get; init; }

    /// <summary>Why it should no longer be used; null: it may be.</summary>
    public string? DeprecationReason { get; init; }

    /// <summary>Whatever the maker of the schema wants to find again here; the engine does not look at it.</summary>
    public object? Metadata { get; init; }

    /// <summary>The definition in SDL; null for one made in code.</summary>
    public InputValueDefinitionNode? AstNode { get; init; }

    /// <summary>Whether a value must be given. https://spec.graphql.org/September2025/#sec-Required-Arguments</summary>
    public bool IsRequired => Type.IsNonNull && Default is null;

    /// <summary>The schema coordinate, such as <c>Query.node(id:)</c> or <c>Filter.name</c>.</summary>
    public abstract override string ToString();
}

/// <summary>An argument of a field or directive.</summary>
public sealed class Argument : InputValue
{
    internal static readonly NameMap<Argument> None = new([], static argument => argument.Name);

    /// <exception cref="GraphQLError">The name is none of the grammar.</exception>
    public Argument(string name, GraphQLType type) : base(name, type)
    {
    }

    /// <summary>The <see cref="Field"/> or <see cref="Directive"/> that the argument is of.</summary>
    public object? Parent { get; private set; }

    public override string ToString() => $"{Parent}({Name}:)";

    internal static NameMap<Argument> MakeMap(IEnumerable<Argument> arguments, object parent)
    {
        var map = new NameMap<Argument>(arguments, static argument => argument.Name);
        if (map.Count == 0)
            return None;
        foreach (var argument in map)
            argument.Parent = parent;
        return map;
    }
}

/// <summary>A field of an input object type.</summary>
public sealed class InputField : InputValue
{
    /// <exception cref="GraphQLError">The name is none of the grammar.</exception>
    public InputField(string name, GraphQLType type) : base(name, type)
    {
    }

    public InputObjectType? Parent { get; internal set; }

    public override string ToString() => $"{Parent}.{Name}";
}
