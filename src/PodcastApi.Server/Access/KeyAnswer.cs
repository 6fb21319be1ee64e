using System.Text.Json.Serialization;
using PodcastApi.Storage.Entities;

namespace PodcastApi.Server.Access;

/// <summary>A key as callers and the command see it; the secret stands only in the answer that made it.</summary>
internal sealed record KeyAnswer(
    Guid Id,
    string Name,
    IReadOnlyList<string> Scopes,
    int? RequestsPerMinute,
    DateTime CreatedAt,
    DateTime? ExpiresAt,
    DateTime? RevokedAt,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Key)
{
    public static KeyAnswer Of(ApiKey key, string? secret = null) =>
        new(key.Id, key.Name, key.Scopes, key.RequestsPerMinute, key.CreatedAt.UtcDateTime, key.ExpiresAt?.UtcDateTime, key.RevokedAt?.UtcDateTime, secret);
}
