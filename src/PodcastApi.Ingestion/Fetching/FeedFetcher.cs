using System.Net;
using PodcastApi.Ingestion.Diagnostics;
using Polly;
using Polly.Retry;

namespace PodcastApi.Ingestion.Fetching;

/// <summary>
/// Fetches feeds over HTTP: asks conditionally, follows redirects by hand and remembers the permanent ones, asks public
/// addresses only, ends what is too large or too slow, and tries again what failed in passing.
/// </summary>
internal static class FeedFetcher
{
    private const string Accept = "application/rss+xml, application/atom+xml;q=0.9, application/xml;q=0.8, text/xml;q=0.8, */*;q=0.1";

    /// <summary>Fetches a feed of which nothing is known yet.</summary>
    /// <exception cref="RefusedException">There is no feed to be had there; the diagnostic says why.</exception>
    public static Task<FetchedFeed> FetchAsync(Uri url, FetchOptions options, CancellationToken cancellationToken) =>
        FetchAsync(new FetchRequest(url), options, cancellationToken);

    /// <summary>Fetches a feed if it has changed since the last time.</summary>
    /// <exception cref="RefusedException">There is no feed to be had there; the diagnostic says why.</exception>
    public static async Task<FetchedFeed> FetchAsync(FetchRequest request, FetchOptions options, CancellationToken cancellationToken)
    {
        using var client = new HttpClient(GuardedHandler.Create(options)) { Timeout = Timeout.InfiniteTimeSpan };
        try
        {
            return await Retrying(options).ExecuteAsync(
                async token => await AttemptAsync(client, request, options, token).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
        }
        catch (FetchFailedException failed)
        {
            throw new RefusedException(failed.Diagnostic);
        }
    }

    private static ResiliencePipeline<FetchedFeed> Retrying(FetchOptions options)
    {
        var builder = new ResiliencePipelineBuilder<FetchedFeed> { TimeProvider = options.Time };
        if (options.MaxAttempts < 2)
            return builder.Build();
        return builder.AddRetry(new RetryStrategyOptions<FetchedFeed>
        {
            MaxRetryAttempts = options.MaxAttempts - 1,
            BackoffType = DelayBackoffType.Exponential,
            Delay = options.RetryDelay,
            UseJitter = true,
            ShouldHandle = arguments => ValueTask.FromResult(arguments.Outcome.Exception is FetchFailedException { IsTransient: true } failed && !(failed.RetryAfter > options.MaxRetryAfter)),
            DelayGenerator = arguments => ValueTask.FromResult((arguments.Outcome.Exception as FetchFailedException)?.RetryAfter),
        }).Build();
    }

    private static async Task<FetchedFeed> AttemptAsync(HttpClient client, FetchRequest request, FetchOptions options, CancellationToken cancellationToken)
    {
        var hops = new RedirectChain(request.Url);
        using var limit = new CancellationTokenSource(options.AnswerTimeout, options.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            using var response = await FollowAsync(client, request, hops, options, either.Token).ConfigureAwait(false);
            limit.CancelAfter(options.BodyTimeout);
            return await TakeAsync(request, hops, response, options, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw FetchFailures.Of(request, "fetch-timeout", $"The server did not send the feed within {options.AnswerTimeout.TotalSeconds:0} seconds for its answer and {options.BodyTimeout.TotalSeconds:0} for the rest.", "Try again later.", isTransient: true);
        }
        catch (Exception mistake) when (mistake is HttpRequestException or IOException)
        {
            throw FetchFailures.Of(request, hops.Current, mistake);
        }
    }

    private static async Task<HttpResponseMessage> FollowAsync(HttpClient client, FetchRequest request, RedirectChain hops, FetchOptions options, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (hops.Current.Scheme is not ("http" or "https"))
                throw FetchFailures.Of(request, "fetch-redirect", $"It leads to {hops.Current}, which is no address of the web.", "Name the address of the feed itself.");
            using var message = Message(request, hops.Current, options);
            var response = await client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            if (!hops.Follow(response))
                return response;
            response.Dispose();
            if (hops.Count > options.MaxRedirects)
                throw FetchFailures.Of(request, "fetch-redirects", $"It redirects more than {options.MaxRedirects} times.", "Name the address of the feed itself.");
        }
    }

    private static HttpRequestMessage Message(FetchRequest request, Uri url, FetchOptions options)
    {
        var message = new HttpRequestMessage(HttpMethod.Get, url);
        message.Headers.TryAddWithoutValidation("User-Agent", options.UserAgent);
        message.Headers.TryAddWithoutValidation("Accept", Accept);
        if (request.ETag is not null)
            message.Headers.TryAddWithoutValidation("If-None-Match", request.ETag);
        if (request.LastModified is not null)
            message.Headers.TryAddWithoutValidation("If-Modified-Since", request.LastModified);
        return message;
    }

    private static async Task<FetchedFeed> TakeAsync(FetchRequest request, RedirectChain hops, HttpResponseMessage response, FetchOptions options, CancellationToken cancellationToken)
    {
        var isNotModified = response.StatusCode == HttpStatusCode.NotModified && request.IsConditional;
        if (!isNotModified && response.StatusCode != HttpStatusCode.OK)
            throw FetchFailures.Of(request, hops.Current, response, options.Time.GetUtcNow());
        var content = isNotModified ? Stream.Null : response.Content.Headers.ContentLength > options.MaxBytes ? null : await SpoolAsync(response, options, cancellationToken).ConfigureAwait(false);
        return new FetchedFeed
        {
            Body = content ?? throw FetchFailures.Of(request, "fetch-too-large", $"The feed has more than {options.MaxBytes:N0} bytes.", "Raise Ingestion:MaxFeedBytes, or let the publisher split the feed into pages (RFC 5005)."),
            IsNotModified = isNotModified,
            Url = hops.Current,
            MovedTo = hops.MovedTo,
            // A 304 need not say again what is still so (RFC 9110 section 15.4.5).
            ETag = Header(response, "ETag") ?? (isNotModified ? request.ETag : null),
            LastModified = Header(response, "Last-Modified") ?? (isNotModified ? request.LastModified : null),
            ContentType = Header(response, "Content-Type"),
        };
    }

    private static async Task<Stream?> SpoolAsync(HttpResponseMessage response, FetchOptions options, CancellationToken cancellationToken)
    {
        var body = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        await using (body.ConfigureAwait(false))
            return await BodySpool.TakeAsync(body, options, cancellationToken).ConfigureAwait(false);
    }

    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.NonValidated.TryGetValues(name, out var values) || response.Content.Headers.NonValidated.TryGetValues(name, out values) ? values.ToString() : null;
}
