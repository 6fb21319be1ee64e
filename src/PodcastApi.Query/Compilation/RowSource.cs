using PodcastApi.Content.Model;

namespace PodcastApi.Query.Compilation;

/// <summary>A row at hand: the row of a level itself, or one that is joined to it by to-one relations.</summary>
internal sealed class RowSource(ContentType? type, RowSource? parent, Relation? relation)
{
    private readonly List<RowSource> _joined = [];

    /// <summary>The type; null for a row that is no thing of ours (a resolved path, a change).</summary>
    public ContentType? Type => type;

    /// <summary>The row that it is joined to; null for the level's own.</summary>
    public RowSource? Parent => parent;

    /// <summary>The relation that leads from the parent.</summary>
    public Relation? Relation => relation;

    /// <summary>Whether there may be no such row.</summary>
    public bool IsOptional => parent is not null && (parent.IsOptional || relation!.IsOptional);

    /// <summary>The row that a to-one relation leads to; the same one however often it is asked for.</summary>
    public RowSource Join(Relation toOne, ContentType target)
    {
        foreach (var known in _joined)
        {
            if (known.Relation == toOne && known.Type == target)
                return known;
        }

        var joined = new RowSource(target, this, toOne);
        _joined.Add(joined);
        return joined;
    }

    /// <summary>All rows joined below this one, parents first.</summary>
    public IEnumerable<RowSource> Descendants()
    {
        foreach (var joined in _joined)
        {
            yield return joined;
            foreach (var below in joined.Descendants())
                yield return below;
        }
    }

    /// <summary>
    /// Where a column is to be read: a target's key stands in its owner's row as well, which saves the join.
    /// </summary>
    public (RowSource Source, string Column) Locate(string column)
    {
        if (relation?.Join is ForeignKey key)
        {
            for (var i = 0; i < key.TargetColumns.Count; i++)
            {
                // A key of two columns may be known in part while the row is not there.
                if (key.TargetColumns[i] == column && key.TargetColumns.Count == 1)
                    return parent!.Locate(key.OwnerColumns[i]);
            }
        }

        return (this, column);
    }
}
