namespace PodcastApi.Storage.Writing;

/// <summary>Paths as the alias table holds them: no slash at the end, no fragment, at most as long as an index takes.</summary>
public static class AliasPath
{
    /// <summary>The form in which a path or URL is stored and looked up; null when it leads nowhere or is too long.</summary>
    public static string? Normalize(string path)
    {
        path = StoredText.Clean(path).Trim();
        var fragment = path.IndexOf('#', StringComparison.Ordinal);
        if (fragment >= 0)
            path = path[..fragment];
        path = path.TrimEnd('/');
        return path.Length == 0 || StoredText.Key(path).Length != path.Length ? null : path;
    }

    /// <summary>The path and query of an absolute URL, with a leading slash; null when the URL is the site's root or not absolute.</summary>
    public static string? OfUrl(string url)
    {
        var scheme = url.IndexOf("://", StringComparison.Ordinal);
        var slash = scheme < 0 ? -1 : url.IndexOf('/', scheme + 3);
        return slash < 0 ? null : Normalize(url[slash..]);
    }
}
