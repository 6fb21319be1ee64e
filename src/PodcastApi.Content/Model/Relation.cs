namespace PodcastApi.Content.Model;

/// <summary>A member that leads to other things.</summary>
public sealed class Relation(
    string name, RelationKind kind, Func<ContentType> target, Join join, string description) : ContentMember(name, description)
{
    private ContentType? _target;

    public RelationKind Kind { get; } = kind;

    public Join Join { get; } = join;

    /// <summary>The type that the relation leads to; for a union its first member.</summary>
    public ContentType Target => _target ??= target();

    /// <summary>The members of the union that the relation leads to; null when it leads to one type.</summary>
    public Func<IReadOnlyList<ContentType>>? Union { get; init; }

    /// <summary>Whether a to-one relation may lead to nothing.</summary>
    public bool IsOptional { get; init; }

    /// <inheritdoc/>
    /// <remarks>A list is never null. A connection may be, so that an error in it leaves its neighbours alone.</remarks>
    public override bool IsNullable => Kind == RelationKind.Connection || (Kind == RelationKind.ToOne && IsOptional);

    /// <summary>The order of the items unless the caller asks for another, before the tie is broken by key.</summary>
    public IReadOnlyList<SortKey> DefaultOrder => field ??= OrderedBy is { } name ? [new SortKey(Target.Scalar(name))] : Target.DefaultOrder;

    /// <summary>The target's field that a list is ordered by; null for the target's own order.</summary>
    internal string? OrderedBy { get; init; }

    /// <summary>Arguments beside those of a page: each keeps the items that have one of the given values.</summary>
    public IReadOnlyList<RelationArgument> Arguments { get; init; } = [];

    /// <summary>Whether a connection takes a filter and an order (<c>LIST</c> in the contract), or a page only.</summary>
    public bool TakesFilterAndOrder { get; init; }

    /// <summary>Whether the relation may stand in a filter of its owner.</summary>
    public bool IsFilterable { get; init; }

    /// <summary>Whether REST shows the target, as a reference, in every representation of the owner.</summary>
    public bool IsInline { get; init; }

    /// <summary>What REST shows of each item when the relation is included; null for the target's summary.</summary>
    public IReadOnlyList<string>? RestFields { get; init; }

    /// <summary>The target's to-one relations that a table of pairs leads to directly, for filters that name the thing behind the target.</summary>
    public IReadOnlyDictionary<string, Edge> Shortcuts { get; init; } = new Dictionary<string, Edge>();
}

/// <summary>An argument of a relation that takes a list of enum values.</summary>
/// <param name="Name">The public name.</param>
/// <param name="Enum">The enum of the values.</param>
/// <param name="Column">The column of the pair, or of the target when there is no pair.</param>
/// <param name="Via">The target's to-one relation whose row has the column; null for the row itself.</param>
/// <param name="Description">For people who read the schema.</param>
public sealed record RelationArgument(string Name, EnumType Enum, string Column, string? Via, string Description);
