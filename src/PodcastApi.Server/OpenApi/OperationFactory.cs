using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using PodcastApi.Content.Model;
using PodcastApi.Server.Errors;
using PodcastApi.Server.Hosting;
using PodcastApi.Server.Rest;
using PodcastApi.Server.Rest.Answers;
using PodcastApi.Server.Rest.Parameters;
using PodcastApi.Server.Rest.Selections;

namespace PodcastApi.Server.OpenApi;

/// <summary>OpenAPI's view of a route.</summary>
internal sealed class OperationFactory(OpenApiDocument document, ModelSchemas schemas, LimitOptions limits)
{
    public OpenApiOperation Create(RestRoute route)
    {
        var endpoint = route.Endpoint;
        var operation = new OpenApiOperation
        {
            OperationId = route.OperationId,
            Summary = route.Summary,
            Description = endpoint.Description,
            Tags = new HashSet<OpenApiTagReference> { new(route.Tag, document) },
            Parameters = [.. endpoint.Parameters.Select(Parameter)],
            Responses = new OpenApiResponses { ["200"] = Success(endpoint) },
        };
        operation.Security = endpoint.IsForAdmins ? SecuritySchemes.DemandAdminKey(document) : SecuritySchemes.AllowKey(document);
        if (endpoint is { IsForAdmins: false, IsLive: false })
            operation.Responses.Add("304", new OpenApiResponseReference(SharedResponses.NotModified, document));
        foreach (var (status, name) in Failures(endpoint))
            operation.Responses.Add(status, new OpenApiResponseReference(name, document));
        return operation;
    }

    private IOpenApiParameter Parameter(RestParameter parameter) => StandardParameters.Page.Contains(parameter)
        ? new OpenApiParameterReference(parameter.Name, document)
        : ParameterSchemas.Of(parameter, limits);

    private static IEnumerable<(string Status, string Response)> Failures(RestEndpoint endpoint)
    {
        if (endpoint is { NamesThing: true, IsForAdmins: false })
            yield return ("301", SharedResponses.Moved);
        yield return ("400", SharedResponses.Of(ErrorCode.BadRequest));
        yield return ("401", SharedResponses.Of(ErrorCode.Unauthenticated));
        if (endpoint.IsForAdmins)
            yield return ("403", SharedResponses.Of(ErrorCode.Forbidden));
        if (endpoint.MayBeMissing)
            yield return ("404", SharedResponses.Of(ErrorCode.NotFound));
        if (endpoint.MayBeAmbiguous)
            yield return ("409", SharedResponses.Of(ErrorCode.AmbiguousSlug));
        if (endpoint is { NamesThing: true, IsForAdmins: false })
            yield return ("410", SharedResponses.Of(ErrorCode.Gone));
        else if (endpoint.Answer is ChangesAnswer || endpoint.IsLive)
            yield return ("410", SharedResponses.Of(ErrorCode.SyncTokenExpired));
        yield return ("429", SharedResponses.Of(ErrorCode.RateLimited));
        yield return ("503", SharedResponses.Of(ErrorCode.Timeout));
    }

    private OpenApiResponse Success(RestEndpoint endpoint)
    {
        var (schema, example) = Body(endpoint.Answer);
        var mediaType = endpoint.Answer is DocumentAnswer written ? written.MediaType : "application/json";
        var response = new OpenApiResponse
        {
            Description = "As asked.",
            Content = new Dictionary<string, IOpenApiMediaType> { [mediaType] = new OpenApiMediaType { Schema = schema, Example = example } },
        };
        if (endpoint.IsForAdmins || endpoint.IsLive)
            return response;
        response.Headers = new Dictionary<string, IOpenApiHeader>
        {
            ["ETag"] = new OpenApiHeaderReference(SharedHeaders.ETag, document),
            ["Content-Revision"] = new OpenApiHeaderReference(SharedHeaders.ContentRevision, document),
            ["Cache-Status"] = new OpenApiHeaderReference(SharedHeaders.CacheStatus, document),
        };
        if (endpoint.Answer is PageAnswer or SearchAnswer)
            response.Headers.Add("Link", new OpenApiHeaderReference(SharedHeaders.PageLink, document));
        else if (endpoint is { NamesThing: true, Answer: not DocumentAnswer })
            response.Headers.Add("Link", new OpenApiHeaderReference(SharedHeaders.CanonicalLink, document));
        return response;
    }

    private (IOpenApiSchema Schema, JsonNode? Example) Body(RestAnswer answer) => answer switch
    {
        SingleAnswer single => (schemas.Of(single.Representation), ExampleFactory.Thing(single.Representation)),
        LookupAnswer { Single: { } single } several => (new OpenApiSchema { AnyOf = [schemas.Of(single), FoundSchemas.Lookup(schemas, several.Representation)] }, ExampleFactory.Thing(single)),
        LookupAnswer several => (FoundSchemas.Lookup(schemas, several.Representation), FoundSchemas.LookupExample(several.Representation)),
        PageAnswer page => (schemas.PageOf(page.Representation), ExampleFactory.Page(ExampleFactory.Thing(page.Representation))),
        ResourceAnswer => (
            new OpenApiSchema { AnyOf = [.. ContentModel.Resource.Select(type => schemas.Of(Representation.Single(type)))] },
            ExampleFactory.Thing(Representation.Single(ContentModel.Episode))),
        SearchAnswer => (FoundSchemas.SearchPage(schemas), FoundSchemas.SearchExample()),
        SuggestAnswer => (schemas.PageOf("Suggestion", FoundSchemas.Suggestion(schemas)), null),
        RelatedAnswer => (schemas.PageOf("RelatedEpisode", FoundSchemas.Related(schemas)), null),
        CoMentionedAnswer => (schemas.PageOf("CoMentionedLink", FoundSchemas.CoMentioned(schemas)), null),
        ChangesAnswer => (FixedSchemas.ChangesPage(schemas), null),
        RunsAnswer => (schemas.PageOf("IngestRun", FixedSchemas.Run(schemas)), null),
        ReviewAnswer => (schemas.PageOf("ReviewItem", FixedSchemas.ReviewItem(schemas)), null),
        DocumentAnswer written => (written.Schema?.Invoke(schemas) ?? FixedSchemas.Text(written.Description), written.Example.DeepClone()),
        CorrectionsAnswer => (schemas.PageOf("Correction", CorrectionSchemas.Correction(schemas)), ExampleFactory.Page(CorrectionSchemas.Example())),
        CorrectionAnswer => (CorrectionSchemas.Correction(schemas), CorrectionSchemas.Example()),
        RunAnswer => (FixedSchemas.RunDetail(schemas), null),
        _ => throw new ArgumentException($"Unknown answer {answer.GetType().Name}.", nameof(answer)),
    };
}
