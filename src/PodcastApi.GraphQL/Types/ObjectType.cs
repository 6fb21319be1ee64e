using PodcastApi.GraphQL.Execution;

namespace PodcastApi.GraphQL.Types;

/// <summary>Says whether a value is one of an object type.</summary>
public delegate bool TypeCheck(object value, ResolveContext context);

/// <summary>An object type. https://spec.graphql.org/September2025/#sec-Objects</summary>
public sealed class ObjectType : FieldsType
{
    /// <param name="name">The name.</param>
    /// <param name="fields">Makes the fields, once; it may use types that are not there yet.</param>
    /// <param name="interfaces">Makes the list of implemented interfaces, once.</param>
    /// <exception cref="GraphQLError">The name is none of the grammar.</exception>
    public ObjectType(string name, Func<IEnumerable<Field>> fields, Func<IEnumerable<NamedType>>? interfaces = null)
        : base(name, fields, interfaces)
    {
    }

    /// <summary>Finds the type of a value where an abstract type has no <see cref="TypeResolver"/>.</summary>
    public TypeCheck? IsTypeOf { get; init; }

    public override TypeKind Kind => TypeKind.Object;
}
