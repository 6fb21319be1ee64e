using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PodcastApi.Content;
using PodcastApi.Storage.Entities;

namespace PodcastApi.Storage.Bookkeeping;

/// <summary>The keys of callers: made, found, listed and revoked.</summary>
public sealed class KeyRegister(PodcastDatabase database)
{
    /// <summary>Tells our keys from other secrets, for people and for scanners of leaked ones.</summary>
    private const string Prefix = "pk_";

    private const int SecretBytes = 32;

    /// <summary>Makes a key. The secret is returned here and nowhere else.</summary>
    /// <param name="name">Whose it is, or what for.</param>
    /// <param name="scopes">What it allows.</param>
    /// <param name="requestsPerMinute">Most requests of a minute; null for what the server allows every key.</param>
    /// <param name="expiresAt">From when it no longer counts; null for never.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<(ApiKey Key, string Secret)> AddAsync(
        string name, IReadOnlyCollection<KeyScope> scopes, int? requestsPerMinute, DateTimeOffset? expiresAt, CancellationToken cancellationToken)
    {
        var secret = Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));
        var now = database.Now;
        var key = new ApiKey
        {
            Id = Guid.CreateVersion7(now),
            Name = name,
            Hash = HashOf(secret),
            Scopes = [.. scopes.Distinct().Order().Select(EnumNames<KeyScope>.Of)],
            RequestsPerMinute = requestsPerMinute,
            CreatedAt = now,
            ExpiresAt = expiresAt?.ToUniversalTime(),
        };
        await using var context = database.CreateOperationsContext();
        context.Add(key);
        await context.SaveChangesAsync(cancellationToken);
        return (key, secret);
    }

    /// <summary>The hash that a key is found by.</summary>
    public static byte[] HashOf(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));

    /// <summary>The key of a hash, valid or not; null when there is none.</summary>
    public async Task<ApiKey?> FindAsync(byte[] hash, CancellationToken cancellationToken)
    {
        await using var context = database.CreateOperationsContext();
        return await context.ApiKeys.AsNoTracking().SingleOrDefaultAsync(key => key.Hash == hash, cancellationToken);
    }

    /// <summary>The key of an id; null when there is none.</summary>
    public async Task<ApiKey?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var context = database.CreateOperationsContext();
        return await context.ApiKeys.AsNoTracking().SingleOrDefaultAsync(key => key.Id == id, cancellationToken);
    }

    /// <summary>All keys, oldest first.</summary>
    public async Task<IReadOnlyList<ApiKey>> ListAsync(CancellationToken cancellationToken)
    {
        await using var context = database.CreateOperationsContext();
        return await context.ApiKeys.AsNoTracking().OrderBy(key => key.CreatedAt).ThenBy(key => key.Id).ToListAsync(cancellationToken);
    }

    /// <summary>Revokes a key for good; once more changes nothing.</summary>
    /// <returns>Whether there is such a key.</returns>
    public async Task<bool> RevokeAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var context = database.CreateOperationsContext();
        if (await context.ApiKeys.SingleOrDefaultAsync(key => key.Id == id, cancellationToken) is not { } key)
            return false;
        key.RevokedAt ??= database.Time.GetUtcNow();
        await context.SaveChangesAsync(cancellationToken);
        return true;
    }
}
