using System.Globalization;
using PodcastApi.Ingestion.Diagnostics;
using PodcastApi.Ingestion.Runs;

namespace PodcastApi.Server.Commands;

/// <summary>Runs and what they had to say, in words.</summary>
internal static class RunText
{
    /// <summary>A run in one line.</summary>
    public static string Summarise(IngestSummary run)
    {
        var sources = run.Sources;
        return string.Create(CultureInfo.InvariantCulture,
            $"{sources.Count} sources, {sources.Sum(source => source.Read)} documents read, {sources.Sum(source => source.Changed)} changed, "
            + $"{sources.Sum(source => source.Refused)} refused; {sources.Sum(source => source.EpisodesCreated)} episodes new, "
            + $"{sources.Sum(source => source.EpisodesUpdated)} updated, {sources.Sum(source => source.EpisodesDeleted)} deleted, in {run.Elapsed.TotalSeconds:0.0} s");
    }

    /// <summary>A diagnostic as compilers write them, the hint on a line of its own.</summary>
    public static string Of(Diagnostic diagnostic)
    {
        var place = (diagnostic.Line, diagnostic.Column) switch
        {
            ({ } line, { } column) => $"{diagnostic.Location}:{line}:{column}",
            ({ } line, null) => $"{diagnostic.Location}:{line}",
            _ => diagnostic.Location,
        };
        var text = $"{diagnostic.Severity.ToString().ToLowerInvariant()} {diagnostic.Code} {place}: {diagnostic.Message}";
        return diagnostic.Hint is { } hint ? $"{text}{Environment.NewLine}    {hint}" : text;
    }
}
