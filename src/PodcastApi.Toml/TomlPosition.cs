namespace PodcastApi.Toml;

/// <summary>A place in a document. Line and column count from 1; a column is one UTF-16 code unit, as in most editors.</summary>
public readonly record struct TomlPosition(int Line, int Column)
{
    /// <summary>The place in words: <c>line 3, column 5</c>.</summary>
    public override string ToString() => $"line {Line}, column {Column}";
}
