using PodcastApi.Ingestion.Normalization.Links;

namespace PodcastApi.Ingestion.Resolution.Podcasts;

/// <summary>By what the podcast of a source is known, the surest first.</summary>
internal static class PodcastKeys
{
    /// <summary>The natural keys; the last one is the source itself, which nobody else shares.</summary>
    public static IReadOnlyList<string> Of(PodcastWord word)
    {
        var keys = new List<string>();
        if (word.Draft.Slug is { } slug)
            keys.Add("slug:" + slug);
        if (word.Draft.Guid is { } guid)
            keys.Add("guid:" + guid.Trim().ToLowerInvariant());
        foreach (var url in (string?[])[word.Draft.FeedUrl, word.Kind == Content.SourceKind.Rss ? word.Location : null])
        {
            if (url is not null && UrlCanonicalizer.Canonicalize(url) is { } canonical)
                keys.Add("feed:" + canonical);
        }

        keys.Add("source:" + word.Location);
        return [.. keys.Distinct()];
    }
}
