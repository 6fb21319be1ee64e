using System.ComponentModel.DataAnnotations;

namespace PodcastApi.Server.Webhooks;

/// <summary>How webhooks are told of changes: the section <c>Webhooks</c> of the configuration.</summary>
internal sealed class WebhookOptions
{
    public const string Section = "Webhooks";

    /// <summary>Whether this node sends messages. Others may, and what changes meanwhile is not lost.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Hosts, by name or address, that may be in a private network, and be asked without TLS.</summary>
    public string[] AllowedHosts { get; set; } = [];

    /// <summary>How long a receiver may take to answer, from the connection on.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:05:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How often a message is sent before it is given up.</summary>
    [Range(1, 1000)]
    public int MaxAttempts { get; set; } = 15;

    /// <summary>The wait after a first failure; each further one doubles it, less up to a half at random.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "1.00:00:00")]
    public TimeSpan FirstDelay { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>The longest wait between two attempts, also where a receiver asks for more.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "30.00:00:00")]
    public TimeSpan MaxDelay { get; set; } = TimeSpan.FromHours(6);

    /// <summary>Messages, about different things, that a node sends to one webhook at a time.</summary>
    [Range(1, 100)]
    public int Parallelism { get; set; } = 4;

    /// <summary>Messages of a webhook that wait at most; further changes stay in the change log until there is room, where several of one thing become one.</summary>
    [Range(1, 10_000_000)]
    public int MaxPending { get; set; } = 10_000;

    /// <summary>Most webhooks.</summary>
    [Range(0, 10_000)]
    public int MaxWebhooks { get; set; } = 100;

    /// <summary>How long messages that were delivered are kept.</summary>
    public TimeSpan KeepDelivered { get; set; } = TimeSpan.FromDays(1);

    /// <summary>How long messages that were given up are kept.</summary>
    public TimeSpan KeepDead { get; set; } = TimeSpan.FromDays(30);

    /// <summary>How often a node looks for what another one left.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "01:00:00")]
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>Whether a host may be in a private network.</summary>
    public bool Allows(string host) => AllowedHosts.Contains(host, StringComparer.OrdinalIgnoreCase);
}
