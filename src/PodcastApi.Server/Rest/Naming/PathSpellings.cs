using PodcastApi.Ingestion.Normalization.Links;
using PodcastApi.Storage.Writing;

namespace PodcastApi.Server.Rest.Naming;

/// <summary>
/// A path or URL in the spellings in which it may be on record: slugs and canonical paths without a leading slash, aliases
/// with one, page URLs in full.
/// </summary>
internal sealed class PathSpellings
{
    private static readonly string[] Collections = ["podcasts/", "people/", "companies/"];

    private PathSpellings(IReadOnlyList<string> all, bool isName)
    {
        All = all;
        IsName = isName;
    }

    /// <summary>All spellings, the likeliest first; none when nothing can have such a path.</summary>
    public IReadOnlyList<string> All { get; }

    /// <summary>Whether it is a slug or a canonical path, which a rename makes an old one, rather than an alias or a page of the publisher's.</summary>
    public bool IsName { get; }

    /// <param name="text">The path or URL.</param>
    /// <param name="baseUrl">This server's own URL, without a slash at the end.</param>
    public static PathSpellings Of(string text, string baseUrl)
    {
        if (text.StartsWith(baseUrl + "/", StringComparison.OrdinalIgnoreCase))
            text = text[baseUrl.Length..];
        if (AliasPath.Normalize(text) is not { } path)
            return new PathSpellings([], false);
        return path.Contains("://", StringComparison.Ordinal) ? OfUrl(path) : OfPath(path);
    }

    /// <summary>Whether one of the spellings is the name that a thing has now.</summary>
    public bool Contains(CanonicalName name) => All.Contains(name.Slug) || All.Contains(name.Path[(Paths.Base.Length + 1)..]);

    private static PathSpellings OfUrl(string url)
    {
        var all = new List<string> { url };
        if (url.StartsWith("http://", StringComparison.OrdinalIgnoreCase))
            all.Add("https://" + url["http://".Length..]);
        else if (url.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
            all.Add("http://" + url["https://".Length..]);
        if (UrlCanonicalizer.Canonicalize(url) is { } canonical)
        {
            all.Add(canonical);
            all.Add(canonical.Replace("://", "://www.", StringComparison.Ordinal));
            if (AliasPath.Normalize(canonical) is { } normalized)
                all.Add(normalized);
        }

        return new PathSpellings([.. all.Distinct(StringComparer.Ordinal)], false);
    }

    private static PathSpellings OfPath(string path)
    {
        var name = path.TrimStart('/');
        if (path.StartsWith(Paths.Base + "/", StringComparison.Ordinal))
            name = path[(Paths.Base.Length + 1)..];
        if (name.StartsWith("guests/", StringComparison.Ordinal))
            name = "people/" + name["guests/".Length..];
        else if (name.StartsWith("episodes/", StringComparison.Ordinal))
            name = name["episodes/".Length..];
        // A slug has no slash: what has one is a canonical path, or an alias whose first slash was left out.
        var isName = (!path.StartsWith('/') && !name.Contains('/')) || path.StartsWith(Paths.Base + "/", StringComparison.Ordinal)
            || Collections.Any(collection => name.StartsWith(collection, StringComparison.Ordinal));
        return new PathSpellings([.. new[] { path, name, "/" + name }.Distinct(StringComparer.Ordinal)], isName);
    }
}
