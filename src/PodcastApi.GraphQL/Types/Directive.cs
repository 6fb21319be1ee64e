using PodcastApi.GraphQL.Language;

namespace PodcastApi.GraphQL.Types;

/// <summary>A directive that documents or schemas may use. https://spec.graphql.org/September2025/#sec-Type-System.Directives</summary>
public sealed class Directive
{
    /// <exception cref="GraphQLError">The name is none of the grammar.</exception>
    public Directive(string name, IEnumerable<DirectiveLocation> locations)
    {
        Name = GraphQLNames.Check(name);
        Locations = [.. locations];
    }

    public string Name { get; }

    public ImmutableArray<DirectiveLocation> Locations { get; }

    public string? Description { get; init; }

    public bool IsRepeatable { get; init; }

    /// <summary>The arguments in the order of their declaration.</summary>
    public NameMap<Argument> Arguments { get; private init; } = Argument.None;

    /// <summary>Sets <see cref="Arguments"/>.</summary>
    public IEnumerable<Argument> Args
    {
        init => Arguments = Argument.MakeMap(value, this);
    }

    /// <summary>Why the directive should no longer be used; null: it may be.</summary>
    public string? DeprecationReason { get; init; }

    /// <summary>The definition in SDL; null for a directive made in code.</summary>
    public DirectiveDefinitionNode? AstNode { get; init; }

    /// <summary>The extensions in SDL that are part of the directive.</summary>
    public ImmutableArray<DirectiveExtensionNode> ExtensionNodes { get; init; } = [];

    /// <summary>The schema coordinate, such as <c>@skip</c>.</summary>
    public override string ToString() => "@" + Name;
}
