using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace PodcastApi.Server.Hosting;

/// <summary>Hands our limits on to the web server.</summary>
internal sealed class KestrelLimits(IOptions<LimitOptions> limits) : IConfigureOptions<KestrelServerOptions>
{
    public void Configure(KestrelServerOptions options)
    {
        options.AddServerHeader = false;
        options.Limits.MaxRequestBodySize = limits.Value.MaxBodyBytes;
        options.Limits.MaxRequestLineSize = limits.Value.MaxRequestLineBytes;
        // The framework asks that the buffer hold at least one line.
        options.Limits.MaxRequestBufferSize = Math.Max(options.Limits.MaxRequestBufferSize ?? 0, 2L * limits.Value.MaxRequestLineBytes);
    }
}
