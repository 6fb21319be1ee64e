namespace PodcastApi.GraphQL.Execution;

/// <summary>An object or list of the response. It knows its own place, so that a null can make its way up and errors find their path.</summary>
public abstract class ResponseNode
{
    private protected ResponseNode(ResponseNode? parent, int index, bool isNonNull, object?[] values)
    {
        Parent = parent;
        Index = index;
        IsNonNull = isNonNull;
        Values = values;
        Depth = parent is null ? 1 : parent.Depth + 1;
    }

    /// <summary>What it is in; null for the root.</summary>
    internal ResponseNode? Parent { get; }

    /// <summary>Its place in <see cref="Parent"/>.</summary>
    internal int Index { get; }

    /// <summary>How many objects and lists there are from the root down to this one.</summary>
    internal int Depth { get; }

    /// <summary>Whether null may not stand in its place.</summary>
    internal bool IsNonNull { get; }

    /// <summary>Whether an error below has put null into its place, or further up.</summary>
    internal bool IsNulled { get; set; }

    /// <summary>Whether null stands in its place or in that of anything it is in.</summary>
    internal bool IsNulledFromAbove
    {
        get
        {
            for (var node = this; node is not null; node = node.Parent)
            {
                if (node.IsNulled)
                    return true;
            }
            return false;
        }
    }

    /// <summary>Null, string, bool, a number, <see cref="ResponseNode"/>, or what a custom scalar gave.</summary>
    internal object?[] Values { get; }

    /// <summary>The response key or list index of a place.</summary>
    internal abstract object KeyAt(int index);

    internal ResponsePath PathOf(int index) => new(Parent?.PathOf(Index), KeyAt(index));

    /// <summary>The way from the root of the response to this node.</summary>
    internal object[] PathArray() => Parent?.PathArrayOf(Index) ?? [];

    internal object[] PathArrayOf(int index)
    {
        var count = Depth;
        var path = new object[count];
        for (var node = this; node is not null; node = node.Parent)
        {
            path[--count] = node.KeyAt(index);
            index = node.Index;
        }
        return path;
    }
}
