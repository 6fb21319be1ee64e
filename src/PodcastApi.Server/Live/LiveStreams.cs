using Microsoft.Extensions.Options;
using PodcastApi.Server.Access;

namespace PodcastApi.Server.Live;

/// <summary>Opens streams.</summary>
internal sealed class LiveStreams(
    StreamGate gate, RevisionSignal signal, KeyRing keys, IOptions<LiveOptions> options, IHostApplicationLifetime lifetime, TimeProvider time)
{
    public RevisionSignal Signal => signal;

    public KeyRing Keys => keys;

    public TimeProvider Time => time;

    /// <summary>Opens a stream; nothing is sent before <see cref="EventStream.BeginAsync"/>.</summary>
    /// <exception cref="Errors.ApiException">There are too many.</exception>
    public EventStream Open(HttpContext context) => new(context, this, options.Value, gate.Enter(context), lifetime.ApplicationStopping);
}
