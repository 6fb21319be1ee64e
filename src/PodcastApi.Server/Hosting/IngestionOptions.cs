using System.ComponentModel.DataAnnotations;

namespace PodcastApi.Server.Hosting;

/// <summary>When configured sources are read again: the section <c>Ingestion</c> of the configuration.</summary>
internal sealed class IngestionOptions
{
    /// <summary>The time between two readings of a source that names none.</summary>
    public TimeSpan Interval { get; set; } = TimeSpan.FromHours(1);

    /// <summary>By how much of itself an interval is shortened or lengthened at random, so that sources are not all read at once.</summary>
    [Range(0, 0.5)]
    public double Jitter { get; set; } = 0.1;

    /// <summary>Hosts in a private network that feeds may be fetched from; without, only public addresses are asked.</summary>
    public IList<string> AllowedHosts { get; } = [];

    /// <summary>Whether folders are read again as soon as a file in them changes.</summary>
    public bool WatchFolders { get; set; } = true;
}
