using PodcastApi.Content.Model;

namespace PodcastApi.GraphQL.Content.Binding;

/// <summary>What an object type of the schema stands for: its <see cref="Types.NamedType.Metadata"/>. Types that have none are known by the fields that lead to them.</summary>
public abstract record TypeBinding;

/// <summary>A type of <see cref="ContentModel"/>.</summary>
public sealed record ContentTypeBinding(ContentType Type) : TypeBinding;

/// <summary>The type of an owned object, such as <c>Audio</c>.</summary>
public sealed record ObjectTypeBinding(ObjectField Field) : TypeBinding;

/// <summary>A connection of things of a type.</summary>
public sealed record ConnectionTypeBinding(ContentType NodeType) : TypeBinding;

/// <summary>An edge to a thing of a type.</summary>
public sealed record EdgeTypeBinding(ContentType NodeType) : TypeBinding;
