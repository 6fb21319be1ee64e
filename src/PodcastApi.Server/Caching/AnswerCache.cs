using Microsoft.Extensions.Options;
using PodcastApi.Server.Hosting;
using PodcastApi.Server.Http;

namespace PodcastApi.Server.Caching;

/// <summary>
/// The way of every request whose answer depends on the content alone: 304 or a kept answer before any SQL where the revision is
/// known to be current, else one read for all who ask the same at a time. What was read is kept under the revision that its own
/// statement saw.
/// </summary>
internal sealed class AnswerCache(
    ResponseCache cache, CurrentRevision current, SingleFlight flights, AnswerWriter writer, TimeProvider time, IOptions<CachingOptions> options)
{
    private readonly bool _isOn = options.Value.MaxBytes > 0;

    /// <summary>Answers a request.</summary>
    /// <param name="context">The request.</param>
    /// <param name="key">What the answer depends on.</param>
    /// <param name="form">The form of the answer to GET; null for a POST, which has no validators.</param>
    /// <param name="argument">Handed on to the handler.</param>
    /// <param name="handle">Answers from the database by <see cref="ContentAnswerSender"/>.</param>
    public Task ServeAsync<T>(HttpContext context, CacheKey key, AnswerForm? form, T argument, Func<HttpContext, T, Task> handle)
    {
        if (!current.TryGet(out var dataset, out var revision))
            return ReadAsync(context, key, current.Known, argument, handle);
        if (cache.TryGet(key, dataset, revision, out var answer))
            return writer.SendAsync(context, answer, CacheStatus.Hit, form is not null);
        // A tag stands for a URL at a revision, and was given to a success: nothing has to be looked at.
        return form is not null && writer.TryNotModified(context, key, dataset, revision, form)
            ? Task.CompletedTask
            : ReadAsync(context, key, revision, argument, handle);
    }

    private async Task ReadAsync<T>(HttpContext context, CacheKey key, long revision, T argument, Func<HttpContext, T, Task> handle)
    {
        if (!_isOn)
        {
            context.Features.Set(new CacheTurn(key, time.GetTimestamp()));
            await handle(context, argument);
            return;
        }

        if (!flights.TryLead(key, revision, out var flight))
        {
            if (await flight.Task.WaitAsync(context.RequestAborted) is { } shared)
            {
                await writer.SendAsync(context, shared, CacheStatus.Collapsed, !HttpMethods.IsPost(context.Request.Method));
                return;
            }

            // Whoever went ahead found nothing to be shared, or went away: now each for itself.
            context.Features.Set(new CacheTurn(key, time.GetTimestamp()));
            await handle(context, argument);
            return;
        }

        try
        {
            context.Features.Set(new CacheTurn(key, time.GetTimestamp()) { Share = answer => flights.Land(key, revision, flight, answer) });
            await handle(context, argument);
        }
        finally
        {
            flights.Land(key, revision, flight, null);
        }
    }
}
