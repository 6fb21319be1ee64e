namespace PodcastApi.Toml;

/// <summary>What a caller may set for one reading.</summary>
public sealed record TomlReadOptions
{
    /// <summary>The name of the document in errors, usually its path.</summary>
    public string? SourceName { get; init; }

    /// <summary>The number of the document's first line: 2 for front matter below a <c>+++</c> on line 1.</summary>
    public int FirstLine { get; init; } = 1;

    /// <summary>How deep tables and arrays may nest. Each part of a dotted key or header counts as one level.</summary>
    public int MaxDepth { get; init; } = 128;
}
