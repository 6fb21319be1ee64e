namespace PodcastApi.GraphQL.Execution;

/// <summary>What a request is executed with besides its document and variables.</summary>
public sealed record ExecutionOptions
{
    public static ExecutionOptions Default { get; } = new();

    /// <summary>The value that the root fields are resolved on.</summary>
    public object? RootValue { get; init; }

    /// <summary>What every resolver finds in <see cref="ResolveContext.State"/>.</summary>
    public object? State { get; init; }

    /// <summary>How many errors of variables are listed before coercion stops, 50 by default.</summary>
    public int MaxCoercionErrors { get; init; } = 50;

    /// <summary>How deep objects and lists of the response may nest, and fragments in one another at one place, 500 by default: execution recurses this deep.</summary>
    public int MaxDepth { get; init; } = 500;

    /// <summary>Whether errors leave out "did you mean", which tells of names in the schema.</summary>
    public bool HideSuggestions { get; init; }
}
