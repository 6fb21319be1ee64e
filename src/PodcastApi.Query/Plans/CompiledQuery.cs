namespace PodcastApi.Query.Plans;

/// <summary>A query ready to run: its statements, to be read in one snapshot, and how their rows become the answer.</summary>
public sealed record CompiledQuery(IReadOnlyList<Statement> Statements, IReadOnlyList<RootPlan> Roots);
