namespace PodcastApi.Ingestion.Sources.Markdown.FrontMatter;

/// <summary>
/// Finds keys by what they mean. Of several spellings of one key the first of its table row wins, and the top level goes
/// before the tables of the site generators; what nobody asked for is left over.
/// </summary>
internal sealed class FrontMatterLookup
{
    private static readonly string[] GeneratorTables = ["extra", "params", "taxonomies", "podcast", "episode"];

    private readonly List<(FrontMatterEntry Entry, string Path)> _entries = [];
    private readonly HashSet<FrontMatterEntry> _taken = new(ReferenceEqualityComparer.Instance);
    private readonly FrontMatterMeanings _meanings;

    public FrontMatterLookup(MapValue map, FrontMatterMeanings meanings)
    {
        _meanings = meanings;
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
        var found = _entries
            .Where(pair => pair.Entry.Value is not NullValue && !_taken.Contains(pair.Entry) && _meanings.Of(pair.Entry.Key)?.Name == name)
            .OrderBy(pair => pair.Path == pair.Entry.Key ? 0 : 1).ThenBy(pair => _meanings.Of(pair.Entry.Key)!.Value.Rank)
            .FirstOrDefault().Entry;
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
