using PodcastApi.Content;

namespace PodcastApi.Ingestion.Resolution.Entities;

/// <summary>Who is one: by sure keys always, by loose ones as long as nothing contradicts. Knows nothing of where keys are stored.</summary>
internal sealed class EntityGroups(ContentKind kind)
{
    private readonly Dictionary<string, Guid> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<Guid, PersonTraits> _traits = [];
    private readonly Dictionary<Guid, Guid> _survivors = [];

    /// <summary>Who was merged into whom.</summary>
    public IReadOnlyDictionary<Guid, Guid> Merged => _survivors;

    /// <summary>The id that counts in place of one that was given earlier.</summary>
    public Guid Current(Guid id)
    {
        while (_survivors.TryGetValue(id, out var survivor))
            id = survivor;
        return id;
    }

    public bool Knows(string key) => _known.ContainsKey(key);

    /// <summary>The id that a key leads to; null when it leads to none.</summary>
    public Guid? Find(string key) => _known.TryGetValue(key, out var id) ? Current(id) : null;

    public void Know(string key, Guid id) => _known[key] = id;

    public bool HasTraits(Guid id) => _traits.ContainsKey(id);

    public void Know(Guid id, PersonTraits traits) => _traits[id] = TraitsOf(id).With(traits);

    /// <summary>Gives an id: that of the keys, else a new one.</summary>
    /// <param name="name">The name.</param>
    /// <param name="fresh">Told of every key that leads to the id from now on.</param>
    /// <returns>The id, and those that turned out to be the same.</returns>
    public (Guid Id, IReadOnlyList<Guid> Losers) Assign(EntityName name, Action<string, Guid> fresh)
    {
        var ids = name.Keys.Select(Find).OfType<Guid>().Distinct().ToList();
        var traits = ids.Aggregate(name.Traits, (all, id) => all.With(TraitsOf(id)));
        foreach (var id in name.LooseKeys.Select(Find).OfType<Guid>().Distinct().Where(id => !ids.Contains(id)).ToArray())
        {
            if (!PersonTraits.Permit(traits, TraitsOf(id)))
                continue;
            ids.Add(id);
            traits = traits.With(TraitsOf(id));
        }

        var own = ids.Count > 0 ? ids[0] : Mint(name);
        foreach (var loser in ids.Skip(1))
            _survivors[loser] = own;
        _traits[own] = traits;
        foreach (var key in name.AllKeys.Where(key => _known.TryAdd(key, own)))
            fresh(key, own);
        return (own, [.. ids.Skip(1)]);
    }

    /// <summary>Of the name where nobody has it, else of a key that is nobody's; two whom nothing but an episode's word tells apart have that.</summary>
    private Guid Mint(EntityName name)
    {
        var key = name.LooseKeys.Concat(name.Keys.Reverse()).FirstOrDefault(key => !Knows(key)) ?? $"{name.AllKeys.First()}|{string.Join('|', name.Traits.Ties)}";
        return EntityId.FromNaturalKey(kind, key).Value;
    }

    private PersonTraits TraitsOf(Guid id) => _traits.GetValueOrDefault(id, PersonTraits.None);
}
