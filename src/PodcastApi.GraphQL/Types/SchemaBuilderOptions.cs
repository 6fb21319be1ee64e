using PodcastApi.GraphQL.Language;

namespace PodcastApi.GraphQL.Types;

/// <summary>What SDL does not say about a schema: how its fields get values and its scalars are coerced.</summary>
public sealed record SchemaBuilderOptions
{
    internal static SchemaBuilderOptions None { get; } = new();

    /// <summary>The resolver of a field, by the name of its type and its definition; null: as a field without resolver.</summary>
    public Func<string, FieldDefinitionNode, FieldResolver?>? Resolver { get; init; }

    /// <summary>Whether the schema has <c>@defer</c> and <c>@stream</c> though the SDL does not declare them; without, they are unknown in its documents.</summary>
    public bool IncrementalDelivery { get; init; }

    /// <summary>The coercion of a scalar that the SDL declares; null: values pass as they are.</summary>
    public Func<string, ScalarCoercion?>? Scalar { get; init; }

    /// <summary>Finds the object type of a value of an interface or union of a name.</summary>
    public Func<string, TypeResolver?>? TypeResolver { get; init; }

    /// <summary>The internal value of an enum value, by the names of both; null: its name.</summary>
    public Func<string, string, object?>? EnumValue { get; init; }
}
