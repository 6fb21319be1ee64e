namespace PodcastApi.Query.Plans;

/// <summary>A query ready to run: its statements, to be read in one snapshot, and how their rows become the answer.</summary>
/// <param name="State">
/// The statement that comes first: one row with the dataset's id, revision and the revision that is retained from, whether all
/// statements of the transaction have one snapshot, and the settings of the transaction that the other statements read.
/// </param>
/// <param name="Statements">The statements.</param>
/// <param name="Roots">The answer.</param>
public sealed record CompiledQuery(Statement State, IReadOnlyList<Statement> Statements, IReadOnlyList<RootPlan> Roots);
