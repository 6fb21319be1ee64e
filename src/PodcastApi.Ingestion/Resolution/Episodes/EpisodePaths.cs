using PodcastApi.Ingestion.Drafts;

namespace PodcastApi.Ingestion.Resolution.Episodes;

/// <summary>The names under which an episode is found on its site: slug, aliases, and what its page's address ends in.</summary>
internal static class EpisodePaths
{
    public static IEnumerable<string> Of(EpisodeDraft draft)
    {
        var paths = new List<string>();
        if (draft.Slug is { Length: > 0 } slug)
            paths.Add(slug);
        foreach (var alias in draft.Aliases)
            paths.Add(Normalize(alias));
        if (draft.PageUrl is { } page && Uri.TryCreate(page, UriKind.Absolute, out var uri) && Normalize(uri.AbsolutePath) is { Length: > 1 } path)
        {
            paths.Add(path);
            paths.Add(path[(path.LastIndexOf('/') + 1)..]);
        }

        return paths.Where(path => path.Length > 0).Distinct();
    }

    /// <summary>With a leading slash, without one at the end.</summary>
    private static string Normalize(string path)
    {
        path = path.Trim().TrimEnd('/');
        return path.StartsWith('/') || path.Length == 0 ? path : "/" + path;
    }
}
