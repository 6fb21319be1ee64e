using PodcastApi.GraphQL.Execution;

namespace PodcastApi.GraphQL.Types;

/// <summary>The name of the object type that a value is of; null where it cannot be told.</summary>
public delegate string? TypeResolver(object value, ResolveContext context);

/// <summary>A type that stands for several object types: interface or union.</summary>
public interface IAbstractType
{
    string Name { get; }

    /// <summary>Finds the object type of a value; null: by <see cref="ObjectType.IsTypeOf"/>.</summary>
    TypeResolver? ResolveType { get; }
}

/// <summary>An interface. https://spec.graphql.org/September2025/#sec-Interfaces</summary>
public sealed class InterfaceType : FieldsType, IAbstractType
{
    /// <inheritdoc cref="ObjectType(string, Func{IEnumerable{Field}}, Func{IEnumerable{NamedType}})"/>
    public InterfaceType(string name, Func<IEnumerable<Field>> fields, Func<IEnumerable<NamedType>>? interfaces = null)
        : base(name, fields, interfaces)
    {
    }

    public TypeResolver? ResolveType { get; init; }

    public override TypeKind Kind => TypeKind.Interface;
}

/// <summary>A union. https://spec.graphql.org/September2025/#sec-Unions</summary>
public sealed class UnionType : CompositeType, IAbstractType
{
    private readonly Func<IEnumerable<NamedType>> _makeTypes;
    private ImmutableArray<NamedType> _declaredTypes;
    private ImmutableArray<ObjectType> _types;

    /// <param name="name">The name.</param>
    /// <param name="types">Makes the list of members, once; it may use types that are not there yet.</param>
    /// <exception cref="GraphQLError">The name is none of the grammar.</exception>
    public UnionType(string name, Func<IEnumerable<NamedType>> types) : base(name) => _makeTypes = types;

    public TypeResolver? ResolveType { get; init; }

    public override TypeKind Kind => TypeKind.Union;

    /// <summary>The members as declared: a schema that is not valid may name types that are no object types.</summary>
    public ImmutableArray<NamedType> DeclaredTypes
    {
        get
        {
            if (_declaredTypes.IsDefault)
                _declaredTypes = [.. _makeTypes()];
            return _declaredTypes;
        }
    }

    /// <summary>The members.</summary>
    public ImmutableArray<ObjectType> Types
    {
        get
        {
            if (_types.IsDefault)
                _types = [.. DeclaredTypes.OfType<ObjectType>()];
            return _types;
        }
    }
}
