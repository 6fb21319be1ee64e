using PodcastApi.GraphQL.Types;

namespace PodcastApi.GraphQL.Introspection;

/// <summary>The fields that every schema has besides its own. https://spec.graphql.org/September2025/#sec-Schema-Introspection</summary>
public static class MetaFields
{
    /// <summary><c>__schema</c>, at the query root.</summary>
    public static Field Schema { get; } = new("__schema", IntrospectionTypes.Schema.NonNull)
    {
        Description = "Access the current type schema of this server.",
        Resolver = static (_, _, context) => new ValueTask<object?>(context.Schema),
    };

    /// <summary><c>__type</c>, at the query root.</summary>
    public static Field Type { get; } = new("__type", IntrospectionTypes.Type)
    {
        Description = "Request the type information of a single type.",
        Args = [new Argument("name", Scalars.String.NonNull)],
        Resolver = static (_, arguments, context) => new ValueTask<object?>(context.Schema.FindType((string)arguments["name"]!)),
    };

    /// <summary><c>__typename</c>, everywhere.</summary>
    public static Field TypeName { get; } = new("__typename", Scalars.String.NonNull)
    {
        Description = "The name of the current Object type at runtime.",
        Resolver = static (_, _, context) => new ValueTask<object?>(context.ParentType.Name),
    };
}
