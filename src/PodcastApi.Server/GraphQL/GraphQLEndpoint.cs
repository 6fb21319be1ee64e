using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using PodcastApi.Server.Access;
using PodcastApi.Server.Caching;
using PodcastApi.Server.GraphQL.Answers;
using PodcastApi.Server.GraphQL.Ide;
using PodcastApi.Server.GraphQL.Requests;
using PodcastApi.Server.GraphQL.Subscriptions;
using PodcastApi.Server.Hosting;

namespace PodcastApi.Server.GraphQL;

/// <summary><c>/graphql</c>: GraphQL over HTTP, and the IDE for browsers.</summary>
/// <remarks>https://graphql.github.io/graphql-over-http/draft/</remarks>
internal sealed class GraphQLEndpoint(
    GraphQLService service, AnswerCache cache, IdeEndpoint ide, IOptions<LimitOptions> limits, IOptions<GraphQLOptions> options,
    SubscriptionService? subscriptions = null, SharedStreams? shared = null)
{
    private readonly string _allow = shared is null ? "GET, HEAD, POST, OPTIONS" : "GET, HEAD, POST, PUT, DELETE, OPTIONS";

    public async Task HandleAsync(HttpContext context)
    {
        var request = context.Request;
        if (HttpMethods.IsOptions(request.Method))
        {
            context.Response.StatusCode = StatusCodes.Status204NoContent;
            context.Response.Headers.Allow = _allow;
            return;
        }

        var isRead = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        var edition = options.Value.StatusCodes;
        var accepted = AcceptHeader.Choose(request, edition, offersHtml: isRead && options.Value.Ide && ide.HasPageFor(request));
        try
        {
            if (shared is not null && await TryShareAsync(context, edition, shared))
                return;
            if (!isRead && !HttpMethods.IsPost(request.Method))
                throw WrongMethod(request.Method);
            var wish = subscriptions is null ? StreamWish.None : StreamWishes.Of(request);
            var mediaType = accepted ?? (wish == StreamWish.Only ? AnswerMediaType.Json : throw NotAcceptable(request));
            if (mediaType == AnswerMediaType.Html)
                await ide.AnswerAsync(context);
            else if (isRead)
                await (wish == StreamWish.None ? AnswerQueryAsync(context, mediaType, edition) : AnswerQueryAsync(context, mediaType, edition, wish));
            else
                await AnswerBodyAsync(context, mediaType, edition, wish);
        }
        catch (RequestRefusedException refused)
        {
            var answer = GraphQLAnswer.OfErrors(refused.Kind, CodedError.Of(refused.Code, refused.Message)) with { Header = refused.Header };
            await AnswerSender.SendAsync(context, answer, accepted ?? AnswerMediaType.Json, edition);
        }
    }

    /// <summary>Answers what belongs to the single connection mode of graphql-sse: a reservation, or what comes with the token of one.</summary>
    private async Task<bool> TryShareAsync(HttpContext context, StatusCodeEdition edition, SharedStreams streams)
    {
        var method = context.Request.Method;
        if (HttpMethods.IsPut(method))
        {
            await streams.ReserveAsync(context);
            return true;
        }

        if (SharedStreams.TokenOf(context.Request) is not { } token)
            return false;
        if (HttpMethods.IsDelete(method))
            streams.Stop(context, token);
        else if (StreamWishes.Of(context.Request) != StreamWish.None)
            await streams.OpenAsync(context, token);
        else
            await ShareAsync(context, token, edition, streams);
        return true;
    }

    private async Task ShareAsync(HttpContext context, string token, StatusCodeEdition edition, SharedStreams streams)
    {
        if (!HttpMethods.IsPost(context.Request.Method))
        {
            using var request = QueryStringReader.Read(context.Request.QueryString);
            await streams.ExecuteAsync(context, token, request, edition);
            return;
        }

        using var body = await BodyReader.ReadAsync(context.Request, limits.Value.MaxBodyBytes, maxBatchSize: 0, context.RequestAborted);
        await streams.ExecuteAsync(context, token, body.Requests[0], edition);
    }

    private async Task AnswerQueryAsync(HttpContext context, AnswerMediaType mediaType, StatusCodeEdition edition, StreamWish wish)
    {
        using var request = QueryStringReader.Read(context.Request.QueryString);
        if (!await TryStreamAsync(context, request, edition, wish))
            await AnswerQueryAsync(context, mediaType, edition);
    }

    private Task AnswerQueryAsync(HttpContext context, AnswerMediaType mediaType, StatusCodeEdition edition)
    {
        var form = AnswerSender.FormOf(context.Request, mediaType);
        return cache.ServeAsync(context, CacheKey.OfUrl(context.Request, form.Variant, Caller.Of(context).Scope), form, (mediaType, edition), async (context, wanted) =>
        {
            using var request = QueryStringReader.Read(context.Request.QueryString);
            await AnswerAsync(context, (request, wanted.mediaType, wanted.edition));
        });
    }

    private async Task AnswerBodyAsync(HttpContext context, AnswerMediaType mediaType, StatusCodeEdition edition, StreamWish wish)
    {
        using var body = await BodyReader.ReadAsync(context.Request, limits.Value.MaxBodyBytes, options.Value.MaxBatchSize, context.RequestAborted);
        if (!body.IsBatch)
        {
            if (await TryStreamAsync(context, body.Requests[0], edition, wish))
                return;
            var asked = (body.Requests[0], mediaType, edition);
            var form = AnswerSender.FormOf(context.Request, mediaType);
            await (service.IsQuery(body.Requests[0])
                ? cache.ServeAsync(context, CacheKey.OfBody(context.Request, body.Hash, form.Variant, Caller.Of(context).Scope), null, asked, AnswerAsync)
                : AnswerAsync(context, asked));
            return;
        }

        var answers = new List<GraphQLAnswer>(body.Requests.Count);
        foreach (var request in body.Requests)
            answers.Add(await service.AnswerAsync(context, request));
        await AnswerSender.SendAsync(context, answers, mediaType);
    }

    /// <summary>Answers by server-sent events where the client takes nothing else, or the operation allows of nothing else.</summary>
    private async Task<bool> TryStreamAsync(HttpContext context, GraphQLRequest request, StatusCodeEdition edition, StreamWish wish)
    {
        if (wish == StreamWish.None || (wish == StreamWish.Also && !service.IsSubscription(request)))
            return false;
        await subscriptions!.AnswerAsync(context, request, edition);
        return true;
    }

    private async Task AnswerAsync(HttpContext context, (GraphQLRequest Request, AnswerMediaType MediaType, StatusCodeEdition Edition) asked)
        => await AnswerSender.SendAsync(context, await service.AnswerAsync(context, asked.Request), asked.MediaType, asked.Edition);

    private RequestRefusedException WrongMethod(string method) =>
        new(AnswerKind.MethodNotAllowed, $"/graphql takes POST and GET, not {method}.") { Header = KeyValuePair.Create(HeaderNames.Allow, _allow) };

    private static RequestRefusedException NotAcceptable(HttpRequest request) => new(
        AnswerKind.NotAcceptable, $"Answers are application/graphql-response+json or application/json in UTF-8, which 'Accept: {request.Headers.Accept}' does not allow.");
}
