using Npgsql;
using PodcastApi.Content;

namespace PodcastApi.Storage.Writing;

/// <summary>
/// Which id a natural key was given, for good: a thing that goes and comes back is the same thing, and several keys may lead to
/// one id (a guid, an enclosure, a page). Part of a writer's transaction. Keys may be of any length.
/// </summary>
public sealed class IdentityTable
{
    private readonly NpgsqlConnection _connection;

    internal IdentityTable(NpgsqlConnection connection) => _connection = connection;

    /// <summary>The ids of those keys that have one.</summary>
    public async Task<IReadOnlyDictionary<string, Guid>> FindAsync(
        ContentKind kind, IReadOnlyCollection<string> naturalKeys, CancellationToken cancellationToken)
    {
        var found = new Dictionary<string, Guid>(naturalKeys.Count, StringComparer.Ordinal);
        if (naturalKeys.Count == 0)
            return found;
        var given = naturalKeys.ToLookup(StoredText.Key, StringComparer.Ordinal);
        await using var command = new NpgsqlCommand("select natural_key, id from identity where type = $1 and natural_key = any($2)", _connection);
        command.CommandTimeout = 0;
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = EnumNames<ContentKind>.Of(kind) });
        command.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = [.. given.Select(group => group.Key)] });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            var id = reader.GetGuid(1);
            foreach (var key in given[reader.GetString(0)])
                found[key] = id;
        }

        return found;
    }

    /// <summary>All keys that lead to some ids.</summary>
    public async Task<ILookup<Guid, string>> KeysAsync(ContentKind kind, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("select id, natural_key from identity where type = $1 and id = any($2)", _connection);
        command.CommandTimeout = 0;
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = EnumNames<ContentKind>.Of(kind) });
        command.Parameters.Add(new NpgsqlParameter<Guid[]> { TypedValue = [.. ids] });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var keys = new List<(Guid Id, string Key)>();
        while (await reader.ReadAsync(cancellationToken))
            keys.Add((reader.GetGuid(0), reader.GetString(1)));
        return keys.ToLookup(pair => pair.Id, pair => pair.Key);
    }

    /// <summary>The id of every key: the one it has, else the UUIDv5 that it is given now (<see cref="EntityId.FromNaturalKey"/>).</summary>
    public async Task<IReadOnlyDictionary<string, Guid>> ResolveAsync(
        ContentKind kind, IReadOnlyCollection<string> naturalKeys, CancellationToken cancellationToken)
    {
        var ids = new Dictionary<string, Guid>(await FindAsync(kind, naturalKeys, cancellationToken), StringComparer.Ordinal);
        var fresh = new Dictionary<string, Guid>(StringComparer.Ordinal);
        foreach (var key in naturalKeys)
        {
            if (ids.TryAdd(key, EntityId.FromNaturalKey(kind, key).Value))
                fresh[key] = ids[key];
        }

        await BindAsync(kind, fresh, cancellationToken);
        return ids;
    }

    /// <summary>Gives further keys to ids. A key that has an id keeps it.</summary>
    public async Task BindAsync(ContentKind kind, IReadOnlyDictionary<string, Guid> ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 0)
            return;
        await using var command = new NpgsqlCommand(
            "insert into identity (type, natural_key, id) select $1, k, i from unnest($2, $3) as t (k, i) on conflict do nothing", _connection);
        command.CommandTimeout = 0;
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = EnumNames<ContentKind>.Of(kind) });
        command.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = [.. ids.Keys.Select(StoredText.Key)] });
        command.Parameters.Add(new NpgsqlParameter<Guid[]> { TypedValue = [.. ids.Values] });
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
