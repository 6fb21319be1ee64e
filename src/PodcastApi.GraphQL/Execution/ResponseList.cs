using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace PodcastApi.GraphQL.Execution;

/// <summary>A list of the response.</summary>
[SuppressMessage("Naming", "CA1710", Justification = "A list of the response.")]
public sealed class ResponseList : ResponseNode, IReadOnlyList<object?>
{
    private readonly int _firstIndex;

    /// <param name="parent">What it is in.</param>
    /// <param name="index">Its place there.</param>
    /// <param name="isNonNull">Whether null may not stand in its place.</param>
    /// <param name="count">How many items it has.</param>
    /// <param name="firstIndex">The index of its first item: more than 0 where it is the rest of a list that is streamed.</param>
    internal ResponseList(ResponseNode parent, int index, bool isNonNull, int count, int firstIndex = 0)
        : base(parent, index, isNonNull, count == 0 ? [] : new object?[count]) =>
        _firstIndex = firstIndex;

    public int Count => Values.Length;

    public object? this[int index] => Values[index];

    public IEnumerator<object?> GetEnumerator() => ((IEnumerable<object?>)Values).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal override object KeyAt(int index) => _firstIndex + index;
}
