using PodcastApi.Query.Values;

namespace PodcastApi.Query.Paging;

/// <summary>A page. Made by <see cref="PageReader"/>.</summary>
public sealed record Page
{
    /// <summary>The number of items at most; may be 0.</summary>
    public required int Size { get; init; }

    /// <summary>Whether the page has the last items that its bounds permit, rather than the first.</summary>
    public bool IsBackward { get; init; }

    /// <summary>The bound: an item that is not on the page; null for none.</summary>
    public CursorPosition? Cursor { get; init; }

    /// <summary>Whether the page lies before the bound, rather than after it.</summary>
    public bool IsBeforeCursor { get; init; }

    /// <summary>The slot with the <see cref="CursorBinding"/> that the page's own cursors carry.</summary>
    public required Slot Binding { get; init; }
}

/// <summary>The place of an item in an ordering: the values of the sort keys, null where unknown, and the id.</summary>
public sealed record CursorPosition(IReadOnlyList<Slot?> Keys, Slot Id);
