using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using PodcastApi.Content;
using PodcastApi.Storage;
using PodcastApi.Storage.Bookkeeping;
using PodcastApi.Storage.Entities;

namespace PodcastApi.Server.Access;

/// <summary>Tells callers by their keys: those of the database, and the one of PODCASTAPI_ADMIN_KEY.</summary>
internal sealed class KeyRing
{
    /// <summary>Secrets that are remembered, right and wrong ones together.</summary>
    private const int Capacity = 10_000;

    private readonly KeyRegister _register;
    private readonly TimeProvider _time;
    private readonly TimeSpan _lifetime;
    private readonly byte[]? _adminHash;
    private readonly Caller _admin;
    private readonly ConcurrentDictionary<string, Known> _known = new(StringComparer.Ordinal);

    public KeyRing(PodcastDatabase database, IConfiguration configuration, IOptions<AccessOptions> options, TimeProvider time)
    {
        _register = new KeyRegister(database);
        _time = time;
        _lifetime = TimeSpan.FromSeconds(options.Value.KeyCacheSeconds);
        if (configuration["PODCASTAPI_ADMIN_KEY"] is { Length: > 0 } key)
            _adminHash = KeyRegister.HashOf(key);
        // A few digits of its hash tell it from the one before.
        var name = $"admin key {Convert.ToHexStringLower(_adminHash.AsSpan(0, _adminHash is null ? 0 : 4))}";
        _admin = new Caller("admin", name, new HashSet<KeyScope> { KeyScope.Read, KeyScope.Admin }, 0);
    }

    /// <summary>Whether PODCASTAPI_ADMIN_KEY is set, without which admin endpoints are hidden from those without a key.</summary>
    public bool HasAdminKey => _adminHash is not null;

    /// <summary>The caller of a secret; null when it is no key, or no longer.</summary>
    public async ValueTask<Caller?> FindAsync(string secret, CancellationToken cancellationToken)
    {
        var hash = KeyRegister.HashOf(secret);
        if (_adminHash is not null && CryptographicOperations.FixedTimeEquals(hash, _adminHash))
            return _admin;
        var now = _time.GetUtcNow();
        var name = Convert.ToHexString(hash);
        if (_known.TryGetValue(name, out var known) && now - known.SeenAt < _lifetime)
            return known.Key?.IsValidAt(now) == true ? known.Caller : null;

        var key = await _register.FindAsync(hash, cancellationToken);
        if (_known.Count >= Capacity)
            _known.Clear();
        _known[name] = known = new Known(key, key is null ? null : CallerOf(key), now);
        return key?.IsValidAt(now) == true ? known.Caller : null;
    }

    /// <summary>Looks into the database again for every key, since one was revoked here.</summary>
    public void Forget() => _known.Clear();

    private static Caller CallerOf(ApiKey key)
    {
        var scopes = new HashSet<KeyScope>();
        foreach (var name in key.Scopes)
        {
            if (EnumNames<KeyScope>.TryParse(name, out var scope))
                scopes.Add(scope);
        }

        return new Caller(key.Id.ToString(), key.Name, scopes, key.RequestsPerMinute);
    }

    private sealed record Known(ApiKey? Key, Caller? Caller, DateTimeOffset SeenAt);
}
