namespace PodcastApi.Ingestion.Resolution.Episodes;

/// <summary>The documents that tell of one episode, the one that tells most first.</summary>
internal sealed record EpisodeCluster(IReadOnlyList<EpisodeMember> Members);

/// <summary>A document of an episode.</summary>
/// <param name="Clues">What it told.</param>
/// <param name="MatchedBy">The rule that tied it to the others.</param>
/// <param name="Confidence">How sure that is, from 0 to 1.</param>
internal sealed record EpisodeMember(EpisodeClues Clues, string MatchedBy, float Confidence);
