using PodcastApi.Query.Paging;
using PodcastApi.Query.Values;

namespace PodcastApi.Query.Plans;

/// <summary>How a page is made of rows. The rows come from the page's near end outwards, one more than the page has items.</summary>
public sealed record PagePlan
{
    /// <summary>The statement of the rows.</summary>
    public required int Statement { get; init; }

    public required int Size { get; init; }

    /// <summary>Whether the rows come last first.</summary>
    public required bool IsBackward { get; init; }

    /// <summary>Whether a cursor bounds the page, and on which side.</summary>
    public required PageBound Bound { get; init; }

    /// <summary>The columns that a cursor is made of, the id last; none when no cursor is wanted.</summary>
    public required IReadOnlyList<int> CursorColumns { get; init; }

    /// <summary>The slot of the <see cref="CursorBinding"/>.</summary>
    public required Slot Binding { get; init; }

    /// <summary>The statement with one row of facts for each page; -1 when none are needed.</summary>
    public int FactsStatement { get; init; } = -1;

    /// <summary>The column of the facts with the total; -1 when it is not wanted.</summary>
    public int TotalColumn { get; init; } = -1;

    /// <summary>The column of the facts that says whether there are items beyond the bound; -1 when it is not wanted.</summary>
    public int BeyondColumn { get; init; } = -1;

    /// <summary>The items as an array; null when the page is written as an object.</summary>
    public IReadOnlyList<WriteField>? Items { get; init; }

    /// <summary>The edges as an array; null when the page is written otherwise.</summary>
    public IReadOnlyList<EdgePlan>? Edges { get; init; }

    /// <summary>The column with the words that were probably meant; -1 when the page is of no search.</summary>
    public int DidYouMeanColumn { get; init; } = -1;

    /// <summary>What is asked of the page when it is written as an array.</summary>
    public PageFacts Facts { get; init; }

    /// <summary>The parts of the object when the page is written as one.</summary>
    public IReadOnlyList<PagePart> Parts { get; init; } = [];
}

/// <summary>Where a page is bounded by a cursor.</summary>
public enum PageBound
{
    /// <summary>Nowhere.</summary>
    None,

    /// <summary>It lies after the cursor.</summary>
    After,

    /// <summary>It lies before the cursor.</summary>
    Before,
}

/// <summary>A field of a connection object.</summary>
public abstract record PagePart(ReadOnlyMemory<byte> Name);

/// <summary>A fixed value.</summary>
public sealed record ConstantPagePart(ReadOnlyMemory<byte> Name, ReadOnlyMemory<byte> Json) : PagePart(Name);

/// <summary>The items.</summary>
public sealed record ItemsPagePart(ReadOnlyMemory<byte> Name, IReadOnlyList<WriteField> Fields) : PagePart(Name);

/// <summary>The items as objects of several types.</summary>
public sealed record UnionsPagePart(ReadOnlyMemory<byte> Name, IReadOnlyList<UnionCase> Cases) : PagePart(Name);

/// <summary>The words that were probably meant, or null.</summary>
public sealed record DidYouMeanPagePart(ReadOnlyMemory<byte> Name) : PagePart(Name);

/// <summary>The items as edges.</summary>
public sealed record EdgesPagePart(ReadOnlyMemory<byte> Name, IReadOnlyList<EdgePlan> Parts) : PagePart(Name);

/// <summary>The page info.</summary>
public sealed record InfoPagePart(ReadOnlyMemory<byte> Name, IReadOnlyList<InfoPlan> Fields) : PagePart(Name);

/// <summary>The total.</summary>
public sealed record TotalPagePart(ReadOnlyMemory<byte> Name) : PagePart(Name);

/// <summary>The facets.</summary>
public sealed record FacetsPagePart(ReadOnlyMemory<byte> Name, IReadOnlyList<FacetPlan> Facets) : PagePart(Name);

/// <summary>A facet: the rows of a statement under the key of the page; a fixed value where that is -1.</summary>
public sealed record FacetPlan(ReadOnlyMemory<byte> Name, int Statement, IReadOnlyList<WriteField> Fields, ReadOnlyMemory<byte> Json);

/// <summary>A field of an edge: the item when it has fields, a fixed value when it has JSON, else the cursor.</summary>
public sealed record EdgePlan(ReadOnlyMemory<byte> Name, IReadOnlyList<WriteField>? Fields, ReadOnlyMemory<byte>? Json)
{
    /// <summary>What is written instead; null for none.</summary>
    public WriteField? Field { get; init; }
}

/// <summary>A field of a page info: a fact, or a fixed value for <see cref="PageFacts.None"/>.</summary>
public sealed record InfoPlan(ReadOnlyMemory<byte> Name, PageFacts Fact, ReadOnlyMemory<byte> Json);
