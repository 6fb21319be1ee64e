namespace PodcastApi.GraphQL.Language;

/// <summary>
/// Walks a tree once for any number of visitors, in the order of graphql-js: each visitor may skip or stop by itself.
/// Names are no stops of the walk: the node they belong to is.
/// </summary>
public sealed class Walker
{
    private readonly VisitorTable _table;
    private readonly Visitor[] _visitors;
    private readonly Visitor? _guide;

    // Per visitor: null while it is walking, the node it skips, or the walker's own mark when it has stopped.
    private readonly object?[] _skipping;

    private Node[] _ancestors = new Node[32];
    private int _depth;

    /// <param name="visitors">The visitors, called in this order at each node.</param>
    /// <param name="table">The table of visitors of the same classes in the same order; null: made here.</param>
    /// <param name="guide">Follows the walk to tell the visitors where they are: called before they enter a node and after they left it, whatever they skip.</param>
    public Walker(Visitor[] visitors, VisitorTable? table = null, Visitor? guide = null)
    {
        _table = table ?? new VisitorTable(visitors);
        _visitors = visitors;
        _guide = guide;
        _skipping = new object?[visitors.Length];
        ArgumentOutOfRangeException.ThrowIfNotEqual(_table.Count, visitors.Length);
    }

    /// <summary>The nodes around the one that is being visited, outermost first.</summary>
    public ReadOnlySpan<Node> Ancestors => _ancestors.AsSpan(0, _depth);

    /// <summary>The node directly around the one that is being visited; null at the root.</summary>
    public Node? Parent => _depth > 0 ? _ancestors[_depth - 1] : null;

    /// <summary>Walks a node and all below it.</summary>
    public static void Walk(Node root, params Visitor[] visitors) => new Walker(visitors).Walk(root);

    /// <summary>Walks a node and all below it.</summary>
    public void Walk(Node root)
    {
        Array.Clear(_skipping);
        _depth = 0;
        Visit(root);
    }

    internal void Visit(Node node)
    {
        var kind = node.Kind;
        if (_guide is not null && Wants(_guide.Enters, kind))
            _guide.Enter(node);
        var anySkipped = false;
        foreach (var index in _table.Entering(kind))
        {
            if (_skipping[index] is not null)
                continue;
            var action = _visitors[index].Enter(node);
            if (action == VisitAction.Continue)
                continue;
            _skipping[index] = action == VisitAction.Skip ? node : this;
            anySkipped |= action == VisitAction.Skip;
        }

        if (_depth == _ancestors.Length)
            Array.Resize(ref _ancestors, _depth * 2);
        _ancestors[_depth++] = node;
        node.WalkChildren(this);
        _depth--;

        foreach (var index in _table.Leaving(kind))
        {
            if (_skipping[index] is null && _visitors[index].Leave(node) == VisitAction.Stop)
                _skipping[index] = this;
        }
        if (anySkipped)
        {
            foreach (var index in _table.Entering(kind))
            {
                if (_skipping[index] == node)
                    _skipping[index] = null;
            }
        }
        if (_guide is not null && Wants(_guide.Leaves, kind))
            _guide.Leave(node);
    }

    private static bool Wants(NodeKinds kinds, NodeKind kind) => ((ulong)kinds & (1UL << (int)kind)) != 0;

    internal void VisitOptional(Node? node)
    {
        if (node is not null)
            Visit(node);
    }

    internal void VisitAll<T>(ImmutableArray<T> nodes)
        where T : Node
    {
        foreach (var node in nodes)
            Visit(node);
    }
}
