namespace PodcastApi.Ingestion.Resolution.Episodes.Rules;

/// <summary>Two documents that name the same recording.</summary>
internal static class EnclosureRule
{
    public static MatchRule Rule { get; } = new("enclosure", clues => clues.Enclosure is { } url ? [url] : [], NeedsConsent: false);
}
