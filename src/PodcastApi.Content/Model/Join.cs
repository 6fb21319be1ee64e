namespace PodcastApi.Content.Model;

/// <summary>How the rows of a relation are found from the owner's row.</summary>
public abstract record Join;

/// <summary>To one: the owner's columns hold the target's key.</summary>
public sealed record ForeignKey(IReadOnlyList<string> OwnerColumns, IReadOnlyList<string> TargetColumns) : Join
{
    public ForeignKey(string ownerColumn)
        : this([ownerColumn], ["id"])
    {
    }
}

/// <summary>To many: the target's columns hold the owner's key.</summary>
/// <param name="OwnerColumns">The owner's key.</param>
/// <param name="TargetColumns">The columns of the target that hold it.</param>
/// <param name="Condition">Holds for the rows that belong to the relation; null when all do.</param>
public sealed record Children(
    IReadOnlyList<string> OwnerColumns, IReadOnlyList<string> TargetColumns, ColumnEquals? Condition = null) : Join
{
    public Children(string targetColumn, ColumnEquals? condition = null)
        : this(["id"], [targetColumn], condition)
    {
    }
}

/// <summary>To many through a table of pairs. Owner and target are named by their <c>id</c>.</summary>
/// <param name="Table">The table of pairs.</param>
/// <param name="OwnerColumn">The pair's column with the owner's id.</param>
/// <param name="TargetColumn">The pair's column with the target's id.</param>
public sealed record Edge(string Table, string OwnerColumn, string TargetColumn) : Join
{
    /// <summary>The pair's column that says in which order the owner has its targets; null when the target's fields decide.</summary>
    public string? PositionColumn { get; init; }

    /// <summary>The pair's copy of the target's <c>publishedAt</c>, by which an index of pairs is sorted.</summary>
    public string? DateColumn { get; init; }

    /// <summary>Whether the pair has a column <c>visible</c>.</summary>
    public bool HasVisible { get; init; }

    /// <summary>Whether a pair of owner and target can occur more than once.</summary>
    public bool Repeats { get; init; }

    /// <summary>Holds for the pairs that belong to the relation; null when all do.</summary>
    public ColumnEquals? Condition { get; init; }

    /// <summary>The same pairs seen from the other side.</summary>
    public Edge Reverse() => this with { OwnerColumn = TargetColumn, TargetColumn = OwnerColumn, PositionColumn = null };
}

/// <summary>To one: the episode before or after this one in its podcast, by date and then by id.</summary>
public sealed record Neighbour(bool IsEarlier) : Join;

/// <summary>To one of several types: one column names the type, another the id.</summary>
public sealed record TypeAndId(string TypeColumn, string IdColumn) : Join;

/// <summary>A condition of the model's own making: a column has a fixed value.</summary>
public sealed record ColumnEquals(string Column, string Value);
