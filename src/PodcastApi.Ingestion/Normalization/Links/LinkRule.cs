using PodcastApi.Content;

namespace PodcastApi.Ingestion.Normalization.Links;

/// <summary>
/// One row of a table of kinds. The pattern is a host and a path: <c>*.</c> before the host takes in what is below it,
/// <c>*</c> in the path stands for one segment, <c>**</c> at its end for any number of them, none included.
/// </summary>
internal sealed class LinkRule
{
    private readonly string[] _path;

    public LinkRule(string pattern, LinkKind kind)
    {
        var slash = pattern.IndexOf('/', StringComparison.Ordinal);
        IncludesSubdomains = pattern.StartsWith("*.", StringComparison.Ordinal);
        Host = pattern[(IncludesSubdomains ? 2 : 0)..(slash < 0 ? pattern.Length : slash)];
        _path = slash < 0 ? ["**"] : pattern[(slash + 1)..].Split('/', StringSplitOptions.RemoveEmptyEntries);
        IsWholeSite = slash < 0;
        Kind = kind;
    }

    /// <summary>Without the star.</summary>
    public string Host { get; }

    public bool IncludesSubdomains { get; }

    public LinkKind Kind { get; }

    /// <summary>The segments of the pattern.</summary>
    public IReadOnlyList<string> Path => _path;

    /// <summary>Whether the pattern names no path, so that the front page is meant as well.</summary>
    public bool IsWholeSite { get; }

    /// <summary>Whether the path has the rule's form; the host is looked up before.</summary>
    public bool Matches(List<string> segments)
    {
        for (var i = 0; i < _path.Length; i++)
        {
            if (_path[i] == "**")
                return true;
            if (i >= segments.Count || (_path[i] != "*" && !Same(_path[i], segments[i])))
                return false;
        }

        return segments.Count == _path.Length;
    }

    private static bool Same(string pattern, string segment) =>
        pattern.EndsWith('*')
            ? segment.StartsWith(pattern.AsSpan(0, pattern.Length - 1), StringComparison.OrdinalIgnoreCase)
            : pattern.StartsWith('*')
                ? segment.EndsWith(pattern[1..], StringComparison.OrdinalIgnoreCase)
                : string.Equals(pattern, segment, StringComparison.OrdinalIgnoreCase);
}
