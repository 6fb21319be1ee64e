namespace PodcastApi.Server.Home;

/// <summary>What the first page says.</summary>
/// <param name="Revision">The newest revision of the content.</param>
/// <param name="Counts">How many there are of each kind, by the name of its collection.</param>
/// <param name="LastRun">The newest run of the ingestion; null before the first.</param>
/// <param name="Examples">Requests that work as they stand.</param>
/// <param name="Queries">GraphQL queries that work as they stand.</param>
internal sealed record HomeModel(
    long Revision, IReadOnlyList<HomeCount> Counts, HomeRun? LastRun, IReadOnlyList<HomeExample> Examples, IReadOnlyList<SampleQuery> Queries);

/// <summary>The size of a collection.</summary>
internal sealed record HomeCount(string Collection, long Count, string Url);

/// <summary>How a run went.</summary>
internal sealed record HomeRun(
    string Id, string Status, DateTime StartedAt, DateTime? FinishedAt, string Summary, string Url, IReadOnlyList<HomeDiagnostic> Diagnostics);

/// <summary>What a run had to say about a document.</summary>
internal sealed record HomeDiagnostic(string Severity, string Code, string Place, string Message, string? Hint);

/// <summary>A request to try.</summary>
internal sealed record HomeExample(string Question, string Url);
