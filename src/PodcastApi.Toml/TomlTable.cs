namespace PodcastApi.Toml;

/// <summary>A key of a table with its place and its value.</summary>
public sealed record TomlEntry(string Key, TomlPosition KeyPosition, TomlValue Value);

/// <summary>Keys with their values, in the order of the document.</summary>
public sealed class TomlTable : TomlValue
{
    private readonly OrderedDictionary<string, TomlEntry> entries = new(StringComparer.Ordinal);

    internal TomlTable(TomlPosition position, TomlTableOrigin origin)
        : base(position) => Origin = origin;

    /// <summary>The keys with their values, in the order of the document.</summary>
    public IReadOnlyList<TomlEntry> Entries => entries.Values;

    /// <inheritdoc/>
    public override string TypeName => "a table";

    internal TomlTableOrigin Origin { get; set; }

    /// <summary>The value of a key (an exact, case-sensitive match), or null where the key is not there.</summary>
    public TomlValue? this[string key] => Find(key)?.Value;

    /// <summary>A key with its place and value, or null where it is not there.</summary>
    public TomlEntry? Find(string key) => entries.GetValueOrDefault(key);

    internal void Add(KeyPart key, TomlValue value) =>
        entries.Add(key.Name, new TomlEntry(key.Name, key.Position, value));
}

/// <summary>One part of a dotted key.</summary>
internal readonly record struct KeyPart(string Name, TomlPosition Position);

/// <summary>How a table came to be, which decides what may still be added to it.</summary>
internal enum TomlTableOrigin
{
    /// <summary>Named only within a longer header, <c>a</c> in <c>[a.b]</c>: its own header may follow.</summary>
    Implied,

    /// <summary>Has its header (or is the document): open until the next header.</summary>
    Header,

    /// <summary>Made by a dotted key, <c>a</c> in <c>a.b = 1</c>: more dotted keys and sub-tables, but no header.</summary>
    DottedKey,

    /// <summary>Written with braces: complete.</summary>
    Inline,
}
