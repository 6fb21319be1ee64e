namespace PodcastApi.Ingestion.Resolution.Episodes.Rules;

/// <summary>Two documents that name the same page as that of the episode. A front page is the show's.</summary>
internal static class PageRule
{
    public static MatchRule Rule { get; } = new("page", clues => clues.Page is { } url && !IsFrontPage(url) ? [url] : [], NeedsConsent: true);

    private static bool IsFrontPage(string url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri is { AbsolutePath: "/", Query: "" };
}
