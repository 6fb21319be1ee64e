using System.Security.Cryptography;
using System.Text;
using PodcastApi.Server.Errors;

namespace PodcastApi.Server.Admin;

/// <summary>
/// Guards the admin endpoints with the key of PODCASTAPI_ADMIN_KEY, sent as a bearer token (RFC 6750). Without a
/// configured key they do not exist.
/// </summary>
internal sealed class AdminKey : IEndpointFilter
{
    private const string Scheme = "Bearer ";
    private readonly byte[]? _hash;

    public AdminKey(IConfiguration configuration)
    {
        if (configuration["PODCASTAPI_ADMIN_KEY"] is { Length: > 0 } key)
            _hash = SHA256.HashData(Encoding.UTF8.GetBytes(key));
    }

    /// <summary>What the key is called where something is said to have been done with it: a few digits of its hash.</summary>
    public string Name => $"admin key {Convert.ToHexStringLower(_hash.AsSpan(0, _hash is null ? 0 : 4))}";

    /// <inheritdoc/>
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        Demand(context.HttpContext.Request);
        return next(context);
    }

    /// <summary>Returns when the request has the key.</summary>
    /// <exception cref="ApiException">404 when no key is configured, 401 when the request has none or a wrong one.</exception>
    public void Demand(HttpRequest request)
    {
        if (_hash is null)
            throw new ApiException(ErrorCode.NotFound, "Admin endpoints are off. Set PODCASTAPI_ADMIN_KEY and restart to have them.");
        var header = request.Headers.Authorization.ToString();
        var sent = header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? header[Scheme.Length..].Trim() : "";
        if (!CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(sent)), _hash))
            throw new ApiException(ErrorCode.Unauthenticated, "This endpoint takes the admin key in the header 'Authorization: Bearer KEY'.");
    }
}
