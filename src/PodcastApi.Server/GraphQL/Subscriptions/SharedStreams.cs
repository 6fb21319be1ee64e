using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Threading.Channels;
using Microsoft.Extensions.Options;
using PodcastApi.Server.Access;
using PodcastApi.Server.Errors;
using PodcastApi.Server.GraphQL.Answers;
using PodcastApi.Server.GraphQL.Requests;
using PodcastApi.Server.Live;

namespace PodcastApi.Server.GraphQL.Subscriptions;

/// <summary>
/// The single connection mode of graphql-sse: <c>PUT</c> reserves a stream and gives its token, which opens the stream once; with it
/// operations are asked for by further requests, answered with 202, and their results come on the stream; <c>DELETE</c> ends one.
/// </summary>
/// <remarks>https://github.com/enisdenjo/graphql-sse/blob/master/PROTOCOL.md</remarks>
internal sealed partial class SharedStreams(
    GraphQLService service, SubscriptionService subscriptions, LiveStreams streams, StreamGate gate, IOptions<LiveOptions> options, ILogger<SharedStreams> logger)
{
    public const string TokenHeader = "X-GraphQL-Event-Stream-Token";
    public const string TokenParameter = "token";

    private const string OperationId = "operationId";
    private const int TokenBytes = 16;

    private readonly ConcurrentDictionary<string, SharedStream> _streams = new(StringComparer.Ordinal);

    /// <summary>The token that a request names; null for none.</summary>
    public static string? TokenOf(HttpRequest request) =>
        request.Headers.TryGetValue(TokenHeader, out var header) ? header.ToString() : request.Query.TryGetValue(TokenParameter, out var value) ? value.ToString() : null;

    /// <summary>Reserves a stream, which has to be opened soon.</summary>
    /// <exception cref="ApiException">Too many streams are open or reserved.</exception>
    public async Task ReserveAsync(HttpContext context)
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes));
        var stream = new SharedStream(Caller.Of(context).Key, gate.Enter(context));
        _streams[token] = stream;
        _ = ExpireAsync(token, stream);
        context.Response.StatusCode = StatusCodes.Status201Created;
        context.Response.ContentType = "text/plain; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        await context.Response.WriteAsync(token, context.RequestAborted);
    }

    /// <summary>Answers with the stream, which stays open.</summary>
    /// <exception cref="ApiException">Nothing is reserved under the token, or the stream is open.</exception>
    public async Task OpenAsync(HttpContext context, string token)
    {
        var shared = Find(context, token);
        if (!shared.TryOpen(context))
            throw Conflict("The stream of this token is open. Reserve another by PUT.");
        try
        {
            using var stream = streams.Open(context);
            await stream.BeginAsync();
            await stream.ForwardAsync(shared.Events);
        }
        finally
        {
            _streams.TryRemove(token, out _);
            shared.Dispose();
        }
    }

    /// <summary>Begins an operation whose results go to the stream of a token: 202. What is wrong with the request is answered as ever.</summary>
    /// <exception cref="ApiException">Nothing is reserved under the token, or there is no room for the operation.</exception>
    /// <exception cref="RequestRefusedException">The operation has no id.</exception>
    public async Task ExecuteAsync(HttpContext context, string token, GraphQLRequest request, StatusCodeEdition edition)
    {
        var shared = Find(context, token);
        if (request.Extensions?.GetValueOrDefault(OperationId) is not string { Length: > 0 } id)
            throw new RequestRefusedException(AnswerKind.MalformedRequest, $"'extensions.{OperationId}' is missing: a text of your own by which the results are told apart on the stream.");
        if (service.Check(context, request, out var operation) is { } refused)
        {
            await AnswerSender.SendAsync(context, refused, AnswerMediaType.GraphQLResponse, edition);
            return;
        }

        var limit = options.Value.MaxOperationsPerStream;
        if (shared.Count >= limit)
            throw new ApiException(ErrorCode.RateLimited, $"{limit} operations run on the stream, the limit {LiveOptions.Section}:{nameof(LiveOptions.MaxOperationsPerStream)}. End one first.");
        var start = operation!.IsSubscription ? await subscriptions.NowAsync(context.RequestAborted) : null;
        if (!shared.TryBegin(id, out var end))
            throw Conflict($"An operation '{id}' runs on the stream. Give this one another '{OperationId}'.");
        var subscriber = new SharedSubscriber(shared, id, streams, end);
        if (start is not null)
        {
            // The request that asks for it is over by then; that of the stream is not.
            _ = RunAsync(shared, id, async () => await subscriptions.RunAsync(await shared.Opened.WaitAsync(end), operation, subscriber, start), end);
        }
        else
        {
            var answer = await service.AnswerAsync(context, request);
            if (!answer.Result.HasData)
            {
                shared.Stop(id);
                await AnswerSender.SendAsync(context, answer, AnswerMediaType.GraphQLResponse, edition);
                return;
            }

            _ = RunAsync(
                shared, id,
                async () =>
                {
                    await subscriber.SendAsync(answer);
                    await subscriber.CompleteAsync();
                },
                end);
        }

        context.Response.StatusCode = StatusCodes.Status202Accepted;
        context.Response.Headers.CacheControl = "no-store";
    }

    /// <summary>Ends an operation on the stream of a token.</summary>
    /// <exception cref="ApiException">Nothing is reserved under the token.</exception>
    /// <exception cref="RequestRefusedException">No operation is named.</exception>
    public void Stop(HttpContext context, string token)
    {
        var shared = Find(context, token);
        if (context.Request.Query[OperationId].ToString() is not { Length: > 0 } id)
            throw new RequestRefusedException(AnswerKind.MalformedRequest, $"'{OperationId}' is missing: which operation is to end?");
        shared.Stop(id);
        context.Response.StatusCode = StatusCodes.Status200OK;
        context.Response.Headers.CacheControl = "no-store";
    }

    /// <summary>A stream is for who reserved it: the token of another says nothing.</summary>
    private SharedStream Find(HttpContext context, string token) => _streams.TryGetValue(token, out var stream) && stream.Caller == Caller.Of(context).Key
        ? stream
        : throw new ApiException(ErrorCode.NotFound, "No stream is reserved under this token. Reserve one by PUT.");

    /// <summary>Lets go of a reservation that nobody makes use of. Until the stream is open it counts as one that is.</summary>
    private async Task ExpireAsync(string token, SharedStream stream)
    {
        await ((Task)stream.Opened).WaitAsync(options.Value.ReservationTimeout, streams.Time).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (stream.Opened.IsCompleted)
            return;
        _streams.TryRemove(token, out _);
        stream.Dispose();
    }

    /// <summary>Runs an operation beside the request that asked for it.</summary>
    private async Task RunAsync(SharedStream shared, string id, Func<Task> operation, CancellationToken end)
    {
        try
        {
            await operation();
        }
        catch (Exception gone) when (end.IsCancellationRequested || gone is ChannelClosedException)
        {
            // It was ended, or the stream was, whatever that was in the midst of.
        }
#pragma warning disable CA1031 // Nobody waits for the operation: whatever it was becomes a log entry.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            // The client comes back: the operation was not completed.
            LogFailure(logger, failure, id);
            shared.Close();
        }

        shared.Stop(id);
    }

    private static ApiException Conflict(string detail) => new(ErrorCode.BadRequest, detail) { Status = StatusCodes.Status409Conflict };

    [LoggerMessage(Level = LogLevel.Error, Message = "The operation {Id} on a shared stream failed.")]
    private static partial void LogFailure(ILogger logger, Exception failure, string id);
}
