namespace PodcastApi.GraphQL.Language;

/// <summary>Limits of the parser. A document beyond one is refused with a syntax error at the place where it was passed.</summary>
public sealed record ParserOptions
{
    /// <summary>No limit but that of depth.</summary>
    public static ParserOptions Default { get; } = new();

    /// <summary>How many tokens a document may have; comments do not count. Null: as many as it likes.</summary>
    public int? MaxTokens { get; init; }

    /// <summary>The setting that holds <see cref="MaxTokens"/>, for the error; null: it names none.</summary>
    public string? MaxTokensSetting { get; init; }

    /// <summary>
    /// How deep selection sets, values and types may nest in one another, 250 by default.
    /// The parser and everything behind it recurse this deep, and the stack of a thread must have room for it.
    /// </summary>
    public int MaxDepth { get; init; } = 250;

    /// <summary>How many UTF-16 code units a document may have. Null: as many as it likes.</summary>
    public int? MaxLength { get; init; }
}
