using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.Extensions.Options;
using PodcastApi.Ingestion.Fetching;
using PodcastApi.Storage.Entities;
using PodcastApi.Storage.Webhooks;

namespace PodcastApi.Server.Webhooks;

/// <summary>What a receiver made of a message.</summary>
/// <param name="Status">What it answered; null without an answer.</param>
/// <param name="Error">Why it failed; null when it was taken.</param>
/// <param name="RetryAfter">How long the receiver asks to be left alone; null when it does not.</param>
internal sealed record WebhookOutcome(int? Status, string? Error, TimeSpan? RetryAfter = null)
{
    /// <summary>Whether the receiver wants no more messages at all.</summary>
    public bool IsGone => Status == (int)HttpStatusCode.Gone;
}

/// <summary>Sends messages to receivers: signed, to public addresses only, without following redirects, within a time limit.</summary>
internal sealed class WebhookSender : IDisposable
{
    private readonly HttpClient _client;
    private readonly IOptions<WebhookOptions> _options;
    private readonly TimeProvider _time;

    public WebhookSender(IOptions<WebhookOptions> options, TimeProvider time)
    {
        _options = options;
        _time = time;
        var handler = GuardedHandler.Create(new FetchOptions { AllowedHosts = options.Value.AllowedHosts });
        handler.PooledConnectionLifetime = TimeSpan.FromMinutes(2);
        _client = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
    }

    /// <summary>Sends a message once. Whatever goes wrong at the receiver's end is in the outcome.</summary>
    /// <exception cref="OperationCanceledException">This server stops.</exception>
    public async Task<WebhookOutcome> SendAsync(Webhook webhook, WebhookLease lease, CancellationToken cancellationToken)
    {
        var limit = _options.Value.Timeout;
        using var timeUp = new CancellationTokenSource(limit, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeUp.Token);
        try
        {
            using var message = Message(webhook, lease);
            using var response = await _client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, either.Token);
            var status = (int)response.StatusCode;
            if (response.IsSuccessStatusCode)
                return new WebhookOutcome(status, null);
            var wait = response.Headers.RetryAfter?.Delta ?? response.Headers.RetryAfter?.Date - _time.GetUtcNow();
            var error = status is >= 300 and < 400
                ? $"The receiver redirects ({status}), which is not followed. Register the address that it redirects to."
                : $"The receiver answered {status}.";
            return new WebhookOutcome(status, error, wait > TimeSpan.Zero ? wait : null);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new WebhookOutcome(null, string.Create(CultureInfo.InvariantCulture, $"The receiver did not answer within {limit.TotalSeconds} seconds."));
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException)
        {
            return new WebhookOutcome(null, Reason(failure));
        }
    }

    public void Dispose() => _client.Dispose();

    private HttpRequestMessage Message(Webhook webhook, WebhookLease lease)
    {
        var body = Body(lease);
        var id = $"msg_{lease.Id:N}";
        var now = _time.GetUtcNow().ToUnixTimeSeconds();
        var message = new HttpRequestMessage(HttpMethod.Post, webhook.Url) { Content = new ByteArrayContent(body) };
        message.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        message.Headers.TryAddWithoutValidation("User-Agent", "PodcastApi/0.1");
        message.Headers.Add(WebhookSignature.IdHeader, id);
        message.Headers.Add(WebhookSignature.TimestampHeader, now.ToString(CultureInfo.InvariantCulture));
        message.Headers.Add(WebhookSignature.SignatureHeader, WebhookSignature.Sign(webhook.Secret, id, now, body));
        return message;
    }

    /// <summary>The change comes as <c>changes</c> tells it, with the thing itself while it is there.</summary>
    private static byte[] Body(WebhookLease lease)
    {
        var data = lease.Resource is null ? lease.Change : $"{lease.Change[..^1]},\"resource\":{lease.Resource}}}";
        var timestamp = lease.CreatedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);
        return Encoding.UTF8.GetBytes($"{{\"type\":\"{lease.Event}\",\"timestamp\":\"{timestamp}\",\"data\":{data}}}");
    }

    private static string Reason(Exception failure)
    {
        for (var inner = failure; inner is not null; inner = inner.InnerException)
        {
            if (inner is PrivateAddressException)
                return $"{inner.Message} Name it in {WebhookOptions.Section}:{nameof(WebhookOptions.AllowedHosts)} if it is meant.";
        }

        return failure.InnerException is { } cause ? $"{failure.Message} {cause.Message}" : failure.Message;
    }
}
