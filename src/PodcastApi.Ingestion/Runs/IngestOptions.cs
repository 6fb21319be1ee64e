using PodcastApi.Ingestion.Fetching;
using PodcastApi.Ingestion.Sources.Markdown;
using PodcastApi.Ingestion.Sources.PlainText;
using PodcastApi.Ingestion.Sources.Xml;

namespace PodcastApi.Ingestion.Runs;

/// <summary>How a run goes about it.</summary>
public sealed record IngestOptions
{
    /// <summary>What started the run: <c>cli</c>, <c>startup</c>, <c>interval</c>, <c>watcher</c> or <c>api</c>.</summary>
    public string Trigger { get; init; } = "cli";

    /// <summary>Says what would change, and changes nothing. Sources of one run do not see each other then.</summary>
    public bool IsDryRun { get; init; }

    /// <summary>So many sources are read at a time; they are written one after another, in their order.</summary>
    public int Parallelism { get; init; } = Math.Max(1, Environment.ProcessorCount);

    /// <summary>The most diagnostics of a source that are kept; of more, only their number.</summary>
    public int MaxDiagnostics { get; init; } = 1000;

    /// <summary>Told the run's id as soon as it is on record; not told of a dry run.</summary>
    public Action<Guid>? OnStarted { get; init; }

    /// <summary>How feeds are fetched.</summary>
    public FetchOptions Fetching { get; init; } = new();

    /// <summary>How feeds and lists are read; place and address are those of the source.</summary>
    public XmlReadOptions Feeds { get; init; } = new() { Location = string.Empty };

    /// <summary>How Markdown is read.</summary>
    public MarkdownOptions Markdown { get; init; } = new();

    /// <summary>How plain text is read.</summary>
    public PlainTextOptions PlainText { get; init; } = new();

    internal XmlReadOptions Xml(string location) => Feeds with { Location = location };
}
