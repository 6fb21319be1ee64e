using PodcastApi.Content;
using PodcastApi.Content.Model;
using PodcastApi.Query.Outcomes;
using PodcastApi.Query.Roots;
using PodcastApi.Query.Selections;
using PodcastApi.Server.Errors;
using PodcastApi.Server.Rest.Answers;
using PodcastApi.Server.Rest.Naming;
using PodcastApi.Server.Rest.Parameters;
using PodcastApi.Server.Rest.Selections;

namespace PodcastApi.Server.Rest.Endpoints;

/// <summary>
/// What a path leads to, <c>resolve?path=</c>: the thing itself for its slug, an alias or a page URL; 301 to where it is now for
/// a name that it no longer has.
/// </summary>
internal sealed class ResolveEndpoint : RestEndpoint
{
    private const string Path = "path";

    public override IReadOnlyList<RestParameter> Parameters { get; } =
    [
        new(Path, ParameterForm.Text, "An old or current slug, a path of this API, an alias such as `/p/s01e01`, or the URL of a page or of a link.")
        {
            IsRequired = true,
            Example = ParameterExamples.Of(Path),
        },
        new(StandardParameters.Include, ParameterForm.Names, "Relations to be shown, as the thing's own address takes them."),
        new(StandardParameters.Fields, ParameterForm.Names, "Only these fields, as the thing's own address takes them."),
    ];

    public override RestAnswer Answer => new ResourceAnswer();

    public override bool NamesThing => true;

    public override string Description => "Answers with the thing itself, or sends the client on when the name is an old one. The id says of what type it is.";

    public override async Task HandleAsync(RestRequest request)
    {
        var errorsByKind = new Dictionary<ContentKind, RequestErrors>();
        var types = ContentModel.Resource.Select(type => Select(request, type, errorsByKind)).ToList();
        if (errorsByKind.Values.All(errors => errors.Any))
            errorsByKind[ContentKind.Episode].ThrowIfAny();
        request.Errors.ThrowIfAny();

        var path = request.Parameters.Text(Path)!;
        var spellings = PathSpellings.Of(path, request.BaseUrl);
        var slot = request.Values.Add(spellings.All.ToArray());
        using var result = await request.ReadAsync(
            request.Values,
            new ResolveRoot("thing", slot, types),
            new ResolveRoot("name", slot, [.. ContentModel.Resource.Select(CanonicalName.Selection)]));
        var outcome = result.Outcome(0);
        if (outcome.Status == RootStatus.Gone)
            throw new ApiException(ErrorCode.Gone, $"What stood under '{path}' was deleted at its source.");
        if (outcome.Id is not { } id)
            throw new ApiException(ErrorCode.NotFound, $"Nothing has, or ever had, the path '{path}'.");

        var name = CanonicalName.Read(result, 1);
        if (outcome.Status == RootStatus.Moved && spellings.IsName && !spellings.Contains(name))
        {
            await Redirect.SendAsync(request, name.Path, without: Path);
            return;
        }

        errorsByKind[id.Kind].ThrowIfAny();
        request.Http.Response.Headers.Append("Link", $"<{request.BaseUrl}{name.Path}>; rel=\"canonical\"");
        await AnswerSender.SendAsync(request, result.State, target => result.Write(0, target, request.BaseUrl));
    }

    /// <summary>
    /// What the request wants of a type. It is not known yet which one the path leads to, and a name that one type has
    /// another lacks.
    /// </summary>
    private static TypeSelection Select(RestRequest request, ContentType type, Dictionary<ContentKind, RequestErrors> errorsByKind)
    {
        var errors = new RequestErrors();
        errorsByKind.Add(type.Kind!.Value, errors);
        var builder = new SelectionBuilder(request.Limits.MaxIncludeDepth, errors);
        return new TypeSelection(type, builder.Build(
            Representation.Single(type), request.Parameters.List(StandardParameters.Fields), request.Parameters.List(StandardParameters.Include)));
    }
}
