using PodcastApi.Content.Model;
using PodcastApi.Query.Values;

namespace PodcastApi.Query.Roots;

/// <summary>How one thing is named.</summary>
public abstract record Lookup(ContentType Type);

/// <summary>By id: a slot with a <see cref="Guid"/>, whose kind is that of the type.</summary>
/// <param name="Type">The type.</param>
/// <param name="Id">The id.</param>
/// <param name="Collection">Only when it belongs to this collection (a guest); null when any will do.</param>
public sealed record IdLookup(ContentType Type, Slot Id, ContentCollection? Collection = null) : Lookup(Type)
{
    /// <summary>Whether the id of a thing that was merged leads to the one that it turned out to be.</summary>
    public bool FollowsMerges { get; init; }
}

/// <summary>By the slug of a podcast, a person or a company: a slot with a string.</summary>
/// <param name="Type">The type.</param>
/// <param name="Slug">The slug.</param>
/// <param name="Collection">Only when it belongs to this collection (a guest); null when any will do.</param>
public sealed record SlugLookup(ContentType Type, Slot Slug, ContentCollection? Collection = null) : Lookup(Type)
{
    /// <summary>Whether an old slug leads to the thing as well, where no other has it now.</summary>
    public bool FollowsOldNames { get; init; }
}

/// <summary>By the slug of an episode, within its podcast unless that is null. Without a podcast several episodes may have the slug.</summary>
public sealed record EpisodeSlugLookup(Slot Slug, Lookup? Podcast) : Lookup(ContentModel.Episode)
{
    /// <summary>Whether an old slug leads to the episode as well, where no other has it now.</summary>
    public bool FollowsOldNames { get; init; }
}

/// <summary>By the canonical URL of a link: a slot with a string.</summary>
public sealed record UrlLookup(Slot Url) : Lookup(ContentModel.Link);
