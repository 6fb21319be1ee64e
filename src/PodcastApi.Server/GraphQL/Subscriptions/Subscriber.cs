using System.Buffers;
using System.Text.Json;
using PodcastApi.GraphQL.Execution;
using PodcastApi.Server.Live;

namespace PodcastApi.Server.GraphQL.Subscriptions;

/// <summary>Who gets the results of an operation as events: alone on a stream, or with others.</summary>
internal abstract class Subscriber
{
    protected const string Next = "next";
    protected const string Complete = "complete";

    /// <summary>Whether the operation has to end.</summary>
    public abstract CancellationToken End { get; }

    /// <summary>Sends a result.</summary>
    public abstract Task SendAsync(GraphQLAnswer answer);

    /// <summary>Says that there are no more results.</summary>
    public abstract Task CompleteAsync();

    /// <summary>Waits for a revision after one that was seen.</summary>
    /// <returns>False when the operation has to end.</returns>
    public abstract Task<bool> WaitAsync(long seen);
}

/// <summary>Has a stream of its own: the distinct connections mode.</summary>
internal sealed class DistinctSubscriber(EventStream stream) : Subscriber
{
    public override CancellationToken End => stream.End;

    public override async Task SendAsync(GraphQLAnswer answer)
    {
        using var body = new PooledBuffer();
        answer.Result.WriteTo(body);
        await stream.SendAsync(Next, null, body.Written.ToArray());
    }

    public override Task CompleteAsync() => stream.SendAsync(Complete, null, default);

    public override Task<bool> WaitAsync(long seen) => stream.WaitAsync(seen);
}

/// <summary>Shares a stream with other operations: the single connection mode. Every event names the operation.</summary>
internal sealed class SharedSubscriber(SharedStream stream, string id, LiveStreams streams, CancellationToken end) : Subscriber
{
    private readonly byte[] _id = JsonSerializer.SerializeToUtf8Bytes(id);

    public override CancellationToken End => end;

    public override async Task SendAsync(GraphQLAnswer answer)
    {
        using var body = new PooledBuffer();
        body.Write("{\"id\":"u8);
        body.Write(_id);
        body.Write(",\"payload\":"u8);
        answer.Result.WriteTo(body);
        body.Write("}"u8);
        await stream.WriteAsync(Next, body.Written.ToArray(), end);
    }

    public override Task CompleteAsync() => stream.WriteAsync(Complete, [.. "{\"id\":"u8, .. _id, .. "}"u8], end).AsTask();

    public override async Task<bool> WaitAsync(long seen)
    {
        if (streams.Signal.Revision > seen)
            await Task.Delay(EventStream.Breath, streams.Time, end).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await streams.Signal.After(seen).WaitAsync(end).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return !end.IsCancellationRequested;
    }
}
