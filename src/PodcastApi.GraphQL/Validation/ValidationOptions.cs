namespace PodcastApi.GraphQL.Validation;

/// <summary>The limits of <see cref="DocumentValidator"/>.</summary>
public sealed record ValidationOptions
{
    internal static ValidationOptions Default { get; } = new();

    /// <summary>How many errors are reported before the validation is given up with one more that says so; by default 100.</summary>
    public int MaxErrors { get; init; } = 100;

    /// <summary>The setting that holds <see cref="MaxErrors"/>, for the error; null: it names none.</summary>
    public string? MaxErrorsSetting { get; init; }

    /// <summary>
    /// How many pairs of fields with one response key, of fragments, and of a selection set and a fragment behind it are compared with one another
    /// before the document is refused; by default 1,000,000.
    /// Fields without arguments, directives and selections that stand several times in one place count once.
    /// </summary>
    public int MaxFieldComparisons { get; init; } = 1_000_000;

    /// <summary>The setting that holds <see cref="MaxFieldComparisons"/>, for the error; null: it names none.</summary>
    public string? MaxFieldComparisonsSetting { get; init; }

    /// <summary>Whether to leave out "did you mean", which tells names of the schema.</summary>
    public bool HideSuggestions { get; init; }
}
