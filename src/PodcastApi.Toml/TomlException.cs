namespace PodcastApi.Toml;

/// <summary>The document is not TOML 1.0.0, or goes beyond a limit. <see cref="Exception.Message"/> says what is wrong, without the place.</summary>
public sealed class TomlException : FormatException
{
    internal TomlException(string message, TomlPosition position, string? hint, string? sourceName)
        : base(message)
    {
        Position = position;
        Hint = hint;
        SourceName = sourceName;
    }

    /// <summary>Where the mistake stands.</summary>
    public TomlPosition Position { get; }

    /// <summary>The line of the mistake, from 1 (or from <see cref="TomlReadOptions.FirstLine"/>).</summary>
    public int Line => Position.Line;

    /// <summary>The column of the mistake, from 1.</summary>
    public int Column => Position.Column;

    /// <summary>How to put it right, where that is clear.</summary>
    public string? Hint { get; }

    /// <summary>The name that the caller gave the document.</summary>
    public string? SourceName { get; }

    /// <summary>Place, message and hint, then the stack trace.</summary>
    public override string ToString() =>
        $"{SourceName ?? "TOML"}({Line},{Column}): {Message}{(Hint is null ? "" : $" ({Hint})")}{Environment.NewLine}{StackTrace}";
}
