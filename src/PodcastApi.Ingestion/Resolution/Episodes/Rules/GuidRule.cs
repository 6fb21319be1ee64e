namespace PodcastApi.Ingestion.Resolution.Episodes.Rules;

/// <summary>The feed's <c>guid</c> names the episode for good (RSS 2.0).</summary>
internal static class GuidRule
{
    public static MatchRule Rule { get; } = new("guid", clues => clues.Guid is { } guid ? [guid] : [], NeedsConsent: false);
}
