using PodcastApi.Ingestion.Diagnostics;

namespace PodcastApi.Ingestion.Runs;

/// <summary>What a run came to.</summary>
/// <param name="RunId">The run; null for a dry one, which is not noted down.</param>
/// <param name="Sources">Each source, in the order of the run.</param>
/// <param name="Elapsed">How long it took.</param>
public sealed record IngestSummary(Guid? RunId, IReadOnlyList<SourceSummary> Sources, TimeSpan Elapsed)
{
    /// <summary>The dataset's revision after the last source that was written; null when none was.</summary>
    public long? Revision => Sources.LastOrDefault(source => source.Revision is not null)?.Revision;

    /// <summary>0: all of it was taken; 1: some documents or sources were refused; 2: nothing was done.</summary>
    public int ExitCode => Sources.Count == 0 || Sources.All(source => source.Failed) ? 2
        : Sources.Any(source => source.Failed || source.Refused > 0 || source.Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)) ? 1
        : 0;
}

/// <summary>What became of a source.</summary>
public sealed record SourceSummary
{
    /// <summary>As the user named it.</summary>
    public required string Location { get; init; }

    /// <summary>Nothing of the source was taken: it cannot be read at all, or writing it failed.</summary>
    public bool Failed { get; init; }

    /// <summary>Documents that were there.</summary>
    public int Read { get; init; }

    /// <summary>Documents that say something new.</summary>
    public int Changed { get; init; }

    /// <summary>Documents that are as they were.</summary>
    public int Unchanged { get; init; }

    /// <summary>Documents that are broken; their last good version stays.</summary>
    public int Refused { get; init; }

    /// <summary>Documents that are gone.</summary>
    public int Vanished { get; init; }

    public int EpisodesCreated { get; init; }

    public int EpisodesUpdated { get; init; }

    public int EpisodesDeleted { get; init; }

    /// <summary>The dataset's revision after it; null when it was not written.</summary>
    public long? Revision { get; init; }

    /// <summary>What there is to say of it, in the order in which it came up.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; init; } = [];
}
