using System.Net;
using System.Net.Sockets;

namespace PodcastApi.Ingestion.Fetching;

/// <summary>A host leads to no address that may be asked.</summary>
public sealed class PrivateAddressException(string host) : Exception($"{host} is in a private network, which is not asked.");

/// <summary>Makes HTTP handlers that look at each address at the moment of connecting, so that neither a redirect nor a second answer of the name server leads around it.</summary>
public static class GuardedHandler
{
    /// <summary>A handler that follows no redirect, and connects to public addresses and <see cref="FetchOptions.AllowedHosts"/> alone.</summary>
    public static SocketsHttpHandler Create(FetchOptions options) => new()
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.All,
        UseCookies = false,
        // A proxy would connect in our place, past the check of addresses.
        UseProxy = false,
        ConnectCallback = (context, cancellationToken) => ConnectAsync(context.DnsEndPoint, options, cancellationToken),
    };

    /// <summary>Connects to an address that was checked, not to a name that may lead elsewhere the next moment.</summary>
    private static async ValueTask<Stream> ConnectAsync(DnsEndPoint place, FetchOptions options, CancellationToken cancellationToken)
    {
        var addresses = await Dns.GetHostAddressesAsync(place.Host, cancellationToken).ConfigureAwait(false);
        var allowed = options.AllowedHosts.Contains(place.Host, StringComparer.OrdinalIgnoreCase) ? addresses : [.. addresses.Where(PublicAddress.Contains)];
        if (allowed.Length == 0)
            throw new PrivateAddressException(place.Host);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, place.Port, cancellationToken).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
