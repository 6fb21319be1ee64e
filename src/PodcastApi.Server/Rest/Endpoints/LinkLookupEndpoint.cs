using PodcastApi.Content.Model;
using PodcastApi.Ingestion.Normalization.Links;
using PodcastApi.Query.Roots;
using PodcastApi.Server.Errors;
using PodcastApi.Server.Rest.Answers;
using PodcastApi.Server.Rest.Naming;
using PodcastApi.Server.Rest.Parameters;
using PodcastApi.Server.Rest.Selections;

namespace PodcastApi.Server.Rest.Endpoints;

/// <summary>The link of a URL, <c>links/lookup?url=</c>, or the links of many URLs or ids, <c>links/lookup?urls=</c>.</summary>
internal sealed class LinkLookupEndpoint : RestEndpoint
{
    private const string Url = "url";
    private static readonly Representation Representation = Representation.Single(ContentModel.Link);

    private static readonly LookupEndpoint Several = new("links");
    private static readonly IReadOnlyList<RestParameter> Names = [.. Several.Parameters.Take(LookupKey.Of(ContentModel.Link).Count)];

    public override IReadOnlyList<RestParameter> Parameters { get; } =
    [
        new(Url, ParameterForm.Text, "An absolute URL in any spelling: tracking parameters, `www.`, `http`, mobile hosts and the like make no difference.")
        {
            Example = ParameterExamples.Url,
        },
        .. Names, .. StandardParameters.Shape(Representation),
    ];

    public override RestAnswer Answer => new LookupAnswer(Representation.Summary(ContentModel.Link)) { Single = Representation };

    public override string Description => "`url` answers with the link itself. " + Several.Description;

    public override bool NamesThing => true;

    public override Task HandleAsync(RestRequest request)
    {
        var written = request.Parameters.Text(Url);
        var isOfMany = Names.Any(parameter => request.Parameters.Text(parameter.Name) is not null);
        if (written is null && isOfMany)
            return Several.HandleAsync(request);
        if (written is null)
            request.Errors.Add(ErrorCode.BadRequest, Url, $"'{Url}' is missing, for example ?{Url}={ParameterExamples.Url}.");
        else if (isOfMany)
            request.Errors.Add(ErrorCode.BadRequest, Url, $"'{Url}' names one link, '{LookupKey.Urls}' and 'ids' many; give either.");
        var canonical = written is null ? null : UrlCanonicalizer.Canonicalize(written);
        if (written is not null && canonical is null)
            request.Errors.Add(ErrorCode.BadRequest, Url, $"'{Url}' is an absolute URL such as {ParameterExamples.Url}, not '{written}'.");
        request.Errors.ThrowIfAny();
        var name = new ThingName(new UrlLookup(request.Values.Add(canonical!)), $"the URL {canonical}");
        return ThingSender.SendAsync(request, Representation, name);
    }
}
