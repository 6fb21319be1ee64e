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

/// <summary>Answers operations as server-sent events (graphql-sse): <c>next</c> for each result, <c>complete</c> at the end.</summary>
/// <remarks>https://github.com/enisdenjo/graphql-sse/blob/master/PROTOCOL.md</remarks>
internal sealed class SubscriptionService(GraphQLService service, ContentOperations operations, LiveStreams streams, ChangePages pages, PodcastDatabase database)
{
    private static readonly ExecutionOptions Options = new();

    /// <summary>Episodes that are read at a time.</summary>
    private const int BatchSize = 200;

    /// <summary>Answers a request in the distinct connections mode: with a stream of its own.</summary>
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

        var subscriber = new DistinctSubscriber(stream);
        if (operation is null || !operation.IsSubscription)
        {
            answer ??= await service.AnswerAsync(context, request);
            await stream.BeginAsync();
            await subscriber.SendAsync(answer);
            await subscriber.CompleteAsync();
            return;
        }

        var start = await NowAsync(stream.End);
        await stream.BeginAsync();
        try
        {
            await RunAsync(context, operation, subscriber, start);
        }
        catch (OperationCanceledException) when (stream.End.IsCancellationRequested)
        {
        }
        catch (Exception failure) when (failure is DbException or QueryTimeoutException)
        {
            // The client comes back: the stream was not completed.
        }
    }

    /// <summary>Where a subscription begins that is accepted now: what changes from the moment on at which the client knows is told.</summary>
    public Task<ChangeToken> NowAsync(CancellationToken cancellationToken) => pages.NowAsync(cancellationToken);

    /// <summary>Sends what a subscription is to tell, until it comes to its end or has to end.</summary>
    /// <param name="context">The request whose answer is the stream.</param>
    /// <param name="operation">The subscription.</param>
    /// <param name="subscriber">Who is told.</param>
    /// <param name="start">Where it begins.</param>
    public async Task RunAsync(HttpContext context, OperationContext operation, Subscriber subscriber, ChangeToken start)
    {
        if (await TellAsync(context, operation, subscriber, start))
            await subscriber.CompleteAsync();
    }

    /// <summary>Sends events until the stream has to end; says whether the subscription itself came to its end.</summary>
    private async Task<bool> TellAsync(HttpContext context, OperationContext operation, Subscriber subscriber, ChangeToken start)
    {
        var document = operation.Document.Document!;
        var variables = VariableCoercion.CoerceVariableValues(ContentSchema.Instance, operation.Operation, operation.Request.Variables, out var errors, Options);
        if (errors.Count > 0)
            return await RefuseAsync(subscriber, errors);
        SubscriptionPlan plan;
        try
        {
            plan = SubscriptionPlanner.Plan(ContentSchema.Instance, document, operation.Operation, variables);
        }
        catch (GraphQLError error)
        {
            return await RefuseAsync(subscriber, [error]);
        }

        return plan switch
        {
            ChangesSubscription changes => await TellChangesAsync(context, operation, variables, changes, subscriber, start),
            EpisodePublishedSubscription episodes => await TellEpisodesAsync(context, operation, variables, episodes, subscriber, start),
            _ => throw new InvalidOperationException($"Nobody answers {plan.GetType().Name}."),
        };
    }

    private async Task<bool> TellChangesAsync(
        HttpContext context, OperationContext operation, VariableValues variables, ChangesSubscription plan, Subscriber subscriber, ChangeToken start)
    {
        var since = plan.Since ?? start;
        while (true)
        {
            var told = await operations.ExecuteEventAsync(plan.After(since), variables, operation, subscriber.End);
            if (told.Root is not { Status: RootStatus.Found } page || !ChangeToken.TryParse(page.NextToken, out var next))
            {
                // The token has expired, or the page is refused: so will every other.
                await subscriber.SendAsync(service.Describe(context, told.Outcome));
                return true;
            }

            if (page.Count > 0)
                await subscriber.SendAsync(service.Describe(context, told.Outcome));
            since = next;
            if ((page.Count == 0 || !page.HasMore) && !await subscriber.WaitAsync(told.Outcome.State!.Revision))
                return false;
        }
    }

    private async Task<bool> TellEpisodesAsync(
        HttpContext context, OperationContext operation, VariableValues variables, EpisodePublishedSubscription plan, Subscriber subscriber, ChangeToken start)
    {
        var place = (start.Revision, Id: Guid.AllBitsSet);
        Guid? podcast = EntityId.TryParse(plan.Podcast, out var id) && id.Kind == ContentKind.Podcast ? id.Value : null;
        while (true)
        {
            var seen = streams.Signal.Revision;
            var published = await PublishedEpisodes.ReadAsync(database, place.Revision, place.Id, BatchSize, subscriber.End);
            foreach (var episode in published)
            {
                place = (episode.Revision, episode.Id);
                if (plan.Podcast is not null && episode.PodcastId != podcast && episode.PodcastSlug != plan.Podcast)
                    continue;
                var told = await operations.ExecuteEventAsync(plan.Of(new EntityId(ContentKind.Episode, episode.Id)), variables, operation, subscriber.End);
                if (told.Root is { Status: not RootStatus.Found })
                    continue;
                await subscriber.SendAsync(service.Describe(context, told.Outcome));
                if (told.Root is null)
                    return true;
            }

            if (published.Count < BatchSize && !await subscriber.WaitAsync(seen))
                return false;
        }
    }

    private static async Task<bool> RefuseAsync(Subscriber subscriber, IReadOnlyList<GraphQLError> errors)
    {
        await subscriber.SendAsync(GraphQLAnswer.OfErrors(AnswerKind.RequestError, [.. errors.Select(error => CodedError.With(error, ErrorCode.BadRequest))]));
        return true;
    }
}
