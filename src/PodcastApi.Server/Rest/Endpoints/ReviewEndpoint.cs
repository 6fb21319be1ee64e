using System.Buffers;
using PodcastApi.Content;
using PodcastApi.Ingestion.Resolution.Review;
using PodcastApi.Query.Paging;
using PodcastApi.Server.Errors;
using PodcastApi.Server.Http;
using PodcastApi.Server.Rest.Answers;
using PodcastApi.Server.Rest.Parameters;
using PodcastApi.Server.Rest.Runs;
using PodcastApi.Storage;

namespace PodcastApi.Server.Rest.Endpoints;

/// <summary>What of the content is doubtful, with the evidence: kind by kind, forward only.</summary>
internal sealed class ReviewEndpoint : RestEndpoint
{
    private const string Kind = "kind";

    public override IReadOnlyList<RestParameter> Parameters { get; } =
    [
        new(Kind, ParameterForm.Text, "Items of this kind alone.") { Values = EnumNames<ReviewKind>.All },
        .. StandardParameters.Page.Where(parameter => parameter.Name is PageParameters.First or PageParameters.After),
    ];

    public override RestAnswer Answer => new ReviewAnswer();

    public override string Description => "Matches that are not quite sure, people and companies with nearly one name, items whose address is lost, links that go by several titles.";

    public override bool IsForAdmins => true;

    public override async Task HandleAsync(RestRequest request)
    {
        var (first, after, _, _) = PageParameters.Arguments(request.Parameters, PageSizes.OfCollections, request.Limits);
        var named = request.Parameters.Text(Kind);
        var isKnown = EnumNames<ReviewKind>.TryParse(named, out var kind);
        if (named is not null && !isKnown)
            request.Errors.Add(ErrorCode.InvalidFilter, Kind, $"'{Kind}' is one of {string.Join(", ", EnumNames<ReviewKind>.All)}, not '{named}'.");
        request.Errors.ThrowIfAny();

        var size = first ?? request.Limits.DefaultPageSize;
        var reader = new ReviewReader(request.Http.RequestServices.GetRequiredService<PodcastDatabase>());
        var items = await reader.ReadAsync(isKnown ? kind : null, Place(after), size + 1, request.Aborted);
        var page = items.Take(size).ToArray();
        var member = new PageMember
        {
            First = size,
            HasNextPage = items.Count > size,
            HasPreviousPage = false,
            StartCursor = page.Length > 0 ? ReviewCursor.Of(page[0]) : null,
            EndCursor = page.Length > 0 ? ReviewCursor.Of(page[^1]) : null,
        }.WithLinks(request);
        member.WriteHeader(request.Http.Response);
        var body = new ArrayBufferWriter<byte>();
        PageSender.Write(body, member, target => target.Write(RunJson.Write(page.Select(ReviewLine.Of))));
        await JsonAnswer.SendUncachedAsync(request.Http, body.WrittenMemory);
    }

    private static (ReviewKind, string)? Place(string? cursor) => cursor is null ? null
        : ReviewCursor.TryRead(cursor, out var place) ? place
        : throw PageParameters.Refusal(PageProblem.InvalidCursor, PageParameters.After);
}
