using System.Net;
using System.Net.Sockets;
using PodcastApi.Ingestion.Diagnostics;

namespace PodcastApi.Ingestion.Fetching;

/// <summary>The words for what goes wrong between us and a server, and whether it may go right the next time.</summary>
internal static class FetchFailures
{
    public static FetchFailedException Of(FetchRequest request, string code, string message, string hint, bool isTransient = false, TimeSpan? retryAfter = null) =>
        new(new Diagnostic(DiagnosticSeverity.Error, code, request.Name, null, null, message, hint), isTransient, retryAfter);

    /// <summary>What the network or the server's bytes came to.</summary>
    public static FetchFailedException Of(FetchRequest request, Uri asked, Exception mistake)
    {
        for (var inner = mistake; inner is not null; inner = inner.InnerException)
        {
            switch (inner)
            {
                case PrivateAddressException:
                    return Of(request, "fetch-address", inner.Message, "Name the host in Ingestion:AllowedHosts if it is meant to be asked.");
                case SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData }:
                    return Of(request, "fetch-failed", $"There is no host {asked.Host}.", "Check the address.");
                case SocketException socket:
                    return Of(request, "fetch-failed", $"There is no connection to {asked.Host}: {socket.Message}.", "Check the address, and that the server is up.", isTransient: true);
            }
        }

        return mistake is HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError }
            ? Of(request, "fetch-failed", $"There is no secure connection to {asked.Host}: {mistake.InnerException?.Message ?? mistake.Message}", "Let the publisher see to the certificate.")
            : Of(request, "fetch-failed", $"The feed cannot be fetched: {mistake.Message}", "Check the address, and that the server is up.", isTransient: true);
    }

    /// <summary>What a status other than success came to.</summary>
    public static FetchFailedException Of(FetchRequest request, Uri asked, HttpResponseMessage response, DateTimeOffset now)
    {
        var status = response.StatusCode;
        var wait = response.Headers.RetryAfter?.Delta ?? response.Headers.RetryAfter?.Date - now;
        var isTransient = status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or HttpStatusCode.InternalServerError or HttpStatusCode.BadGateway
            or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout;
        var name = request.Url == asked ? request.Name : asked.GetLeftPart(UriPartial.Path);
        return Of(request, "fetch-status", $"{name} answers {(int)status} {status}.", status switch
        {
            HttpStatusCode.Gone => "The publisher has taken the feed away for good: remove the source.",
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => "A feed that needs a login cannot be read.",
            _ when isTransient => "The server has trouble; try again later.",
            _ => "Check the address.",
        }, isTransient, wait > TimeSpan.Zero ? wait : null);
    }
}
