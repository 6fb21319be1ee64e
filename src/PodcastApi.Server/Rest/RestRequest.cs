using Microsoft.Extensions.Options;
using PodcastApi.Content.Model;
using PodcastApi.Query;
using PodcastApi.Query.Filters;
using PodcastApi.Query.Paging;
using PodcastApi.Query.Roots;
using PodcastApi.Query.Selections;
using PodcastApi.Query.Values;
using PodcastApi.Server.Access;
using PodcastApi.Server.Caching;
using PodcastApi.Server.Errors;
using PodcastApi.Server.Hosting;
using PodcastApi.Server.Rest.Parameters;
using PodcastApi.Server.Rest.Selections;
using PodcastApi.Storage.Reading;

namespace PodcastApi.Server.Rest;

/// <summary>A request on its way through an endpoint: its parameters, and the values of the query that is made of them.</summary>
internal sealed class RestRequest
{
    public RestRequest(HttpContext http, RestRoute route)
    {
        Http = http;
        Route = route;
        Limits = http.RequestServices.GetRequiredService<IOptions<LimitOptions>>().Value;
        Parameters = ParameterReader.Read(http.Request, route.Endpoint.Parameters, Errors);
        IsExplained = Parameters.Text(StandardParameters.Explain) is { } language && IsKnown(language);
    }

    public HttpContext Http { get; }

    public RestRoute Route { get; }

    public LimitOptions Limits { get; }

    /// <summary>The query string.</summary>
    public ParameterValues Parameters { get; }

    /// <summary>What is wrong with the request so far.</summary>
    public RequestErrors Errors { get; } = new();

    /// <summary>The values of the query.</summary>
    public QueryValues Values { get; } = new();

    /// <summary>Whether the equal GraphQL request is wanted in place of the answer.</summary>
    public bool IsExplained { get; }

    public CancellationToken Aborted => Http.RequestAborted;

    /// <summary>The absolute URL of this server's root, without a slash at the end.</summary>
    public string BaseUrl => $"{Http.Request.Scheme}://{Http.Request.Host.ToUriComponent()}{Http.Request.PathBase.ToUriComponent()}";

    /// <summary>A segment of the path.</summary>
    public string Segment(string name) => (string)Http.Request.RouteValues[name]!;

    /// <summary>What <c>fields</c> and <c>include</c> want of each thing.</summary>
    public Selection Selection(Representation representation)
        => new SelectionBuilder(Limits.MaxIncludeDepth, Errors).Build(
            representation, Parameters.List(StandardParameters.Fields), Parameters.List(StandardParameters.Include));

    /// <summary>The page of a list that is wanted. Ends the request when anything is wrong with it so far.</summary>
    /// <exception cref="ApiException">The request is refused.</exception>
    public Connection Connection(string scope, Selection selection, Ordering ordering, Filter? filter, IReadOnlyList<ArgumentValue> arguments)
    {
        var page = PageParameters.Arguments(Parameters, PageSizes.OfCollections, Limits);
        var facts = PageFacts.HasNextPage | PageFacts.HasPreviousPage | PageFacts.StartCursor | PageFacts.EndCursor;
        if (Parameters.Boolean(StandardParameters.Count))
            facts |= PageFacts.TotalCount;
        Errors.ThrowIfAny();
        return new Connection
        {
            Page = PageParameters.Read(page, Limits, new CursorBinding(scope, ordering, filter, arguments, Values), Values),
            Ordering = ordering,
            Filter = filter,
            Arguments = arguments,
            Output = new ItemArray(selection, facts),
        };
    }

    /// <summary>Reads roots in one round trip and one snapshot. The caller disposes of the result.</summary>
    /// <exception cref="ApiException">It took too long.</exception>
    public async Task<QueryResult> ReadAsync(QueryValues values, params IReadOnlyList<RootSelection> roots)
    {
        var time = Http.RequestServices.GetRequiredService<TimeProvider>();
        var startedAt = time.GetTimestamp();
        try
        {
            var executor = Http.RequestServices.GetRequiredService<QueryExecutor>();
            return await executor.ExecuteAsync(new ContentQuery(new QueryShape(roots, Caller.Of(Http).Scope), values), Aborted);
        }
        catch (QueryTimeoutException)
        {
            throw new ApiException(ErrorCode.Timeout, "The database did not answer within the limit. Ask for smaller pages or fewer relations, or try again.");
        }
        finally
        {
            if (Http.Features.Get<CacheTurn>() is { } turn)
                turn.DatabaseTime += time.GetElapsedTime(startedAt);
        }
    }

    private bool IsKnown(string language)
    {
        if (language == StandardParameters.GraphQL)
            return true;
        Errors.Add(ErrorCode.BadRequest, StandardParameters.Explain, $"'{StandardParameters.Explain}' is {StandardParameters.GraphQL}, not '{language}'.");
        return false;
    }

    /// <summary>The arguments of a relation that are given.</summary>
    public IReadOnlyList<ArgumentValue> Arguments(Relation relation)
    {
        var arguments = new List<ArgumentValue>();
        foreach (var argument in relation.Arguments)
        {
            if (Parameters.Members(argument.Name, argument.Enum) is { Count: > 0 } members)
                arguments.Add(new ArgumentValue(argument, Values.Add(members.Distinct(StringComparer.Ordinal).ToArray())));
        }

        return arguments;
    }
}
