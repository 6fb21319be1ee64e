using System.Collections;

namespace PodcastApi.GraphQL.Execution.Incremental;

/// <summary>Items that need not be waited for.</summary>
internal sealed class EnumeratedItems(IEnumerator items) : IAsyncEnumerator<object?>, IDisposable
{
    public object? Current => items.Current;

    public bool MoveNext() => items.MoveNext();

    public ValueTask<bool> MoveNextAsync() => new(items.MoveNext());

    public void Dispose() => (items as IDisposable)?.Dispose();

    public ValueTask DisposeAsync()
    {
        Dispose();
        return default;
    }
}
