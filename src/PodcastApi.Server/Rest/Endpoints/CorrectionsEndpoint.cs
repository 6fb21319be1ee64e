using System.Buffers;
using Microsoft.EntityFrameworkCore;
using PodcastApi.Content;
using PodcastApi.Query.Paging;
using PodcastApi.Server.Corrections;
using PodcastApi.Server.Errors;
using PodcastApi.Server.Http;
using PodcastApi.Server.Rest.Answers;
using PodcastApi.Server.Rest.Parameters;
using PodcastApi.Server.Rest.Runs;
using PodcastApi.Storage;
using PodcastApi.Storage.Entities;

namespace PodcastApi.Server.Rest.Endpoints;

/// <summary>The corrections that are stated, in the order in which they were: forward only.</summary>
internal sealed class CorrectionsEndpoint : RestEndpoint
{
    private const string Kind = "kind";
    private const string Status = "status";

    public override IReadOnlyList<RestParameter> Parameters { get; } =
    [
        new(Kind, ParameterForm.Text, "Corrections of this kind alone.") { Values = EnumNames<CorrectionKind>.All },
        new(Status, ParameterForm.Text, "Corrections that stand so alone.") { Values = EnumNames<CorrectionStatus>.All },
        .. StandardParameters.Page.Where(parameter => parameter.Name is PageParameters.First or PageParameters.After or StandardParameters.Count),
    ];

    public override RestAnswer Answer => new CorrectionsAnswer();

    public override string Description => "Who states each, and whether it is applied, waits for what it names, or contradicts an earlier one.";

    public override bool IsForAdmins => true;

    public override async Task HandleAsync(RestRequest request)
    {
        var (first, after, _, _) = PageParameters.Arguments(request.Parameters, PageSizes.OfCollections, request.Limits);
        var isCounted = request.Parameters.Boolean(StandardParameters.Count);
        var kind = Member<CorrectionKind>(request, Kind);
        var status = Member<CorrectionStatus>(request, Status);
        request.Errors.ThrowIfAny();

        var size = first ?? request.Limits.DefaultPageSize;
        await using var context = request.Http.RequestServices.GetRequiredService<PodcastDatabase>().CreateContext();
        var all = context.Corrections.AsNoTracking().Where(correction => (kind == null || correction.Kind == kind) && (status == null || correction.Status == status));
        var following = all;
        if (after is not null)
        {
            if (!RunCursor.TryParse(after, out var place))
                throw PageParameters.Refusal(PageProblem.InvalidCursor, PageParameters.After);
            following = all.Where(correction => correction.CreatedAt > place.StartedAt || (correction.CreatedAt == place.StartedAt && correction.Id > place.Id));
        }

        var found = await following.OrderBy(correction => correction.CreatedAt).ThenBy(correction => correction.Id)
            .Include(correction => correction.Statements).Take(size + 1).ToListAsync(request.Aborted);
        var page = found.Take(size).ToArray();
        var member = new PageMember
        {
            First = size,
            HasNextPage = found.Count > size,
            HasPreviousPage = false,
            StartCursor = page.Length > 0 ? CursorOf(page[0]) : null,
            EndCursor = page.Length > 0 ? CursorOf(page[^1]) : null,
            TotalCount = isCounted ? await all.LongCountAsync(request.Aborted) : null,
        }.WithLinks(request);
        member.WriteHeader(request.Http.Response);
        var body = new ArrayBufferWriter<byte>();
        PageSender.Write(body, member, target => target.Write(RunJson.Write(page.Select(CorrectionDocument.Of))));
        await JsonAnswer.SendUncachedAsync(request.Http, body.WrittenMemory);
    }

    private static string CursorOf(Correction correction) => new RunCursor(correction.CreatedAt, correction.Id).ToString();

    private static T? Member<T>(RestRequest request, string parameter)
        where T : struct, Enum
    {
        var named = request.Parameters.Text(parameter);
        if (EnumNames<T>.TryParse(named, out var member))
            return member;
        if (named is not null)
            request.Errors.Add(ErrorCode.InvalidFilter, parameter, $"'{parameter}' is one of {string.Join(", ", EnumNames<T>.All)}, not '{named}'.");
        return null;
    }
}
