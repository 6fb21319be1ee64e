namespace PodcastApi.GraphQL.Language;

/// <summary>
/// For each kind of node the visitors that want it, by their place in a list. Made once for a fixed list of visitor classes
/// and then used with new visitors of the same classes for each document.
/// </summary>
public sealed class VisitorTable
{
    private readonly int[][] _enter;
    private readonly int[][] _leave;

    public VisitorTable(IReadOnlyList<Visitor> visitors)
    {
        Count = visitors.Count;
        _enter = Build([.. visitors.Select(visitor => visitor.Enters)]);
        _leave = Build([.. visitors.Select(visitor => visitor.Leaves)]);
    }

    /// <summary>How many visitors the table is for.</summary>
    public int Count { get; }

    internal int[] Entering(NodeKind kind) => _enter[(int)kind];

    internal int[] Leaving(NodeKind kind) => _leave[(int)kind];

    private static int[][] Build(NodeKinds[] wanted)
    {
        var kinds = Enum.GetValues<NodeKind>();
        var table = new int[kinds.Length][];
        foreach (var kind in kinds)
        {
            var bit = (NodeKinds)(1UL << (int)kind);
            table[(int)kind] = [.. Enumerable.Range(0, wanted.Length).Where(index => (wanted[index] & bit) != 0)];
        }
        return table;
    }
}
