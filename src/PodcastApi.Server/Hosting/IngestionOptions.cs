using System.ComponentModel.DataAnnotations;
using PodcastApi.Ingestion.Fetching;
using PodcastApi.Ingestion.Runs;
using PodcastApi.Ingestion.Sources.Markdown;
using PodcastApi.Ingestion.Sources.PlainText;
using PodcastApi.Ingestion.Sources.Xml;

namespace PodcastApi.Server.Hosting;

/// <summary>When sources are read and how much of them: the section <c>Ingestion</c> of the configuration, for every command.</summary>
internal sealed class IngestionOptions
{
    /// <summary>The name of the section.</summary>
    public const string Section = "Ingestion";

    /// <summary>The time between two readings of a source that names none.</summary>
    public TimeSpan Interval { get; set; } = TimeSpan.FromHours(1);

    /// <summary>By how much of itself an interval is shortened or lengthened at random, so that sources are not all read at once.</summary>
    [Range(0, 0.5)]
    public double Jitter { get; set; } = 0.1;

    /// <summary>Whether folders are read again as soon as a file in them changes.</summary>
    public bool WatchFolders { get; set; } = true;

    /// <summary>Hosts in a private network that feeds may be fetched from; without, only public addresses are asked.</summary>
    public IList<string> AllowedHosts { get; } = [];

    /// <summary>Most bytes of a Markdown or text file; a larger one is refused unread.</summary>
    [Range(1024, 1L << 30)]
    public long MaxTextBytes { get; set; } = 16L << 20;

    /// <summary>Most bytes of a feed or list, after decompression.</summary>
    [Range(1024, 1L << 34)]
    public long MaxFeedBytes { get; set; } = 128L << 20;

    /// <summary>Most characters of one item of a feed; a larger one is refused, and the next one read.</summary>
    [Range(1024, 1 << 29)]
    public int MaxItemCharacters { get; set; } = 16_000_000;

    /// <summary>Deepest nesting of a feed's elements.</summary>
    [Range(8, 10_000)]
    public int MaxFeedDepth { get; set; } = 256;

    /// <summary>How long a feed's server may take to answer, redirects included.</summary>
    public TimeSpan AnswerTimeout { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How long a feed may take to arrive once the answer has begun.</summary>
    public TimeSpan BodyTimeout { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>Most redirects on the way to a feed.</summary>
    [Range(0, 50)]
    public int MaxRedirects { get; set; } = 10;

    /// <summary>How often a feed is asked for when that fails in passing.</summary>
    [Range(1, 20)]
    public int MaxAttempts { get; set; } = 3;

    /// <summary>Most diagnostics of a source that are kept; of more, only their number.</summary>
    [Range(1, 1_000_000)]
    public int MaxDiagnostics { get; set; } = 1000;

    /// <summary>Sources that are read at a time; 0 for as many as there are processors.</summary>
    [Range(0, 256)]
    public int Parallelism { get; set; }

    /// <summary>Reads the section for a command, which has no host that would check it.</summary>
    /// <exception cref="ConfigurationException">A value is out of its range, or none.</exception>
    public static IngestionOptions Read(IConfiguration configuration) => Settings.Read<IngestionOptions>(configuration, Section);

    /// <summary>How a run goes about it.</summary>
    public IngestOptions ForRun(string trigger)
    {
        var defaults = new IngestOptions();
        return new IngestOptions
        {
            Trigger = trigger,
            MaxDiagnostics = MaxDiagnostics,
            Parallelism = Parallelism > 0 ? Parallelism : defaults.Parallelism,
            Fetching = new FetchOptions
            {
                AllowedHosts = [.. AllowedHosts],
                AnswerTimeout = AnswerTimeout,
                BodyTimeout = BodyTimeout,
                MaxBytes = MaxFeedBytes,
                MaxRedirects = MaxRedirects,
                MaxAttempts = MaxAttempts,
            },
            Feeds = new XmlReadOptions { Location = string.Empty, MaxBytes = MaxFeedBytes, MaxDepth = MaxFeedDepth, MaxItemCharacters = MaxItemCharacters },
            Markdown = new MarkdownOptions { MaxFileBytes = MaxTextBytes },
            PlainText = new PlainTextOptions { MaxFileBytes = MaxTextBytes },
        };
    }
}
