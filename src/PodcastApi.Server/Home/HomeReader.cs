using PodcastApi.Content;
using PodcastApi.Storage;
using PodcastApi.Storage.Bookkeeping;
using PodcastApi.Storage.Entities;
using PodcastApi.Storage.Reading;

namespace PodcastApi.Server.Home;

/// <summary>Reads what the first page and the command <c>status</c> say.</summary>
internal sealed class HomeReader(PodcastDatabase database)
{
    /// <summary>The rest of a run's diagnostics is at its own URL.</summary>
    private const int DiagnosticsShown = 20;

    private static readonly string[] Collections = ["podcasts", "episodes", "guests", "people", "companies", "links"];

    public async Task<HomeModel> ReadAsync(CancellationToken cancellationToken)
    {
        var overview = await ContentOverview.ReadAsync(database, cancellationToken);
        return new HomeModel(
            overview.Revision,
            [.. Collections.Select(name => new HomeCount(name, overview.Counts.GetValueOrDefault(name), $"/v1/{name}"))],
            await LastRunAsync(cancellationToken),
            RestExamples(overview.Subjects),
            SampleQueries.For(overview.Subjects));
    }

    private async Task<HomeRun?> LastRunAsync(CancellationToken cancellationToken)
    {
        var log = new RunLog(database);
        if (await log.ListAsync(1, null, cancellationToken) is not [var run])
            return null;
        var diagnostics = await log.DiagnosticsAsync(run.Id, 0, DiagnosticsShown, cancellationToken);
        return new HomeRun(
            run.Id.ToString(), EnumNames<RunStatus>.Of(run.Status), run.StartedAt.UtcDateTime, run.FinishedAt?.UtcDateTime, Summary(run), $"/v1/ingest/runs/{run.Id}",
            [.. diagnostics.Select(line => new HomeDiagnostic(line.Severity, line.Code, Place(line), line.Message, line.Hint))]);
    }

    private static string Summary(IngestRun run) =>
        run.Failure ?? $"{run.DocumentsRead} documents read, {run.DocumentsChanged} changed, {run.DocumentsRefused} refused; "
        + $"{run.EpisodesCreated} episodes new, {run.EpisodesUpdated} updated, {run.EpisodesDeleted} deleted";

    private static string Place(RunDiagnostic line) => (line.Line, line.Column) switch
    {
        ({ } row, { } column) => $"{line.Location}:{row}:{column}",
        ({ } row, null) => $"{line.Location}:{row}",
        _ => line.Location,
    };

    /// <summary>GraphQL queries about what is really there.</summary>
    public async Task<IReadOnlyList<SampleQuery>> SampleQueriesAsync(CancellationToken cancellationToken) =>
        SampleQueries.For((await ContentOverview.ReadAsync(database, cancellationToken)).Subjects);

    private static List<HomeExample> RestExamples(ContentSubjects subjects)
    {
        var examples = new List<HomeExample> { new("The newest episodes, with guests and companies", "/v1/episodes?first=5&include=guests,companies") };
        if (subjects.Episode is { } newest)
            examples.Add(new("Everything of the newest episode", $"/v1/podcasts/{newest.Podcast}/episodes/{newest.Slug}?include=guests,companies,sections,links"));
        if (subjects.Guest is { } guest)
            examples.Add(new($"Where {guest.Name} was heard", $"/v1/people/{guest.Slug}/episodes"));
        if (subjects.Company is { } company)
            examples.Add(new($"What was said about {company.Name}", $"/v1/companies/{company.Slug}/episodes"));
        if (subjects.Link is { } link)
        {
            examples.Add(new($"Who linked to {link.Url}", $"/v1/links/{new EntityId(ContentKind.Link, link.Id)}/episodes"));
            examples.Add(new("The same link by its URL, in any spelling", $"/v1/links/lookup?url={Uri.EscapeDataString(link.Url)}"));
        }

        examples.Add(new("Linked repositories, the most mentioned first", "/v1/links?kind=REPOSITORY"));
        examples.Add(new("Everything there is, to keep a copy up to date", "/v1/changes?first=100"));
        return examples;
    }
}
