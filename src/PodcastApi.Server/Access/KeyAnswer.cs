using System.Text.Json.Serialization;
using PodcastApi.Storage.Entities;

namespace PodcastApi.Server.Access;

/// <summary>A key as callers and the command see it; the secret stands only in the answer that made it.</summary>
internal sealed record KeyAnswer(
    Guid Id,
    string Name,
    IReadOnlyList<string> Scopes,
    int? RequestsPerMinute,
    DateTimeOffset CreatedAt,
    DateTimeOffset? ExpiresAt,
    DateTimeOffset? RevokedAt,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Key)
{
    public static KeyAnswer Of(ApiKey key, string? secret = null) =>
        new(key.Id, key.Name, key.Scopes, key.RequestsPerMinute, key.CreatedAt, key.ExpiresAt, key.RevokedAt, secret);
}
