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
    /// Whether the first of <see cref="Statements"/> is part of <see cref="State"/>, which saves it: its only row, or nulls for
    /// none, follows the columns of the dataset; its column <see cref="FirstKey"/> is never null in a row.
    /// </summary>
    public bool StateHoldsFirst => FirstKey >= 0;

    /// <summary>The column of the first statement that tells whether there is a row; negative when it is not part of <see cref="State"/>.</summary>
    public int FirstKey { get; init; } = -1;
}
