using PodcastApi.Ingestion.Resolution.Entities;

namespace PodcastApi.Benchmarks.Resolve;

/// <summary>Who shares a key is one, as in the ingestion's registry, in memory.</summary>
internal sealed class SharedKeys
{
    private readonly Dictionary<string, int> _known = new(StringComparer.Ordinal);
    private readonly List<int> _parents = [];

    /// <summary>A place among those who are one; ask <see cref="Find"/> at the end.</summary>
    public int Add(EntityName name)
    {
        var id = _parents.Count;
        _parents.Add(id);
        foreach (var key in name.Keys)
        {
            if (_known.TryGetValue(key, out var other))
                _parents[Find(other)] = Find(id);
            _known[key] = id;
        }

        return id;
    }

    /// <summary>The group.</summary>
    public int Find(int id)
    {
        while (_parents[id] != id)
            id = _parents[id] = _parents[_parents[id]];
        return id;
    }
}
