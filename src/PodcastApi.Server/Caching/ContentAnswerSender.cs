using System.Buffers;
using System.Globalization;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;
using PodcastApi.GraphQL.Execution;
using PodcastApi.Server.Hosting;
using PodcastApi.Server.Http;
using PodcastApi.Storage.Reading;

namespace PodcastApi.Server.Caching;

/// <summary>Sends what was just read, keeps it under the revision that its statement saw, and hands it on to those who wait for the same.</summary>
internal sealed class ContentAnswerSender(ResponseCache cache, CurrentRevision current, AnswerWriter writer, TimeProvider time, IOptions<CachingOptions> options)
{
    /// <summary>Sends a body; nothing is written when the client has it.</summary>
    /// <param name="context">A request on its way through <see cref="AnswerCache"/>. The <c>Link</c> header is set.</param>
    /// <param name="state">The dataset in the snapshot that was read.</param>
    /// <param name="form">The form.</param>
    /// <param name="write">Writes the body.</param>
    public async Task SendAsync(HttpContext context, DatasetState state, AnswerForm form, Action<IBufferWriter<byte>> write)
    {
        var turn = context.Features.GetRequiredFeature<CacheTurn>();
        current.Remember(state);
        // A replica may be behind what was announced: such an answer is for this client alone.
        var isCurrent = state.Revision >= current.Known;
        var mayBeStored = isCurrent && !HttpMethods.IsPost(context.Request.Method);
        if (mayBeStored && writer.TryNotModified(context, turn.Key, state.Id, state.Revision, form))
            return;
        using var body = new PooledBuffer();
        write(body);
        var answer = new CachedAnswer(turn.Key, state, form, context.Response.Headers.Link, body.Written.ToArray());
        var isStored = isCurrent && body.Written.Length <= options.Value.MaxEntryBytes && cache.Add(answer);
        turn.Share?.Invoke(answer);
        await writer.SendAsync(context, answer, isStored ? CacheStatus.Stored : CacheStatus.NotStored, mayBeStored, Timing(turn));
    }

    private string Timing(CacheTurn turn) => string.Create(CultureInfo.InvariantCulture,
        $"cache;desc=miss, db;dur={turn.DatabaseTime.TotalMilliseconds:0.0}, total;dur={time.GetElapsedTime(turn.StartedAt).TotalMilliseconds:0.0}");
}
