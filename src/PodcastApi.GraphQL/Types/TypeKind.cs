namespace PodcastApi.GraphQL.Types;

/// <summary>What a type is. https://spec.graphql.org/September2025/#sec-Type-Kinds</summary>
public enum TypeKind : byte
{
    Scalar,
    Object,
    Interface,
    Union,
    Enum,
    InputObject,
    List,
    NonNull,
}
