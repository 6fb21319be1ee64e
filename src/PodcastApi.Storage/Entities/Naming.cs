using PodcastApi.Content;

namespace PodcastApi.Storage.Entities;

/// <summary>The id that a natural key was given, for good.</summary>
public sealed class Identity
{
    public ContentKind Type { get; init; }

    public required string NaturalKey { get; init; }

    public Guid Id { get; init; }
}

/// <summary>A path that leads or once led to something.</summary>
public sealed class Alias
{
    public ContentKind Type { get; init; }

    public required string Path { get; init; }

    public Guid Id { get; init; }

    public AliasKind Kind { get; init; }

    public long Revision { get; init; }
}

/// <summary>What sort of path an alias is.</summary>
public enum AliasKind
{
    /// <summary>A slug, bare or as a canonical path without a leading slash.</summary>
    Slug,

    /// <summary>An alias that a source declares, with a leading slash.</summary>
    Alias,

    /// <summary>The URL of a page, or the path of that URL with a leading slash.</summary>
    Page,
}

/// <summary>The newest state of an entity: what happened to it, and at which revision.</summary>
public sealed class Change
{
    public Guid Id { get; init; }

    public ContentKind Type { get; init; }

    /// <summary>Parents before children: 0 podcast, 1 company, 2 person, 3 link, 4 episode.</summary>
    public short Depth { get; init; }

    /// <summary>For those who see drafts; for others where <see cref="Visible"/>.</summary>
    public ChangeAction Action { get; init; }

    public Guid? MergedInto { get; init; }

    /// <summary>Whether everybody sees it, or did until it went.</summary>
    public bool Visible { get; init; }

    /// <summary>Whether everybody could once see it: then, when not visible, it is deleted for those who do not see drafts.</summary>
    public bool WasVisible { get; init; }

    /// <summary>Since which revision everybody sees it; null when not everybody does.</summary>
    public long? VisibleSince { get; init; }

    public long Revision { get; init; }
}
