using PodcastApi.Query.Filters;
using PodcastApi.Query.Paging;

namespace PodcastApi.Query.Selections;

/// <summary>A page of a collection or of a relation: which items, and what is wanted of them.</summary>
public sealed record Connection
{
    public required Page Page { get; init; }

    public required Ordering Ordering { get; init; }

    /// <summary>Keeps the items that fulfil it; null keeps all.</summary>
    public Filter? Filter { get; init; }

    /// <summary>The relation's own arguments; none for a root collection.</summary>
    public IReadOnlyList<ArgumentValue> Arguments { get; init; } = [];

    public required ConnectionOutput Output { get; init; }
}

/// <summary>The form in which a page is written.</summary>
public abstract record ConnectionOutput;

/// <summary>The items as a bare array, as REST has them; what is to be known of the page is asked of the result.</summary>
public sealed record ItemArray(Selection Selection, PageFacts Facts) : ConnectionOutput;

/// <summary>A Relay connection: an object with any parts under any keys.</summary>
public sealed record ConnectionObject(IReadOnlyList<ConnectionPart> Parts) : ConnectionOutput;

/// <summary>
/// The edges as a bare array, as REST has what is found; what is to be known of the page is asked of the result.
/// For <see cref="Roots.SearchRoot"/> only.
/// </summary>
public sealed record EdgeArray(IReadOnlyList<EdgePart> Parts, PageFacts Facts) : ConnectionOutput;

/// <summary>A field of a connection.</summary>
public abstract record ConnectionPart(string Key);

/// <summary>A fixed text, such as <c>__typename</c>.</summary>
public sealed record ConstantPart(string Key, string Value) : ConnectionPart(Key);

/// <summary>The items.</summary>
public sealed record NodesPart(string Key, Selection Selection) : ConnectionPart(Key);

/// <summary>The items, each with its cursor.</summary>
public sealed record EdgesPart(string Key, IReadOnlyList<EdgePart> Parts) : ConnectionPart(Key);

/// <summary>Where the page lies in the whole.</summary>
public sealed record PageInfoPart(string Key, IReadOnlyList<PageInfoField> Fields) : ConnectionPart(Key);

/// <summary>How many items there are on all pages.</summary>
public sealed record TotalCountPart(string Key) : ConnectionPart(Key);

/// <summary>A field of an edge.</summary>
public abstract record EdgePart(string Key);

/// <summary>A fixed text, such as <c>__typename</c>.</summary>
public sealed record ConstantEdgePart(string Key, string Value) : EdgePart(Key);

/// <summary>The cursor of the item.</summary>
public sealed record CursorPart(string Key) : EdgePart(Key);

/// <summary>The item.</summary>
public sealed record NodePart(string Key, Selection Selection) : EdgePart(Key);

/// <summary>A field of a page info: one fact, or a fixed text when <paramref name="Fact"/> is <see cref="PageFacts.None"/>.</summary>
public sealed record PageInfoField(string Key, PageFacts Fact, string Constant = "");
