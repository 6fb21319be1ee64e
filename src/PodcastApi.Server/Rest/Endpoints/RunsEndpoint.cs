using System.Buffers;
using Microsoft.EntityFrameworkCore;
using PodcastApi.Query.Paging;
using PodcastApi.Server.Http;
using PodcastApi.Server.Rest.Answers;
using PodcastApi.Server.Rest.Parameters;
using PodcastApi.Server.Rest.Runs;
using PodcastApi.Storage;
using PodcastApi.Storage.Entities;

namespace PodcastApi.Server.Rest.Endpoints;

/// <summary>The runs of the ingestion, newest first.</summary>
internal sealed class RunsEndpoint : RestEndpoint
{
    public override IReadOnlyList<RestParameter> Parameters { get; } = StandardParameters.Page;

    public override RestAnswer Answer => new RunsAnswer();

    public override bool IsForAdmins => true;

    public override async Task HandleAsync(RestRequest request)
    {
        var (first, after, last, before) = PageParameters.Arguments(request.Parameters, PageSizes.OfCollections, request.Limits);
        var isCounted = request.Parameters.Boolean(StandardParameters.Count);
        request.Errors.ThrowIfAny();
        if (first is not null && last is not null)
            throw PageParameters.Refusal(PageProblem.FirstAndLast, PageParameters.Last);
        if (after is not null && before is not null)
            throw PageParameters.Refusal(PageProblem.AfterAndBefore, PageParameters.Before);

        var size = first ?? last ?? request.Limits.DefaultPageSize;
        var isBackward = last is not null || before is not null;
        await using var context = request.Http.RequestServices.GetRequiredService<PodcastDatabase>().CreateOperationsContext();
        var runs = context.IngestRuns.AsNoTracking();
        var bounded = Bound(runs, Cursor(after, PageParameters.After), Cursor(before, PageParameters.Before));
        var page = await Order(bounded, isBackward).Take(size + 1).ToListAsync(request.Aborted);
        var hasMore = page.Count > size;
        page = page.Take(size).ToList();
        if (isBackward)
            page.Reverse();
        var member = new PageMember
        {
            First = size,
            HasNextPage = isBackward ? before is not null : hasMore,
            HasPreviousPage = isBackward ? hasMore : after is not null,
            StartCursor = page.Count > 0 ? CursorOf(page[0]) : null,
            EndCursor = page.Count > 0 ? CursorOf(page[^1]) : null,
            TotalCount = isCounted ? await runs.LongCountAsync(request.Aborted) : null,
        }.WithLinks(request);
        member.WriteHeader(request.Http.Response);
        var body = new ArrayBufferWriter<byte>();
        PageSender.Write(body, member, target => target.Write(RunJson.Write(page.Select(RunSummary.Of))));
        await JsonAnswer.SendUncachedAsync(request.Http, body.WrittenMemory);
    }

    private static IQueryable<IngestRun> Bound(IQueryable<IngestRun> runs, RunCursor? after, RunCursor? before)
    {
        if (after is { } lower)
            runs = runs.Where(run => run.StartedAt < lower.StartedAt || (run.StartedAt == lower.StartedAt && run.Id > lower.Id));
        if (before is { } upper)
            runs = runs.Where(run => run.StartedAt > upper.StartedAt || (run.StartedAt == upper.StartedAt && run.Id < upper.Id));
        return runs;
    }

    private static IQueryable<IngestRun> Order(IQueryable<IngestRun> runs, bool isBackward) => isBackward
        ? runs.OrderBy(run => run.StartedAt).ThenByDescending(run => run.Id)
        : runs.OrderByDescending(run => run.StartedAt).ThenBy(run => run.Id);

    private static string CursorOf(IngestRun run) => new RunCursor(run.StartedAt, run.Id).ToString();

    private static RunCursor? Cursor(string? text, string parameter)
    {
        if (text is null)
            return null;
        return RunCursor.TryParse(text, out var cursor) ? cursor : throw PageParameters.Refusal(PageProblem.InvalidCursor, parameter);
    }
}
