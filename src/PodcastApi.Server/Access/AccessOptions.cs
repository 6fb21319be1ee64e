using System.ComponentModel.DataAnnotations;

namespace PodcastApi.Server.Access;

/// <summary>Who may ask, from where and how often: the section <c>Access</c> of the configuration.</summary>
internal sealed class AccessOptions : IValidatableObject
{
    public const string Section = "Access";

    /// <summary>Whether reading takes a key.</summary>
    public bool RequireKey { get; set; }

    /// <summary>Origins whose pages may read the answers, for example <c>https://example.org</c>; any when it holds <c>*</c>.</summary>
    public string[] AllowedOrigins { get; set; } = [];

    /// <summary>Proxies whose <c>X-Forwarded-*</c> headers are believed: addresses, or networks such as <c>10.0.0.0/8</c>.</summary>
    public string[] TrustedProxies { get; set; } = [];

    /// <summary>Most requests of a minute from one address without a key; 0 for no limit.</summary>
    [Range(0, int.MaxValue)]
    public int RequestsPerMinute { get; set; }

    /// <summary>Most requests of a minute with one key, unless the key has a limit of its own; 0 for no limit.</summary>
    [Range(0, int.MaxValue)]
    public int RequestsPerMinuteOfKey { get; set; }

    /// <summary>How long a key is believed without another look at the database: after so long at most, a revoked one is refused by every node.</summary>
    [Range(0, 3600)]
    public int KeyCacheSeconds { get; set; } = 5;

    /// <summary>The networks of <see cref="TrustedProxies"/>.</summary>
    public IEnumerable<System.Net.IPNetwork> TrustedNetworks() => TrustedProxies.Select(text => Network(text)!.Value);

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var text in TrustedProxies.Where(text => Network(text) is null))
            yield return new ValidationResult($"'{text}' is no address and no network such as 10.0.0.0/8.", [nameof(TrustedProxies)]);
        foreach (var text in AllowedOrigins.Where(text => text != "*" && !IsOrigin(text)))
            yield return new ValidationResult($"'{text}' is no origin such as https://example.org, without a path.", [nameof(AllowedOrigins)]);
    }

    private static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" && url.GetLeftPart(UriPartial.Authority).Equals(text, StringComparison.OrdinalIgnoreCase);

    private static System.Net.IPNetwork? Network(string text)
    {
        if (System.Net.IPNetwork.TryParse(text, out var network))
            return network;
        return System.Net.IPAddress.TryParse(text, out var address) ? new System.Net.IPNetwork(address, address.GetAddressBytes().Length * 8) : null;
    }
}
