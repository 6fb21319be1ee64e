using System.Data.Common;
using PodcastApi.Content;
using PodcastApi.GraphQL;
using PodcastApi.GraphQL.Content.Planning.Subscriptions;
using PodcastApi.GraphQL.Content.Schemas;
using PodcastApi.GraphQL.Execution;
using PodcastApi.GraphQL.Values;
using PodcastApi.Query.Changes;
using PodcastApi.Query.Outcomes;
using PodcastApi.Server.Errors;
using PodcastApi.Server.GraphQL.Answers;
using PodcastApi.Server.GraphQL.Requests;
using PodcastApi.Server.Live;
using PodcastApi.Storage;
using PodcastApi.Storage.Reading;

namespace PodcastApi.Server.GraphQL.Subscriptions;

/// <summary>Answers operations as server-sent events, in the distinct connections mode of graphql-sse: <c>next</c> for each result, <c>complete</c> at the end.</summary>
/// <remarks>https://github.com/enisdenjo/graphql-sse/blob/master/PROTOCOL.md</remarks>
internal sealed class SubscriptionService(GraphQLService service, ContentOperations operations, LiveStreams streams, ChangePages pages, PodcastDatabase database)
{
    private static readonly ExecutionOptions Options = new();

    private const string Next = "next";
    private const string Complete = "complete";

    /// <summary>Episodes that are read at a time.</summary>
    private const int BatchSize = 200;

    /// <summary>Answers a request.</summary>
    /// <exception cref="ApiException">Too many streams are open.</exception>
    public async Task AnswerAsync(HttpContext context, GraphQLRequest request, StatusCodeEdition edition)
    {
        var answer = service.Check(context, request, out var operation);
        if (answer is { Kind: AnswerKind.ParseFailure or AnswerKind.MethodNotAllowed })
        {
            await AnswerSender.SendAsync(context, answer, AnswerMediaType.GraphQLResponse, edition);
            return;
        }

        using var stream = streams.Open(context);
        if (HttpMethods.IsHead(context.Request.Method))
        {
            await stream.BeginAsync();
            return;
        }

        if (operation is null || !operation.IsSubscription)
        {
            answer ??= await service.AnswerAsync(context, request);
            await stream.BeginAsync();
            await SendAsync(stream, answer);
            await stream.SendAsync(Complete, null, default);
            return;
        }

        await stream.BeginAsync();
        try
        {
            if (await RunAsync(context, operation, stream))
                await stream.SendAsync(Complete, null, default);
        }
        catch (OperationCanceledException) when (stream.End.IsCancellationRequested)
        {
        }
        catch (Exception failure) when (failure is DbException or QueryTimeoutException)
        {
            // The client comes back: the stream was not completed.
        }
    }

    /// <summary>Sends events until the stream has to end; says whether the subscription itself came to its end.</summary>
    private async Task<bool> RunAsync(HttpContext context, OperationContext operation, EventStream stream)
    {
        var document = operation.Document.Document!;
        var variables = VariableCoercion.CoerceVariableValues(ContentSchema.Instance, operation.Operation, operation.Request.Variables, out var errors, Options);
        if (errors.Count > 0)
            return await RefuseAsync(stream, errors);
        SubscriptionPlan plan;
        try
        {
            plan = SubscriptionPlanner.Plan(ContentSchema.Instance, document, operation.Operation, variables);
        }
        catch (GraphQLError error)
        {
            return await RefuseAsync(stream, [error]);
        }

        return plan switch
        {
            ChangesSubscription changes => await TellChangesAsync(context, operation, variables, changes, stream),
            EpisodePublishedSubscription episodes => await TellEpisodesAsync(context, operation, variables, episodes, stream),
            _ => throw new InvalidOperationException($"Nobody answers {plan.GetType().Name}."),
        };
    }

    private async Task<bool> TellChangesAsync(HttpContext context, OperationContext operation, VariableValues variables, ChangesSubscription plan, EventStream stream)
    {
        var since = plan.Since ?? await pages.NowAsync(stream.End);
        while (true)
        {
            var told = await operations.ExecuteEventAsync(plan.After(since), variables, operation, stream.End);
            if (told.Root is not { Status: RootStatus.Found } page || !ChangeToken.TryParse(page.NextToken, out var next))
            {
                // The token has expired, or the page is refused: so will every other.
                await SendAsync(stream, service.Describe(context, told.Outcome));
                return true;
            }

            if (page.Count > 0)
                await SendAsync(stream, service.Describe(context, told.Outcome));
            since = next;
            if ((page.Count == 0 || !page.HasMore) && !await stream.WaitAsync(told.Outcome.State!.Revision))
                return false;
        }
    }

    private async Task<bool> TellEpisodesAsync(
        HttpContext context, OperationContext operation, VariableValues variables, EpisodePublishedSubscription plan, EventStream stream)
    {
        var place = (Revision: (await pages.NowAsync(stream.End)).Revision, Id: Guid.AllBitsSet);
        Guid? podcast = EntityId.TryParse(plan.Podcast, out var id) && id.Kind == ContentKind.Podcast ? id.Value : null;
        while (true)
        {
            var seen = streams.Signal.Revision;
            var published = await PublishedEpisodes.ReadAsync(database, place.Revision, place.Id, BatchSize, stream.End);
            foreach (var episode in published)
            {
                place = (episode.Revision, episode.Id);
                if (plan.Podcast is not null && episode.PodcastId != podcast && episode.PodcastSlug != plan.Podcast)
                    continue;
                var told = await operations.ExecuteEventAsync(plan.Of(new EntityId(ContentKind.Episode, episode.Id)), variables, operation, stream.End);
                if (told.Root is { Status: not RootStatus.Found })
                    continue;
                await SendAsync(stream, service.Describe(context, told.Outcome));
                if (told.Root is null)
                    return true;
            }

            if (published.Count < BatchSize && !await stream.WaitAsync(seen))
                return false;
        }
    }

    private static async Task<bool> RefuseAsync(EventStream stream, IReadOnlyList<GraphQLError> errors)
    {
        await SendAsync(stream, GraphQLAnswer.OfErrors(AnswerKind.RequestError, [.. errors.Select(error => CodedError.With(error, ErrorCode.BadRequest))]));
        return true;
    }

    private static async Task SendAsync(EventStream stream, GraphQLAnswer answer)
    {
        using var body = new PooledBuffer();
        answer.Result.WriteTo(body);
        await stream.SendAsync(Next, null, body.Written.ToArray());
    }
}
