using System.Diagnostics;
using PodcastApi.Ingestion.Runs;

namespace PodcastApi.Benchmarks.Ingest;

/// <summary>How long each phase of a run took: from the last word of the one before to its own last word.</summary>
internal sealed class Phases : IProgress<IngestProgress>
{
    private readonly long _started = Stopwatch.GetTimestamp();
    private readonly SortedDictionary<IngestPhase, TimeSpan> _ends = [];

    public void Report(IngestProgress value)
    {
        // Writing is told when it begins: it ends with the next phase.
        var phase = value.Phase switch { IngestPhase.Writing => IngestPhase.Resolving, IngestPhase.Done => IngestPhase.Writing, var other => other };
        _ends[phase] = Stopwatch.GetElapsedTime(_started);
    }

    /// <summary>In seconds.</summary>
    public double Of(IngestPhase phase)
    {
        var before = _ends.Where(end => end.Key < phase).Select(end => end.Value).LastOrDefault();
        return _ends.TryGetValue(phase, out var end) ? (end - before).TotalSeconds : 0;
    }
}
