using PodcastApi.GraphQL.Types;

namespace PodcastApi.GraphQL.Execution.Incremental;

/// <summary>The rest of a list that is streamed.</summary>
/// <param name="place">The list as far as it was delivered before.</param>
/// <param name="usage">How it is streamed.</param>
/// <param name="itemType">The type of its items.</param>
/// <param name="context">Of the field that the list is the value of.</param>
/// <param name="items">Where the items come from; belongs to the stream.</param>
internal sealed class ItemStream(ResponseList place, StreamUsage usage, GraphQLType itemType, ResolveContext? context, IAsyncEnumerator<object?> items)
    : PendingDelivery(place, usage.Label), IAsyncDisposable
{
    private const int MostAhead = 100;

    private readonly ResponseObject _parent = new(place.Parent!.Parent, place.Parent.Index, isNonNull: false, usage.Fields);
    private int _isDisposed;

    public ResponseList Place => place;

    public CollectedField Field => usage.Fields[0];

    public GraphQLType ItemType => itemType;

    public ResolveContext? Context => context;

    /// <summary>How many items may be executed before those executed earlier are taken.</summary>
    public SemaphoreSlim Ahead { get; } = new(MostAhead);

    public int NextIndex { get; private set; } = usage.InitialCount;

    public object? Current => items.Current;

    public ValueTask<bool> MoveNextAsync() => items.MoveNextAsync();

    /// <summary>A place for the next item.</summary>
    public ResponseList MakePlace() => new(_parent, 0, isNonNull: false, 1, NextIndex++);

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) != 0)
            return;
        await items.DisposeAsync().ConfigureAwait(false);
    }
}
