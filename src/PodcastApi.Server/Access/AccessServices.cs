using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;
using PodcastApi.Server.Hosting;

namespace PodcastApi.Server.Access;

/// <summary>Puts keys, limits, CORS and trusted proxies into an application, as <see cref="AccessOptions"/> says.</summary>
internal static class AccessServices
{
    private const string AnyOrigin = "*";

    /// <summary>As long as browsers keep the answer to a preflight at most: what may be asked changes with the settings alone.</summary>
    private static readonly TimeSpan PreflightMaxAge = TimeSpan.FromHours(2);

    public static void AddAccess(this IServiceCollection services)
    {
        services.AddSettings<AccessOptions>(AccessOptions.Section);
        services.AddSingleton<KeyRing>();
        services.AddSingleton<AdminFilter>();
        services.AddSingleton<RateLimits>();
        services.AddCors();
        services.AddOptions<CorsOptions>().Configure<IOptions<AccessOptions>>((cors, access) => cors.AddDefaultPolicy(policy => Allow(policy, access.Value.AllowedOrigins)));
        services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<AccessOptions>>((forwarded, access) => Trust(forwarded, access.Value));
    }

    private static void Allow(CorsPolicyBuilder policy, string[] origins)
    {
        policy.AllowAnyMethod().AllowAnyHeader().SetPreflightMaxAge(PreflightMaxAge)
            .WithExposedHeaders("ETag", "Link", "Location", "Content-Revision", "Cache-Status", "Server-Timing", "RateLimit", "RateLimit-Policy", "Retry-After");
        if (origins.Contains(AnyOrigin))
            policy.AllowAnyOrigin();
        else
            policy.WithOrigins(origins);
    }

    /// <summary>Without a proxy that is trusted the headers are anybody's claim, and would end up in the URLs of answers.</summary>
    private static void Trust(ForwardedHeadersOptions forwarded, AccessOptions access)
    {
        forwarded.KnownProxies.Clear();
        forwarded.KnownIPNetworks.Clear();
        foreach (var network in access.TrustedNetworks())
            forwarded.KnownIPNetworks.Add(network);
        forwarded.ForwardedHeaders = forwarded.KnownIPNetworks.Count == 0
            ? ForwardedHeaders.None
            : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
    }
}
