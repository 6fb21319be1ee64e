using PodcastApi.Content.Model;

namespace PodcastApi.GraphQL.Content.Binding;

/// <summary>What an argument of a field stands for: its <see cref="Types.InputValue.Metadata"/>.</summary>
public abstract record ArgumentBinding;

/// <summary>An argument that a relation declares: it keeps the items with one of the given enum values.</summary>
public sealed record RelationArgumentBinding(RelationArgument Argument) : ArgumentBinding;

/// <summary>An argument that the field's own binding gives a meaning to.</summary>
public sealed record RoleBinding(ArgumentRole Role) : ArgumentBinding;

/// <summary>What an argument is to its field.</summary>
public enum ArgumentRole
{
    /// <summary>The number of items from the beginning.</summary>
    First,

    /// <summary>The cursor that the page begins behind.</summary>
    After,

    /// <summary>The number of items up to the end.</summary>
    Last,

    /// <summary>The cursor that the page ends before.</summary>
    Before,

    /// <summary>The filter.</summary>
    Where,

    /// <summary>The order.</summary>
    Order,

    /// <summary>One id.</summary>
    Id,

    /// <summary>Several ids.</summary>
    Ids,

    /// <summary>Several names of one kind: slugs, guids or URLs.</summary>
    Names,

    /// <summary>A slug.</summary>
    Slug,

    /// <summary>The podcast, by slug or id, that a thing is looked up or sought in.</summary>
    Podcast,

    /// <summary>The URL of a link in any spelling.</summary>
    Url,

    /// <summary>A path or the URL of a page.</summary>
    Path,

    /// <summary>The token of a page of changes.</summary>
    Since,

    /// <summary>The words that are sought.</summary>
    Query,

    /// <summary>What was typed so far.</summary>
    Prefix,

    /// <summary>The types of things that are sought.</summary>
    Types,

    /// <summary>The kind of what is doubtful.</summary>
    Kind,
}
