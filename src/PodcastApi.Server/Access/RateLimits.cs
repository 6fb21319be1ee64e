using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace PodcastApi.Server.Access;

/// <summary>
/// How often somebody may ask: counted by the key, else by the address, in windows of a minute, and told in the headers
/// <c>RateLimit</c> and <c>RateLimit-Policy</c> (draft-ietf-httpapi-ratelimit-headers).
/// </summary>
internal sealed class RateLimits(IOptions<AccessOptions> options) : IDisposable
{
    private const int WindowSeconds = 60;

    /// <summary>A customer's network of IPv6: whoever has it has 2^64 addresses.</summary>
    private const int NetworkBytes = 8;

    private readonly PartitionedRateLimiter<Quota> _limiter = PartitionedRateLimiter.Create<Quota, string>(quota => RateLimitPartition.GetFixedWindowLimiter(
        quota.Name, _ => new FixedWindowRateLimiterOptions { PermitLimit = quota.Limit, Window = TimeSpan.FromSeconds(WindowSeconds) }));

    /// <summary>Counts a request and writes the headers.</summary>
    /// <returns>How long to wait when it is one too many; otherwise null.</returns>
    public TimeSpan? Admit(HttpContext context, Caller caller)
    {
        var limit = caller.Key is null ? options.Value.RequestsPerMinute : caller.RequestsPerMinute ?? options.Value.RequestsPerMinuteOfKey;
        if (limit == 0)
            return null;
        // The limit is part of the name: a key whose limit was changed counts anew.
        var quota = new Quota(string.Create(CultureInfo.InvariantCulture, $"{caller.Key ?? Address(context.Connection.RemoteIpAddress)} {limit}"), limit);
        using var lease = _limiter.AttemptAcquire(quota);
        var left = _limiter.GetStatistics(quota)?.CurrentAvailablePermits ?? 0;
        TimeSpan? wait = lease.IsAcquired ? null : lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromSeconds(WindowSeconds);
        var name = caller.Key is null ? "address" : "key";
        // An error answer clears the headers that stand already.
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers["RateLimit-Policy"] = string.Create(CultureInfo.InvariantCulture, $"\"{name}\";q={limit};w={WindowSeconds}");
            headers["RateLimit"] = wait is { } seconds
                ? string.Create(CultureInfo.InvariantCulture, $"\"{name}\";r=0;t={Math.Ceiling(seconds.TotalSeconds)}")
                : string.Create(CultureInfo.InvariantCulture, $"\"{name}\";r={left}");
            return Task.CompletedTask;
        });
        return wait;
    }

    public void Dispose() => _limiter.Dispose();

    /// <summary>What an address is counted under.</summary>
    public static string Address(IPAddress? address)
    {
        if (address is null)
            return "";
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, NetworkBytes)) : address.ToString();
    }

    private readonly record struct Quota(string Name, int Limit);
}
