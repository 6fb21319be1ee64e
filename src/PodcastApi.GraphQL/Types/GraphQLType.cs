namespace PodcastApi.GraphQL.Types;

/// <summary>A type: named, list or non-null. List and non-null types exist once per inner type, so types compare by reference.</summary>
/// <remarks>https://spec.graphql.org/September2025/#sec-Types</remarks>
public abstract class GraphQLType
{
    private ListType? _list;
    private NonNullType? _nonNull;

    private protected GraphQLType()
    {
    }

    public abstract TypeKind Kind { get; }

    /// <summary>Whether arguments, variables and input fields may be of this type.</summary>
    public abstract bool IsInputType { get; }

    /// <summary>Whether fields may be of this type.</summary>
    public abstract bool IsOutputType { get; }

    /// <summary>The named type below all lists and non-nulls.</summary>
    public abstract NamedType Named { get; }

    /// <summary>The type itself, or what a non-null type wraps.</summary>
    public virtual GraphQLType NullableType => this;

    /// <summary>The list type of this type, always the same one.</summary>
    public ListType List => _list ?? Interlocked.CompareExchange(ref _list, new ListType(this), null) ?? _list;

    /// <summary>The non-null type of this type, always the same one; a non-null type itself.</summary>
    public virtual NonNullType NonNull =>
        _nonNull ?? Interlocked.CompareExchange(ref _nonNull, new NonNullType(this), null) ?? _nonNull;

    /// <summary>Whether null is no value of this type.</summary>
    public bool IsNonNull => this is NonNullType;

    /// <summary>The type as written in GraphQL, such as <c>[Int!]</c>.</summary>
    public abstract override string ToString();
}

/// <summary>A list of another type: <c>[T]</c>. Made by <see cref="GraphQLType.List"/>.</summary>
public sealed class ListType : GraphQLType
{
    internal ListType(GraphQLType ofType) => OfType = ofType;

    public GraphQLType OfType { get; }

    public override TypeKind Kind => TypeKind.List;

    public override bool IsInputType => OfType.IsInputType;

    public override bool IsOutputType => OfType.IsOutputType;

    public override NamedType Named => OfType.Named;

    public override string ToString() => $"[{OfType}]";
}

/// <summary>Another type without null: <c>T!</c>. Made by <see cref="GraphQLType.NonNull"/>.</summary>
public sealed class NonNullType : GraphQLType
{
    internal NonNullType(GraphQLType ofType) => OfType = ofType;

    /// <summary>A named type or a list.</summary>
    public GraphQLType OfType { get; }

    public override TypeKind Kind => TypeKind.NonNull;

    public override bool IsInputType => OfType.IsInputType;

    public override bool IsOutputType => OfType.IsOutputType;

    public override NamedType Named => OfType.Named;

    public override GraphQLType NullableType => OfType;

    public override NonNullType NonNull => this;

    public override string ToString() => $"{OfType}!";
}
