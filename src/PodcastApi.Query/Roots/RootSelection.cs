using PodcastApi.Content.Model;
using PodcastApi.Query.Selections;
using PodcastApi.Query.Values;

namespace PodcastApi.Query.Roots;

/// <summary>A part of an answer that stands by itself.</summary>
/// <param name="Key">Its key in the answer.</param>
public abstract record RootSelection(string Key);

/// <summary>A page of a root collection.</summary>
public sealed record CollectionRoot(string Key, ContentCollection Collection, Connection Connection) : RootSelection(Key);

/// <summary>One thing, or null.</summary>
public sealed record SingleRoot(string Key, Lookup Lookup, Selection Selection) : RootSelection(Key)
{
    /// <summary>Whether to tell what became of a thing that is not there; for lookups by id only.</summary>
    public bool TellsTombstone { get; init; }
}

/// <summary>
/// What a list or connection of one thing holds, without the thing itself: <c>podcasts/{slug}/episodes</c>.
/// Written as the value of <paramref name="Field"/>.
/// </summary>
public sealed record RelationRoot(string Key, Lookup Lookup, SelectedField Field) : RootSelection(Key)
{
    /// <summary>Whether to tell what became of a thing that is not there; for lookups by id only.</summary>
    public bool TellsTombstone { get; init; }
}

/// <summary>What a path leads or ever led to.</summary>
/// <param name="Key">Its key in the answer.</param>
/// <param name="Paths">A slot with <c>string[]</c>: the path in every spelling that may be on record, the likeliest first.</param>
/// <param name="Types">What is wanted of each type.</param>
public sealed record ResolveRoot(string Key, Slot Paths, IReadOnlyList<TypeSelection> Types) : RootSelection(Key)
{
    /// <summary>Only an episode of this podcast; null for anything.</summary>
    public Lookup? Podcast { get; init; }
}

/// <summary>The revision of the dataset.</summary>
public sealed record RevisionRoot(string Key) : RootSelection(Key);
