namespace PodcastApi.GraphQL.Language;

/// <summary>A place in a source text. Both count from 1; columns count UTF-16 code units, a byte order mark is one.</summary>
public readonly record struct SourceLocation(int Line, int Column);
