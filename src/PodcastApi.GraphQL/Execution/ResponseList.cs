using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace PodcastApi.GraphQL.Execution;

/// <summary>A list of the response.</summary>
[SuppressMessage("Naming", "CA1710", Justification = "A list of the response.")]
public sealed class ResponseList : ResponseNode, IReadOnlyList<object?>
{
    internal ResponseList(ResponseNode parent, int index, bool isNonNull, int count)
        : base(parent, index, isNonNull, count == 0 ? [] : new object?[count])
    {
    }

    public int Count => Values.Length;

    public object? this[int index] => Values[index];

    public IEnumerator<object?> GetEnumerator() => ((IEnumerable<object?>)Values).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal override object KeyAt(int index) => index;
}
