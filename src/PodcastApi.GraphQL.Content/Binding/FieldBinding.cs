using PodcastApi.Content.Model;
using PodcastApi.Query.Paging;
using PodcastApi.Query.Roots;
using PodcastApi.Query.Selections;

namespace PodcastApi.GraphQL.Content.Binding;

/// <summary>What a field of the schema stands for: the <see cref="Types.Field.Metadata"/> of every field that is no introspection.</summary>
public abstract record FieldBinding;

/// <summary>A scalar, an owned object or a relation of a type of <see cref="ContentModel"/>, or a scalar of an owned object.</summary>
public sealed record MemberBinding(ContentMember Member) : FieldBinding;

/// <summary>The <c>id</c> of the interface <c>Node</c>; the types that implement it have a <see cref="MemberBinding"/>.</summary>
public sealed record NodeIdBinding : FieldBinding;

/// <summary>A page of a root collection.</summary>
public sealed record CollectionBinding(ContentCollection Collection) : FieldBinding;

/// <summary>One thing by its slug, or by its URL for a link.</summary>
/// <param name="Type">The type of the thing.</param>
/// <param name="Collection">Only when it belongs to this collection (a guest); null when any will do.</param>
public sealed record LookupBinding(ContentType Type, ContentCollection? Collection = null) : FieldBinding;

/// <summary>One thing by id.</summary>
public sealed record NodeBinding : FieldBinding;

/// <summary>Things by id.</summary>
public sealed record NodesBinding : FieldBinding;

/// <summary>Things by many names, with the names that lead to nothing.</summary>
public sealed record NamesBinding(ContentCollection Collection) : FieldBinding;

/// <summary>A field of what was looked up by many names.</summary>
public sealed record NamesFieldBinding(NamesField Field) : FieldBinding;

/// <summary>A field of a name that leads to nothing.</summary>
public sealed record NotFoundFieldBinding(NotFoundField Field) : FieldBinding;

/// <summary>What a path leads or ever led to.</summary>
public sealed record ResolveBinding : FieldBinding;

/// <summary>The revision of the dataset.</summary>
public sealed record RevisionBinding : FieldBinding;

/// <summary>A page of what changed.</summary>
public sealed record ChangesBinding : FieldBinding;

/// <summary>The episodes that are published from now on.</summary>
public sealed record EpisodePublishedBinding : FieldBinding;

/// <summary>A page of what is doubtful.</summary>
public sealed record ReviewBinding : FieldBinding;

/// <summary>A field of what is doubtful: the engine reads it off by its name.</summary>
public sealed record ReviewFieldBinding : FieldBinding;

/// <summary>A page of what is found for some words.</summary>
public sealed record SearchBinding : FieldBinding;

/// <summary>Things whose names begin with what was typed so far.</summary>
public sealed record SuggestBinding : FieldBinding;

/// <summary>The episodes that are related to an episode.</summary>
public sealed record RelatedBinding : FieldBinding;

/// <summary>The links that are mentioned together with a link.</summary>
public sealed record CoMentionedBinding : FieldBinding;

/// <summary>A field of a link that is mentioned together with another.</summary>
public sealed record CoMentionedFieldBinding(CoMentionedField Field) : FieldBinding;

/// <summary>A field of a connection.</summary>
public sealed record ConnectionFieldBinding(ConnectionField Field) : FieldBinding;

/// <summary>A field of an edge.</summary>
public sealed record EdgeFieldBinding(EdgeField Field) : FieldBinding;

/// <summary>A field of <c>PageInfo</c>: exactly one fact.</summary>
public sealed record PageInfoFieldBinding(PageFacts Fact) : FieldBinding;

/// <summary>A field of a page of changes.</summary>
public sealed record ChangesFieldBinding(ChangesField Field) : FieldBinding;

/// <summary>A scalar of a change.</summary>
public sealed record ChangeFieldBinding(ChangeField Field) : FieldBinding;

/// <summary>The thing that changed, as it is now.</summary>
public sealed record ChangedNodeBinding : FieldBinding;

/// <summary>The words that were probably meant, a field of the connection of what is found.</summary>
public sealed record DidYouMeanBinding : FieldBinding;

/// <summary>How well a thing fits the words, a field of the edge to what is found.</summary>
public sealed record RankBinding : FieldBinding;

/// <summary>Where the words stand in a thing, a field of the edge to what is found.</summary>
public sealed record HighlightsBinding : FieldBinding;

/// <summary>A field of a highlight.</summary>
public sealed record HighlightFieldBinding(HighlightFact Fact) : FieldBinding;

/// <summary>A field of a suggestion.</summary>
public sealed record SuggestionFieldBinding(SuggestionField Field) : FieldBinding;

/// <summary>A field of a related episode.</summary>
public sealed record RelatedFieldBinding(RelatedField Field) : FieldBinding;

/// <summary>A field of a reason why an episode is related.</summary>
public sealed record ReasonFieldBinding(ReasonField Field) : FieldBinding;

/// <summary>A facet of a connection: the values and how many items have each.</summary>
public sealed record FacetBinding(Facet Facet) : FieldBinding;

/// <summary>A field of a facet's value.</summary>
public sealed record FacetValueBinding(FacetFact Fact) : FieldBinding;

/// <summary>The fields of what was looked up by many names.</summary>
public enum NamesField
{
    Nodes,
    NotFound,
}

/// <summary>The fields of a name that leads to nothing.</summary>
public enum NotFoundField
{
    Parameter,
    Value,
}

/// <summary>The fields of a connection.</summary>
public enum ConnectionField
{
    PageInfo,
    Edges,
    Nodes,
    TotalCount,
    Facets,
}

/// <summary>The fields of an edge.</summary>
public enum EdgeField
{
    Cursor,
    Node,
}

/// <summary>The fields of a page of changes.</summary>
public enum ChangesField
{
    Changes,
    Next,
    HasMore,
    Revision,
}

/// <summary>The fields of a related episode.</summary>
public enum RelatedField
{
    Episode,
    Score,
    Reasons,
}

/// <summary>The fields of a link that is mentioned together with another.</summary>
public enum CoMentionedField
{
    Link,
    Score,
    EpisodeCount,
}

/// <summary>The fields of a reason why an episode is related.</summary>
public enum ReasonField
{
    Kind,
    Node,
}
