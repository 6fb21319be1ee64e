using System.Net;
using System.Net.Sockets;
using PodcastApi.Ingestion.Diagnostics;

namespace PodcastApi.Ingestion.Fetching;

/// <summary>Fetches feeds over HTTP: redirects are followed by hand, so that every hop is looked at.</summary>
internal static class FeedFetcher
{
    private const string Accept = "application/rss+xml, application/atom+xml;q=0.9, application/xml;q=0.8, text/xml;q=0.8, */*;q=0.1";

    /// <summary>Asks for a feed; its body is read by whoever gets it.</summary>
    /// <exception cref="RefusedException">There is no feed to be had there; the diagnostic says why.</exception>
    public static async Task<FetchedFeed> FetchAsync(Uri url, FetchOptions options, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(options.AnswerTimeout);
        var client = Client(options);
        try
        {
            var answer = await FollowAsync(client, url, options, limit.Token);
            return new FetchedFeed(client, answer, await answer.Content.ReadAsStreamAsync(cancellationToken));
        }
        catch (Exception mistake)
        {
            client.Dispose();
            throw mistake switch
            {
                OperationCanceledException when !cancellationToken.IsCancellationRequested =>
                    Refused("fetch-timeout", url, $"The server did not answer within {options.AnswerTimeout.TotalSeconds:0} seconds.", "Try again later."),
                HttpRequestException { InnerException: PrivateAddressException refused } =>
                    Refused("fetch-address", url, refused.Message, "Name the host in Ingestion:AllowedHosts if it is meant to be asked."),
                HttpRequestException failed => Refused("fetch-failed", url, $"The feed cannot be fetched: {failed.Message}", "Check the address, and that the server is up."),
                _ => mistake,
            };
        }
    }

    private static async Task<HttpResponseMessage> FollowAsync(HttpClient client, Uri url, FetchOptions options, CancellationToken cancellationToken)
    {
        var next = url;
        for (var hop = 0; hop <= options.MaxRedirects; hop++)
        {
            var answer = await client.GetAsync(next, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if (answer.IsSuccessStatusCode)
                return answer;
            var (status, target) = (answer.StatusCode, answer.Headers.Location);
            answer.Dispose();
            if ((int)status is not (301 or 302 or 303 or 307 or 308) || target is null)
                throw Refused("fetch-status", url, $"{next} answers {(int)status} {status}.", "Check the address; a feed that needs a login cannot be read.");
            next = new Uri(next, target);
            if (next.Scheme is not ("http" or "https"))
                throw Refused("fetch-redirect", url, $"It redirects to {next}, which is no address of the web.", "Name the address of the feed itself.");
        }

        throw Refused("fetch-redirects", url, $"It redirects more than {options.MaxRedirects} times.", "Name the address of the feed itself.");
    }

    private static HttpClient Client(FetchOptions options)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
            UseCookies = false,
            // A proxy would connect in our place, past the check of addresses.
            UseProxy = false,
            ConnectCallback = (context, cancellationToken) => ConnectAsync(context.DnsEndPoint, options, cancellationToken),
        };
        var client = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        client.DefaultRequestHeaders.UserAgent.ParseAdd(options.UserAgent);
        client.DefaultRequestHeaders.Accept.ParseAdd(Accept);
        return client;
    }

    /// <summary>Connects to an address that was checked, not to a name that may lead elsewhere the next moment.</summary>
    private static async ValueTask<Stream> ConnectAsync(DnsEndPoint place, FetchOptions options, CancellationToken cancellationToken)
    {
        var addresses = await Dns.GetHostAddressesAsync(place.Host, cancellationToken);
        var allowed = options.AllowedHosts.Contains(place.Host, StringComparer.OrdinalIgnoreCase) ? addresses : [.. addresses.Where(PublicAddress.Contains)];
        if (allowed.Length == 0)
            throw new PrivateAddressException(place.Host);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, place.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static RefusedException Refused(string code, Uri url, string message, string hint) =>
        new(new Diagnostic(DiagnosticSeverity.Error, code, url.OriginalString, null, null, message, hint));

    private sealed class PrivateAddressException(string host) : Exception($"{host} is in a private network, which is not asked.");
}
