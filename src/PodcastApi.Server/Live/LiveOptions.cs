using System.ComponentModel.DataAnnotations;

namespace PodcastApi.Server.Live;

/// <summary>How long and how many streams of server-sent events are kept open: the section <c>Live</c> of the configuration.</summary>
internal sealed class LiveOptions
{
    public const string Section = "Live";

    /// <summary>Most streams that are open on this node.</summary>
    [Range(0, 1_000_000)]
    public int MaxStreams { get; set; } = 1000;

    /// <summary>Most streams that one key, or one address without a key, has open on this node.</summary>
    [Range(0, 1_000_000)]
    public int MaxStreamsPerCaller { get; set; } = 100;

    /// <summary>How long a stream says nothing before it sends a comment, so that nobody between takes it for dead.</summary>
    [Range(typeof(TimeSpan), "00:00:00.050", "00:10:00")]
    public TimeSpan HeartbeatInterval { get; set; } = TimeSpan.FromSeconds(12);

    /// <summary>How long a stream is open at most; clients come back and go on where it ended.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan MaxDuration { get; set; } = TimeSpan.FromHours(1);

    /// <summary>How long a stream that is reserved waits to be opened (the single connection mode of graphql-sse).</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan ReservationTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Most operations that run at a time on one such stream.</summary>
    [Range(1, 100_000)]
    public int MaxOperationsPerStream { get; set; } = 100;

    /// <summary>How long a client is asked to wait before it comes back.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:10:00")]
    public TimeSpan ReconnectDelay { get; set; } = TimeSpan.FromSeconds(2);
}
