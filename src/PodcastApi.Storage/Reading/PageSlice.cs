using PodcastApi.Query.Paging;
using PodcastApi.Query.Plans;

namespace PodcastApi.Storage.Reading;

/// <summary>A page found in the rows of its statement.</summary>
internal readonly struct PageSlice
{
    private readonly PagePlan _plan;
    private readonly RowSet? _facts;
    private readonly int _factsRow;
    private readonly int _start;
    private readonly bool _hasMore;

    public PageSlice(PagePlan plan, RowSet[] sets, ReadOnlySpan<byte> key)
    {
        _plan = plan;
        Rows = sets[plan.Statement];
        var found = 0;
        if (key.IsEmpty)
            found = Rows.Rows;
        else
            (_start, found) = Rows.Find(key, default);
        Count = Math.Min(found, plan.Size);
        _hasMore = found > plan.Size;
        if (plan.FactsStatement < 0)
            return;
        _facts = sets[plan.FactsStatement];
        _factsRow = key.IsEmpty ? 0 : _facts.Find(key, default).Start;
    }

    /// <summary>The rows, of which the page is a part.</summary>
    public RowSet Rows { get; }

    /// <summary>The number of items.</summary>
    public int Count { get; }

    /// <summary>The row of an item.</summary>
    public int Row(int item) => _start + (_plan.IsBackward ? Count - 1 - item : item);

    /// <summary>How many items there are on all pages.</summary>
    public long Total => System.Buffers.Binary.BinaryPrimitives.ReadInt64BigEndian(_facts!.Cell(_factsRow, _plan.TotalColumn));

    /// <summary>Whether items follow.</summary>
    public bool HasNext => _plan.IsBackward ? IsBeyond(near: true) : _hasMore || IsBeyond(near: false);

    /// <summary>Whether items come before.</summary>
    public bool HasPrevious => _plan.IsBackward ? _hasMore || IsBeyond(near: false) : IsBeyond(near: true);

    /// <summary>Whether there are items beyond the bound, if the bound is on the side where the page begins (or else ends).</summary>
    private bool IsBeyond(bool near)
    {
        var boundIsNear = (_plan.Bound == PageBound.After) != _plan.IsBackward;
        return _plan.Bound != PageBound.None && boundIsNear == near && _plan.BeyondColumn >= 0
            && _facts!.Cell(_factsRow, _plan.BeyondColumn)[0] != 0;
    }

    /// <summary>A fact that is true or false.</summary>
    public bool Is(PageFacts fact) => fact == PageFacts.HasNextPage ? HasNext : HasPrevious;
}
