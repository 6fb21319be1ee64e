using System.Data.Common;
using System.Diagnostics;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using PodcastApi.GraphQL;
using PodcastApi.GraphQL.Execution;
using PodcastApi.GraphQL.Language;
using PodcastApi.Server.Access;
using PodcastApi.Server.Caching;
using PodcastApi.Server.Errors;
using PodcastApi.Server.GraphQL.Answers;
using PodcastApi.Server.GraphQL.Documents;
using PodcastApi.Server.GraphQL.Requests;
using PodcastApi.Server.Hosting;
using PodcastApi.Storage.Reading;

namespace PodcastApi.Server.GraphQL;

/// <summary>Answers requests: the document from the cache, its operation held against the limits, then executed.</summary>
internal sealed partial class GraphQLService(
    RequestDocuments documents, OperationExecutor execute, CurrentRevision current, IOptions<LimitOptions> limits, TimeProvider time,
    ILogger<GraphQLService> logger)
{
    /// <summary>Whether a request is valid and asks for a query, so that its answer depends on the content alone.</summary>
    public bool IsQuery(GraphQLRequest request)
        => documents.Get(request) is { Document: { } document, Errors.Count: 0 } && FindOperation(document, request.OperationName)?.Operation == OperationType.Query;

    /// <summary>Answers a request. Whatever goes wrong is in the answer, with a code.</summary>
    /// <param name="context">The HTTP request.</param>
    /// <param name="request">The request in it.</param>
    /// <exception cref="OperationCanceledException">The client went away.</exception>
    public async ValueTask<GraphQLAnswer> AnswerAsync(HttpContext context, GraphQLRequest request)
    {
        try
        {
            if (Check(context, request, out var operation) is { } refused)
                return refused;
            if (operation!.IsSubscription)
                return SubscriptionWithoutStream();
            var startedAt = time.GetTimestamp();
            var outcome = await execute(operation, context.RequestAborted);
            if (context.Features.Get<CacheTurn>() is { } turn)
                turn.DatabaseTime = time.GetElapsedTime(startedAt);
            if (outcome.State is { } state)
                current.Remember(state);
            return Describe(context, outcome);
        }
        catch (GraphQLError error)
        {
            return GraphQLAnswer.OfErrors(AnswerKind.RequestError, CodedError.With(error, ErrorCode.BadRequest));
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            throw;
        }
        catch (QueryTimeoutException)
        {
            return GraphQLAnswer.OfErrors(AnswerKind.Timeout, CodedError.Of(
                ErrorCode.Timeout, $"The database did not answer within {limits.Value.StatementTimeoutSeconds} seconds, the limit {LimitOptions.Setting(nameof(LimitOptions.StatementTimeoutSeconds))}. Ask for smaller pages or fewer levels, or try again."));
        }
        catch (DbException failure) when (failure.IsTransient)
        {
            LogFailure(logger, failure, TraceId(context));
            return GraphQLAnswer.OfErrors(AnswerKind.Timeout, CodedError.Of(ErrorCode.Timeout, "The database cannot be reached at the moment. Try again shortly."));
        }
#pragma warning disable CA1031 // The last resort of every request: whatever it was becomes an answer and a log entry.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            return GraphQLAnswer.OfErrors(AnswerKind.InternalError, Hide(context, failure, null));
        }
    }

    /// <summary>Whether a request is valid and asks for a subscription.</summary>
    public bool IsSubscription(GraphQLRequest request)
        => documents.Get(request) is { Document: { } document, Errors.Count: 0 } && FindOperation(document, request.OperationName)?.Operation == OperationType.Subscription;

    /// <summary>Finds the operation that is asked for, valid and within the limits of documents.</summary>
    /// <param name="context">The HTTP request.</param>
    /// <param name="request">The request in it.</param>
    /// <param name="operation">The operation; null when it is refused.</param>
    /// <returns>Why it is refused; null when it is not.</returns>
    public GraphQLAnswer? Check(HttpContext context, GraphQLRequest request, out OperationContext? operation)
    {
        operation = null;
        var document = documents.Get(request);
        if (document.Document is null)
            return GraphQLAnswer.OfErrors(AnswerKind.ParseFailure, document.Errors);
        if (!HttpMethods.IsPost(context.Request.Method) && FindOperation(document.Document, request.OperationName)?.Operation == OperationType.Mutation)
            return MutationByGet();
        if (document.Errors.Count > 0)
            return GraphQLAnswer.OfErrors(AnswerKind.RequestError, document.Errors);
        OperationDefinitionNode selected;
        try
        {
            selected = OperationSelection.GetOperation(document.Document, request.OperationName);
        }
        catch (GraphQLError error)
        {
            return GraphQLAnswer.OfErrors(AnswerKind.RequestError, CodedError.With(error, ErrorCode.BadRequest));
        }

        if (OperationLimits.Check(selected, document.Measures[selected], limits.Value) is { Count: > 0 } exceeded)
            return GraphQLAnswer.OfErrors(AnswerKind.RequestError, exceeded);
        operation = new OperationContext(document, selected, request, CostReports.Read(context.Request), Caller.Of(context).Scope, BaseUrl(context.Request));
        return null;
    }

    /// <summary>What an operation gave, with codes on its errors.</summary>
    public GraphQLAnswer Describe(HttpContext context, OperationOutcome outcome)
    {
        var result = outcome.Result;
        if (result.Errors.Count == 0)
            return new GraphQLAnswer(AnswerKind.Success, result, outcome.State);
        var errors = new GraphQLError[result.Errors.Count];
        for (var i = 0; i < errors.Length; i++)
        {
            var error = result.Errors[i];
            // What a resolver threw is none of the client's business, and may tell of our insides.
            errors[i] = result.HasData && error is { InnerException: { } inner and not GraphQLError, Extensions: null }
                ? Hide(context, inner, error)
                : CodedError.With(error, ErrorCode.BadRequest);
        }

        var coded = new ExecutionResult { HasData = result.HasData, Data = result.Data, Errors = errors, Extensions = result.Extensions };
        return new GraphQLAnswer(result.HasData ? AnswerKind.PartialSuccess : AnswerKind.RequestError, coded, outcome.State);
    }

    private static GraphQLAnswer SubscriptionWithoutStream() => GraphQLAnswer.OfErrors(
        AnswerKind.RequestError, CodedError.Of(ErrorCode.BadRequest, "A subscription is answered by server-sent events. Ask for them with the header 'Accept: text/event-stream'."));

    private static GraphQLAnswer MutationByGet() => GraphQLAnswer.OfErrors(
        AnswerKind.MethodNotAllowed, CodedError.Of(ErrorCode.BadRequest, "A mutation cannot be asked for by GET. Send it by POST.")) with
    {
        Header = KeyValuePair.Create(HeaderNames.Allow, "POST"),
    };

    /// <summary>The operation that is meant, where that is clear.</summary>
    private static OperationDefinitionNode? FindOperation(DocumentNode document, string? name)
    {
        OperationDefinitionNode? found = null;
        foreach (var definition in document.Definitions)
        {
            if (definition is not OperationDefinitionNode operation || (name is not null && operation.Name?.Value != name))
                continue;
            if (found is not null)
                return null;
            found = operation;
        }

        return found;
    }

    private GraphQLError Hide(HttpContext context, Exception failure, GraphQLError? place)
    {
        var traceId = TraceId(context);
        LogFailure(logger, failure, traceId);
        var extensions = new Dictionary<string, object?> { [CodedError.Code] = ErrorCatalogue.Name(ErrorCode.Internal), ["traceId"] = traceId };
        return new GraphQLError(ErrorCatalogue.Describe(ErrorCode.Internal).Explanation, place?.Nodes, place?.Path, extensions: extensions);
    }

    private static string TraceId(HttpContext context) => Activity.Current?.Id ?? context.TraceIdentifier;

    private static string BaseUrl(HttpRequest request) => $"{request.Scheme}://{request.Host.ToUriComponent()}{request.PathBase.ToUriComponent()}";

    [LoggerMessage(Level = LogLevel.Error, Message = "A GraphQL request failed, trace {TraceId}.")]
    private static partial void LogFailure(ILogger logger, Exception failure, string traceId);
}
