using PodcastApi.Server.Errors;
using PodcastApi.Server.Rest.Answers;
using PodcastApi.Server.Rest.Parameters;
using PodcastApi.Server.Rest.Runs;
using PodcastApi.Storage;
using PodcastApi.Storage.Bookkeeping;

namespace PodcastApi.Server.Rest.Endpoints;

/// <summary>One run of the ingestion with its diagnostics.</summary>
internal sealed class RunEndpoint : RestEndpoint
{
    private const string Run = "run";
    private const int MostDiagnostics = 1000;

    public override IReadOnlyList<RestParameter> Parameters { get; } =
        [new(Run, ParameterForm.Text, "The run's id.") { IsInPath = true, IsRequired = true, Example = "01970f6e-7a3c-7d21-9c55-0f4a3de1b6a2" }];

    public override RestAnswer Answer => new RunAnswer();

    public override string Description => $"With the first {MostDiagnostics} of its diagnostics.";

    public override bool IsForAdmins => true;

    public override bool NamesThing => true;

    public override async Task HandleAsync(RestRequest request)
    {
        request.Errors.ThrowIfAny();
        var text = request.Segment(Run);
        var runs = new RunLog(request.Http.RequestServices.GetRequiredService<PodcastDatabase>());
        var run = Guid.TryParse(text, out var id) ? await runs.FindAsync(id, request.Aborted) : null;
        if (run is null)
            throw new ApiException(ErrorCode.NotFound, $"There is no run '{text}'. {Paths.Base}/ingest/runs lists those that are kept.");
        var diagnostics = await runs.DiagnosticsAsync(id, 0, MostDiagnostics, request.Aborted);
        await RunJson.SendAsync(request, new RunDetail(RunSummary.Of(run), [.. diagnostics.Select(RunDiagnosticLine.Of)]));
    }
}
