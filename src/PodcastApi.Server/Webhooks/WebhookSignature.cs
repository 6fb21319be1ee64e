using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PodcastApi.Storage.Webhooks;

namespace PodcastApi.Server.Webhooks;

/// <summary>Signs messages: HMAC-SHA256 of id, time and body.</summary>
/// <remarks>https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md</remarks>
internal static class WebhookSignature
{
    public const string IdHeader = "webhook-id";
    public const string TimestampHeader = "webhook-timestamp";
    public const string SignatureHeader = "webhook-signature";

    /// <summary>The value of <see cref="SignatureHeader"/>.</summary>
    /// <param name="secret">The webhook's secret.</param>
    /// <param name="id">The message's id.</param>
    /// <param name="timestamp">Seconds since 1970 at this attempt.</param>
    /// <param name="body">The body.</param>
    public static string Sign(string secret, string id, long timestamp, ReadOnlySpan<byte> body)
    {
        var head = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{id}.{timestamp}."));
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Convert.FromBase64String(secret[WebhookRegister.SecretPrefix.Length..]));
        hash.AppendData(head);
        hash.AppendData(body);
        return "v1," + Convert.ToBase64String(hash.GetHashAndReset());
    }
}
