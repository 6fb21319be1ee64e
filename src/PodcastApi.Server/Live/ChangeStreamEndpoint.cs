using System.Data.Common;
using System.Text.Json.Nodes;
using PodcastApi.Query.Roots;
using PodcastApi.Server.Access;
using PodcastApi.Server.Errors;
using PodcastApi.Server.Rest;
using PodcastApi.Server.Rest.Answers;
using PodcastApi.Server.Rest.Endpoints;
using PodcastApi.Server.Rest.Parameters;
using PodcastApi.Storage.Reading;

namespace PodcastApi.Server.Live;

/// <summary><c>changes/stream</c>: the pages of <c>changes</c> as server-sent events, each as soon as there is something to tell.</summary>
internal sealed class ChangeStreamEndpoint : RestEndpoint
{
    /// <summary>The name of the events.</summary>
    public const string EventName = "changes";

    private const string Now = "now";
    private const string LastEventId = "Last-Event-ID";

    private const string Example = """
        id: AQGbqk0K6HqHobLD1OX2BxgAAAAAAAAADH__________________________AAAAAAAAAAw
        event: changes
        data: {"data":[{"revision":12,"type":"EPISODE","id":"ep_01","action":"UPSERT"}],"next":"AQGbqk0K6HqHobLD1OX2BxgAAAAAAAAADH__________________________AAAAAAAAAAw","hasMore":false,"revision":12}


        """;

    public override IReadOnlyList<RestParameter> Parameters { get; } =
    [
        new(ChangesEndpoint.Since, ParameterForm.Text, "The `next` of a page of changes, or `now` for only what is to come. Without it: everything that exists now, then what is to come. The header `Last-Event-ID` of a client that comes back wins.") { Example = Now },
        .. ChangesEndpoint.PageParametersOf,
    ];

    public override RestAnswer Answer => new DocumentAnswer(EventStream.MediaType, "Server-sent events named `changes`, whose data is a page as `changes` answers it and whose id is its `next`.", JsonValue.Create(Example));

    public override bool IsLive => true;

    public override string Description =>
        "Server-sent events, for `EventSource` and the like: an event `changes` for each page of changes, whose `id` is the token to go on with; a client that comes back sends it "
        + "as `Last-Event-ID` and misses nothing. Comments keep the connection alive. The server ends a stream after a while, and when its key is revoked. "
        + "410 `SYNC_TOKEN_EXPIRED` means: begin again without a token.";

    public override async Task HandleAsync(RestRequest request)
    {
        var services = request.Http.RequestServices;
        var pages = services.GetRequiredService<ChangePages>();
        // Pages without room would never come to an end.
        var size = Math.Max(1, ChangesEndpoint.Size(request));
        var asked = request.Http.Request.Headers[LastEventId].FirstOrDefault() is { Length: > 0 } last ? last : request.Parameters.Text(ChangesEndpoint.Since);
        var since = asked is Now or null ? null : ChangesEndpoint.ReadToken(request, asked);
        var parts = ChangesEndpoint.Parts(request);
        request.Errors.ThrowIfAny();
        using var stream = services.GetRequiredService<LiveStreams>().Open(request.Http);
        if (asked == Now)
            since = await pages.NowAsync(request.Aborted);

        var shape = string.Join(',', request.Parameters.List(StandardParameters.Include));
        var key = new ChangePageKey(since, size, Caller.Of(request.Http).Scope, shape, request.BaseUrl);
        var page = await FirstAsync(pages, key, parts, request.Aborted);
        await stream.BeginAsync();
        if (!HttpMethods.IsHead(request.Http.Request.Method))
            await RunAsync(stream, pages, key, parts, page);
    }

    /// <summary>The first page is read before anything is sent, so that what is wrong with the token is a problem like any other.</summary>
    private static async Task<ChangePage> FirstAsync(ChangePages pages, ChangePageKey key, IReadOnlyList<ChangesPart> parts, CancellationToken cancellationToken)
    {
        try
        {
            return await pages.ReadAsync(key, parts, isShared: false, cancellationToken) ?? throw ChangesEndpoint.Expired();
        }
        catch (QueryTimeoutException)
        {
            throw new ApiException(ErrorCode.Timeout, "The database did not answer within the limit. Ask for smaller pages or fewer relations, or try again.");
        }
    }

    private static async Task RunAsync(EventStream stream, ChangePages pages, ChangePageKey key, IReadOnlyList<ChangesPart> parts, ChangePage? page)
    {
        try
        {
            // A token that expires meanwhile ends the stream: the client that comes back with it is told.
            while (page is not null)
            {
                if (page.Count > 0)
                    await stream.SendAsync(EventName, page.NextText, page.Json);
                if (!page.HasMore && !await stream.WaitAsync(page.Revision))
                    return;
                key = key with { Since = page.Next };
                page = await pages.ReadAsync(key, parts, isShared: !page.HasMore, stream.End);
            }
        }
        catch (OperationCanceledException) when (stream.End.IsCancellationRequested)
        {
        }
        catch (Exception failure) when (failure is DbException or QueryTimeoutException)
        {
            // The client comes back, and goes on where it was.
        }
    }
}
