using PodcastApi.Content;
using PodcastApi.Ingestion.Curation;
using PodcastApi.Storage.Writing;

namespace PodcastApi.Ingestion.Resolution.Entities;

/// <summary>
/// Gives people and companies their ids, now and with whatever was named before. Keys that turn out to belong together make one of
/// those that were two. Lives as long as the writer's transaction.
/// </summary>
/// <param name="writer">The transaction.</param>
/// <param name="corrections">What was put right by hand.</param>
internal sealed class EntityRegistry(ContentWriter writer, Corrections corrections)
{
    private readonly Dictionary<ContentKind, EntityGroups> _groups = [];

    /// <summary>The id that counts in place of one that was given earlier.</summary>
    public Guid Current(Guid id) => _groups.Values.Aggregate(id, (current, groups) => groups.Current(current));

    /// <summary>Whose a credit is, given whose it is by nature.</summary>
    /// <param name="kind">A person or a company.</param>
    /// <param name="natural">What <see cref="ResolveAsync"/> gave.</param>
    /// <param name="owner">The episode or podcast that has the credit.</param>
    /// <param name="name">The name that it is under.</param>
    public Guid Identify(ContentKind kind, Guid natural, Guid owner, string name) => Current(corrections.Identify(kind, Current(natural), owner, name));

    /// <summary>The ids of some names, in their order, as the documents alone say.</summary>
    public async Task<IReadOnlyList<Guid>> ResolveAsync(ContentKind kind, IReadOnlyList<EntityName> names, CancellationToken cancellationToken)
    {
        if (!_groups.TryGetValue(kind, out var groups))
            _groups[kind] = groups = new EntityGroups(kind);
        await LoadAsync(kind, groups, names, cancellationToken);
        var fresh = new Dictionary<string, Guid>(StringComparer.Ordinal);
        var ids = new List<Guid>(names.Count);
        foreach (var name in names)
        {
            var (id, losers) = groups.Assign(name, (key, owner) => fresh[key] = owner);
            ids.Add(id);
            foreach (var loser in losers)
            {
                writer.Merge(kind, loser, id);
                await writer.Claims.MoveAsync(loser, id, cancellationToken);
            }
        }

        await writer.Identities.BindAsync(kind, fresh, cancellationToken);
        return [.. ids.Select(groups.Current)];
    }

    private async Task LoadAsync(ContentKind kind, EntityGroups groups, IReadOnlyList<EntityName> names, CancellationToken cancellationToken)
    {
        var unknown = names.SelectMany(name => name.AllKeys).Where(key => !groups.Knows(key)).Distinct(StringComparer.Ordinal).ToArray();
        foreach (var (key, id) in await writer.Identities.FindAsync(kind, unknown, cancellationToken))
            groups.Know(key, id);
        var candidates = names.Where(name => name.LooseKeys.Count > 0).SelectMany(name => name.AllKeys).Select(groups.Find).OfType<Guid>().Where(id => !groups.HasTraits(id)).Distinct().ToArray();
        if (candidates.Length == 0)
            return;
        var keys = await writer.Identities.KeysAsync(kind, candidates, cancellationToken);
        var posts = await writer.Stored.PostsAsync(candidates, cancellationToken);
        foreach (var id in candidates)
            groups.Know(id, PersonKeys.Traits(keys[id], posts[id].Select(post => new Post(post.Company, post.Day, post.Episode))));
    }
}
