using System.Text.Json.Serialization;
using PodcastApi.Content;
using PodcastApi.Storage.Entities;

namespace PodcastApi.Server.Rest.Runs;

/// <summary>A run of the ingestion as REST shows it in a list.</summary>
internal record RunSummary(
    string Id,
    string Status,
    string Trigger,
    DateTime StartedAt,
    DateTime? FinishedAt,
    long? Revision,
    string? Failure,
    IReadOnlyList<string> Sources,
    RunDocumentCounts Documents,
    RunEpisodeCounts Episodes)
{
    public static RunSummary Of(IngestRun run) => new(
        run.Id.ToString(), EnumNames<RunStatus>.Of(run.Status), run.Trigger, run.StartedAt.UtcDateTime, run.FinishedAt?.UtcDateTime, run.Revision, run.Failure, run.Sources,
        new RunDocumentCounts(run.DocumentsRead, run.DocumentsChanged, run.DocumentsUnchanged, run.DocumentsRefused, run.DocumentsVanished),
        new RunEpisodeCounts(run.EpisodesCreated, run.EpisodesUpdated, run.EpisodesDeleted));
}

/// <summary>What became of the documents of a run.</summary>
internal sealed record RunDocumentCounts(int Read, int Changed, int Unchanged, int Refused, int Vanished);

/// <summary>What became of the episodes.</summary>
internal sealed record RunEpisodeCounts(int Created, int Updated, int Deleted);

/// <summary>A run with what it had to say.</summary>
internal sealed record RunDetail([property: JsonIgnore] RunSummary Run, IReadOnlyList<RunDiagnosticLine> Diagnostics) : RunSummary(Run);

/// <summary>What a run had to say about one place of one document.</summary>
internal sealed record RunDiagnosticLine(string Severity, string Code, string Location, int? Line, int? Column, string Message, string? Hint)
{
    public static RunDiagnosticLine Of(RunDiagnostic diagnostic) => new(
        diagnostic.Severity, diagnostic.Code, diagnostic.Location, diagnostic.Line, diagnostic.Column, diagnostic.Message, diagnostic.Hint);
}
