namespace PodcastApi.Ingestion.Resolution.Episodes.Rules;

/// <summary>A key that documents of one episode share.</summary>
/// <param name="Name">Stored beside the document as what tied it to the episode.</param>
/// <param name="Keys">The keys of a document; two documents with one key match.</param>
/// <param name="NeedsConsent">Whether what else the documents say may forbid the match.</param>
internal sealed record MatchRule(string Name, Func<EpisodeClues, IEnumerable<string>> Keys, bool NeedsConsent)
{
    /// <summary>How sure a match by this rule is, from 0 to 1: see <see cref="MatchConfidence"/>.</summary>
    public float Confidence { get; } = MatchConfidence.Of(Name);
}
