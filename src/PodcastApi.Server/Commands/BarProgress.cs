using System.Collections.Concurrent;
using PodcastApi.Ingestion.Runs;
using Spectre.Console;

namespace PodcastApi.Server.Commands;

/// <summary>Shows progress as a bar for each source; told from several threads.</summary>
internal sealed class BarProgress(ProgressContext context) : IProgress<IngestProgress>
{
    private readonly ConcurrentDictionary<string, ProgressTask> _bars = new(StringComparer.Ordinal);

    public void Report(IngestProgress value)
    {
        var bar = _bars.GetOrAdd(value.Source, source => context.AddTask(Markup.Escape(source)));
        bar.Description = $"{Markup.Escape(value.Source)} {value.Phase.ToString().ToLowerInvariant()} {value.Done}";
        bar.IsIndeterminate = value.Total is null && value.Phase != IngestPhase.Done;
        if (value.Total is > 0)
            bar.Value = 100.0 * value.Done / value.Total.Value;
        if (value.Phase == IngestPhase.Done)
            bar.Value = bar.MaxValue;
    }
}

/// <summary>Shows progress as a line for each step, for pipes and logs.</summary>
internal sealed class PlainProgress : IProgress<IngestProgress>
{
    private readonly ConcurrentDictionary<string, IngestPhase> _phases = new(StringComparer.Ordinal);

    public void Report(IngestProgress value)
    {
        if (_phases.TryGetValue(value.Source, out var last) && last == value.Phase)
            return;
        _phases[value.Source] = value.Phase;
        Console.WriteLine($"{value.Source}: {value.Phase.ToString().ToLowerInvariant()}");
    }
}
