namespace PodcastApi.Toml;

/// <summary>A list of values, which may differ in type; also the tables collected under one <c>[[header]]</c>.</summary>
public sealed class TomlArray : TomlValue
{
    private readonly List<TomlValue> items = [];

    internal TomlArray(TomlPosition position, bool ofTables = false)
        : base(position) => IsArrayOfTables = ofTables;

    /// <summary>The values in the order of the document.</summary>
    public IReadOnlyList<TomlValue> Items => items;

    /// <inheritdoc/>
    public override string TypeName => "an array";

    /// <summary>Written with <c>[[...]]</c>, so that the next such header may add to it.</summary>
    internal bool IsArrayOfTables { get; }

    internal void Add(TomlValue value) => items.Add(value);
}
