namespace PodcastApi.Ingestion.Sources.Markdown.FrontMatter;

/// <summary>
/// Finds keys by what they mean. Of several spellings of one key the first of its table row wins, and the top level goes
/// before the tables of the site generators; what nobody asked for is left over.
/// </summary>
internal sealed class FrontMatterLookup
{
    private static readonly string[] GeneratorTables = ["extra", "params", "taxonomies"];

    private readonly List<(FrontMatterEntry Entry, string Path)> _entries = [];
    private readonly HashSet<FrontMatterEntry> _taken = new(ReferenceEqualityComparer.Instance);
    private readonly Func<string, string?> _meaning;

    public FrontMatterLookup(MapValue map, Func<string, string?> meaning)
    {
        _meaning = meaning;
        foreach (var entry in map.Entries.Where(entry => !IsGeneratorTable(entry)))
            _entries.Add((entry, entry.Key));
        foreach (var table in map.Entries.Where(IsGeneratorTable))
        {
            foreach (var entry in ((MapValue)table.Value).Entries)
                _entries.Add((entry, table.Key + "." + entry.Key));
        }
    }

    /// <summary>The entry of a key, which is taken by that; null when the key is not there or has no value.</summary>
    public FrontMatterEntry? Take(string name)
    {
        var found = _entries.Select(pair => pair.Entry)
            .Where(entry => entry.Value is not NullValue && !_taken.Contains(entry) && _meaning(entry.Key) == name)
            .OrderBy(entry => FrontMatterKeys.Fold(entry.Key) == FrontMatterKeys.Fold(name) ? 0 : 1)
            .FirstOrDefault();
        if (found is not null)
            _taken.Add(found);
        return found;
    }

    /// <summary>Gives an entry back: its value turned out to mean something else.</summary>
    public void Leave(FrontMatterEntry entry) => _taken.Remove(entry);

    /// <summary>What was not taken, as text under its dotted name.</summary>
    public IReadOnlyDictionary<string, string> Rest()
    {
        var rest = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (entry, path) in _entries.Where(pair => !_taken.Contains(pair.Entry)))
        {
            foreach (var (name, text) in FrontMatterText.Flatten(path, entry.Value))
                rest[name] = text;
        }

        return rest;
    }

    private static bool IsGeneratorTable(FrontMatterEntry entry) =>
        entry.Value is MapValue && GeneratorTables.Contains(entry.Key, StringComparer.OrdinalIgnoreCase);
}
