namespace PodcastApi.Ingestion.Resolution.Episodes.Rules;

/// <summary>Slug, alias or the end of the page's address are the same. Slugs are given again, so nothing may speak against it.</summary>
internal static class PathRule
{
    public static MatchRule Rule { get; } = new("path", clues => clues.Paths, NeedsConsent: true);
}
