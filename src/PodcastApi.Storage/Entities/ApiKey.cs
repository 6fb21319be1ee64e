namespace PodcastApi.Storage.Entities;

/// <summary>What a key allows. Every key may read what is published.</summary>
public enum KeyScope
{
    /// <summary>To read where reading takes a key, as every key allows.</summary>
    Read,

    /// <summary>To see drafts and what is scheduled.</summary>
    Draft,

    /// <summary>To start runs of the ingestion and to make and revoke keys.</summary>
    Admin,
}

/// <summary>A key of a caller, without the key itself.</summary>
public sealed class ApiKey
{
    public Guid Id { get; init; }

    /// <summary>Whose it is, or what for.</summary>
    public required string Name { get; init; }

    /// <summary>The SHA-256 of the key. A key is 256 random bits, so that no salt and no slow hash is needed.</summary>
    public required byte[] Hash { get; init; }

    /// <summary>The public names of its <see cref="KeyScope"/>s.</summary>
    public required string[] Scopes { get; init; }

    /// <summary>Most requests of a minute; null for what the server allows every key.</summary>
    public int? RequestsPerMinute { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>From when it no longer counts; null for never.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    public DateTimeOffset? RevokedAt { get; set; }

    /// <summary>Whether it counts at a moment.</summary>
    public bool IsValidAt(DateTimeOffset moment) => RevokedAt is null && (ExpiresAt is null || ExpiresAt > moment);
}
