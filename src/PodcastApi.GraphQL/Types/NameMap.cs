using System.Collections;

namespace PodcastApi.GraphQL.Types;

/// <summary>Things in the order of their declaration that are also found by name. Of two with one name the last wins, at the place of the first.</summary>
public sealed class NameMap<T> : IReadOnlyList<T>
    where T : class
{
    private const int LongestScan = 6;

    private readonly string[] _names;
    private readonly Dictionary<string, T>? _byName;

    internal NameMap(IEnumerable<T> items, Func<T, string> nameOf)
    {
        var list = new List<T>();
        foreach (var item in items)
        {
            var name = nameOf(item);
            var index = list.Count > LongestScan ? -1 : list.FindIndex(other => nameOf(other) == name);
            if (list.Count > LongestScan)
            {
                _byName ??= Index(list, nameOf);
                index = _byName.ContainsKey(name) ? list.FindIndex(other => nameOf(other) == name) : -1;
                _byName[name] = item;
            }
            if (index < 0)
                list.Add(item);
            else
                list[index] = item;
        }
        Items = [.. list];
        _names = [.. list.Select(nameOf)];
    }

    /// <summary>All in the order of their declaration.</summary>
    public ImmutableArray<T> Items { get; }

    public int Count => Items.Length;

    public T this[int index] => Items[index];

    /// <summary>The one of a name; null where there is none.</summary>
    public T? Find(string name)
    {
        if (_byName is not null)
            return _byName.GetValueOrDefault(name);
        var names = _names;
        for (var i = 0; i < names.Length; i++)
        {
            if (names[i] == name)
                return Items[i];
        }
        return null;
    }

    /// <summary>The names in the order of the declaration.</summary>
    public IReadOnlyList<string> Names => _names;

    public ImmutableArray<T>.Enumerator GetEnumerator() => Items.GetEnumerator();

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)Items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable)Items).GetEnumerator();

    private static Dictionary<string, T> Index(List<T> items, Func<T, string> nameOf) =>
        items.ToDictionary(nameOf, StringComparer.Ordinal);
}
