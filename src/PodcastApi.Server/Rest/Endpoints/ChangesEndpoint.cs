using PodcastApi.Content.Model;
using PodcastApi.Query.Changes;
using PodcastApi.Query.Outcomes;
using PodcastApi.Query.Roots;
using PodcastApi.Query.Selections;
using PodcastApi.Server.Errors;
using PodcastApi.Server.Rest.Answers;
using PodcastApi.Server.Rest.Parameters;
using PodcastApi.Server.Rest.Selections;

namespace PodcastApi.Server.Rest.Endpoints;

/// <summary>What changed since a token, <c>changes?since=</c>: what keeps a copy of the content up to date.</summary>
internal sealed class ChangesEndpoint : RestEndpoint
{
    public const string Since = "since";
    private const string Resource = "resource";

    /// <summary>What may be included, but for what lies deeper.</summary>
    private static readonly string[] Includes =
    [
        Resource,
        .. ContentModel.Resource.SelectMany(type => type.Members.Select(member => member.Name).Where(name => Has(type, name))).Distinct().Select(name => $"{Resource}.{name}"),
    ];

    /// <summary>What a page holds.</summary>
    public static IReadOnlyList<RestParameter> PageParametersOf { get; } =
    [
        new(PageParameters.First, ParameterForm.Integer, "How many changes at most. A larger number becomes the largest.") { Sizes = PageSizes.OfChanges },
        new(StandardParameters.Include, ParameterForm.Names, "`resource` sends each thing as it is now, `resource.guests` and the like with its relations as well.") { Example = Resource },
    ];

    public override IReadOnlyList<RestParameter> Parameters { get; } =
    [
        new(Since, ParameterForm.Text, "The `next` of the answer before this one. Without it: everything that exists now."),
        .. PageParametersOf,
    ];

    public override RestAnswer Answer => new ChangesAnswer();

    public override string Description =>
        "Each thing comes at most once a page, in its newest state, parents before children. Store `next` even at the end, and ask again with it later. "
        + "410 `SYNC_TOKEN_EXPIRED` means: begin again without a token.";

    public override async Task HandleAsync(RestRequest request)
    {
        var size = Size(request);
        var since = request.Parameters.Text(Since) is { } text ? ReadToken(request, text) : null;
        var parts = Parts(request);
        request.Errors.ThrowIfAny();
        var root = new ChangesRoot("changes", since is null ? null : ChangePosition.Of(since, request.Values), size, parts);
        using var result = await request.ReadAsync(request.Values, root);
        if (result.Outcome(0).Status == RootStatus.TokenExpired)
            throw Expired();
        await AnswerSender.SendAsync(request, result.State, target => result.Write(0, target, request.BaseUrl));
    }

    /// <summary>How many changes a page has at most.</summary>
    public static int Size(RestRequest request) =>
        Math.Min(request.Parameters.Size(PageParameters.First) ?? request.Limits.DefaultChangesPageSize, request.Limits.MaxChangesPageSize);

    /// <summary>What is said to who has a token that is none any more.</summary>
    public static ApiException Expired() =>
        ApiException.ForParameter(ErrorCode.SyncTokenExpired, Since, "The token is of another dataset, or older than what is kept. Begin again without 'since'.");

    /// <summary>What is wanted of a page.</summary>
    public static IReadOnlyList<ChangesPart> Parts(RestRequest request) =>
        [new ChangeListPart("data", ChangeParts(request)), new NextTokenPart("next"), new HasMorePart("hasMore"), new CurrentRevisionPart("revision")];

    /// <summary>Reads a token; what is wrong with it is added to the errors of the request.</summary>
    public static ChangeToken? ReadToken(RestRequest request, string text)
    {
        if (!ChangeToken.TryParse(text, out var token))
            request.Errors.Add(ErrorCode.BadRequest, Since, "'since' is the 'next' of an earlier answer, unchanged. Leave it out to begin with everything that exists now.");
        return token;
    }

    private static List<ChangePart> ChangeParts(RestRequest request)
    {
        var parts = new List<ChangePart>
        {
            new ChangeFieldPart("revision", ChangeField.Revision),
            new ChangeFieldPart("type", ChangeField.Type),
            new ChangeFieldPart("id", ChangeField.Id),
            new ChangeFieldPart("action", ChangeField.Action),
            new ChangeFieldPart("mergedInto", ChangeField.MergedInto, OmitNull: true),
        };
        if (Bodies(request) is { } types)
            parts.Add(new ChangedNodePart(Resource, types, OmitNull: true));
        return parts;
    }

    /// <summary>What is wanted of each type; null when no bodies are. A relation comes with the types that have it.</summary>
    private static List<TypeSelection>? Bodies(RestRequest request)
    {
        var include = request.Parameters.List(StandardParameters.Include);
        if (include.Count == 0)
            return null;
        var relations = new List<string>();
        foreach (var name in include.Where(name => name != Resource))
        {
            var relation = name.StartsWith(Resource + ".", StringComparison.Ordinal) ? name[(Resource.Length + 1)..] : null;
            if (relation is not null && ContentModel.Resource.Any(type => Has(type, relation)))
                relations.Add(relation);
            else
                request.Errors.Add(ErrorCode.UnknownField, StandardParameters.Include, $"There is no '{name}' for 'include' here.{Names.Hint(Includes.Contains($"{Resource}.{name}") ? $"{Resource}.{name}" : name, Includes)}");
        }

        var builder = new SelectionBuilder(request.Limits.MaxIncludeDepth, request.Errors);
        return [.. ContentModel.Resource.Select(type => new TypeSelection(
            type, builder.Build(Representation.Single(type), [], [.. relations.Where(relation => Has(type, relation))])))];
    }

    private static bool Has(ContentType type, string relation) => type.TryFindInRest(relation.Split('.')[0], out var member) && member is Relation { Kind: not RelationKind.Connection };
}
