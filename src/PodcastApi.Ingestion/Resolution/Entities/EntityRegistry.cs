using PodcastApi.Content;
using PodcastApi.Storage.Writing;

namespace PodcastApi.Ingestion.Resolution.Entities;

/// <summary>
/// Gives people and companies their ids: who shares a key is one, now and with whatever was named before. Keys that turn out
/// to belong together make one of those that were two. Lives as long as the writer's transaction.
/// </summary>
internal sealed class EntityRegistry(ContentWriter writer)
{
    private readonly Dictionary<(ContentKind Kind, string Key), Guid> _known = [];
    private readonly Dictionary<Guid, Guid> _survivors = [];

    /// <summary>Who was merged into whom since the beginning.</summary>
    public IReadOnlyDictionary<Guid, Guid> Merged => _survivors;

    /// <summary>The id that counts in place of one that was given earlier.</summary>
    public Guid Current(Guid id)
    {
        while (_survivors.TryGetValue(id, out var survivor))
            id = survivor;
        return id;
    }

    /// <summary>The ids of some names, in their order.</summary>
    public async Task<IReadOnlyList<Guid>> ResolveAsync(ContentKind kind, IReadOnlyList<EntityName> names, CancellationToken cancellationToken)
    {
        await LoadAsync(kind, names, cancellationToken);
        var fresh = new Dictionary<string, Guid>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            var ids = name.Keys.Where(key => _known.ContainsKey((kind, key))).Select(key => Current(_known[(kind, key)])).Distinct().ToArray();
            var id = ids.Length > 0 ? ids[0] : EntityId.FromNaturalKey(kind, name.Keys[^1]).Value;
            foreach (var loser in ids.Skip(1))
                await MergeAsync(kind, loser, id, cancellationToken);
            foreach (var key in name.Keys)
            {
                if (_known.TryAdd((kind, key), id))
                    fresh[key] = id;
            }
        }

        await writer.Identities.BindAsync(kind, fresh, cancellationToken);
        return [.. names.Select(name => Current(_known[(kind, name.Keys[0])]))];
    }

    private async Task LoadAsync(ContentKind kind, IReadOnlyList<EntityName> names, CancellationToken cancellationToken)
    {
        var unknown = names.SelectMany(name => name.Keys).Where(key => !_known.ContainsKey((kind, key))).Distinct(StringComparer.Ordinal).ToArray();
        foreach (var (key, id) in await writer.Identities.FindAsync(kind, unknown, cancellationToken))
            _known[(kind, key)] = id;
    }

    private async Task MergeAsync(ContentKind kind, Guid loser, Guid survivor, CancellationToken cancellationToken)
    {
        _survivors[loser] = survivor;
        writer.Merge(kind, loser, survivor);
        await writer.Claims.MoveAsync(loser, survivor, cancellationToken);
    }
}
