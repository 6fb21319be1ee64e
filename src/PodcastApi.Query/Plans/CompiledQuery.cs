namespace PodcastApi.Query.Plans;

/// <summary>A query ready to run: its statements, to be read in one snapshot, and how their rows become the answer.</summary>
/// <param name="State">
/// The statement that comes first: one row with the dataset's id, revision and the revision that is retained from, whether all
/// statements of the transaction have one snapshot, and the settings of the transaction that the other statements read.
/// </param>
/// <param name="Statements">The statements.</param>
/// <param name="Roots">The answer.</param>
public sealed record CompiledQuery(Statement State, IReadOnlyList<Statement> Statements, IReadOnlyList<RootPlan> Roots)
{
    /// <summary>How many columns of <see cref="State"/> tell of the dataset.</summary>
    public const int StateColumns = 4;

    /// <summary>
    /// How many of <see cref="Statements"/>, at most two, are part of <see cref="State"/>, which saves them. The only row of the first, or
    /// nulls for none, follows the columns of the dataset. The rows of the second follow, each in a row of its own beside what is
    /// repeated; its first column, a key, is null where there are none.
    /// </summary>
    public int Folded { get; init; }

    /// <summary>The column of the first statement that is never null in a row, when it is part of <see cref="State"/>.</summary>
    public int FirstKey { get; init; } = -1;
}
