using System.Net;
using PodcastApi.Ingestion.Fetching;

namespace PodcastApi.Server.Webhooks;

/// <summary>Tells what may be the address of a webhook. Where its name leads to is looked at again at every connection.</summary>
internal static class WebhookAddress
{
    public const int MaxLength = 2000;

    /// <summary>Reads an address; says what is wrong with it.</summary>
    public static Uri? Read(string? text, WebhookOptions options, out string? problem)
    {
        problem = null;
        if (text is null || text.Length > MaxLength || !Uri.TryCreate(text, UriKind.Absolute, out var url) || url.Scheme is not ("https" or "http") || url.UserInfo.Length > 0 || url.Fragment.Length > 0)
            problem = $"The address is a URL such as https://example.org/hooks of at most {MaxLength} characters, without a password and without a fragment.";
        else if (options.Allows(url.DnsSafeHost))
            return url;
        else if (url.Scheme != "https")
            problem = $"Messages go out encrypted: use https, or name {url.DnsSafeHost} in {WebhookOptions.Section}:{nameof(WebhookOptions.AllowedHosts)}.";
        else if (IPAddress.TryParse(url.DnsSafeHost, out var address) && !PublicAddress.Contains(address))
            problem = $"{url.DnsSafeHost} is in a private network, which is not asked. Name it in {WebhookOptions.Section}:{nameof(WebhookOptions.AllowedHosts)} if it is meant.";
        else
            return url;
        return null;
    }
}
