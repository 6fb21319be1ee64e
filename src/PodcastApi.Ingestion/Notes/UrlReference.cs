using System.Text;

namespace PodcastApi.Ingestion.Notes;

/// <summary>
/// Reference resolution of RFC 3986 section 5 on the text itself, so that what was written stays as written:
/// <see cref="Uri"/> would decode, encode and fold parts of it.
/// </summary>
internal static class UrlReference
{
    /// <summary>The scheme in front of the first colon (RFC 3986 section 3.1); null when there is none.</summary>
    public static string? SchemeOf(string reference)
    {
        var colon = reference.IndexOf(':', StringComparison.Ordinal);
        if (colon < 1 || !char.IsAsciiLetter(reference[0]))
            return null;
        for (var i = 1; i < colon; i++)
        {
            if (!char.IsAsciiLetterOrDigit(reference[i]) && reference[i] is not ('+' or '-' or '.'))
                return null;
        }

        return reference[..colon];
    }

    /// <summary>A reference without a scheme made absolute (section 5.2.2).</summary>
    public static string Resolve(Uri baseUri, string reference)
    {
        var origin = baseUri.GetLeftPart(UriPartial.Authority);
        if (reference.StartsWith("//", StringComparison.Ordinal))
            return baseUri.Scheme + ":" + reference;
        var (path, tail) = SplitPath(reference);
        if (path.Length == 0)
            return origin + baseUri.AbsolutePath + (tail.StartsWith('?') ? tail : baseUri.Query + tail);
        if (path[0] != '/')
            path = baseUri.AbsolutePath[..(baseUri.AbsolutePath.LastIndexOf('/') + 1)] + path;
        return origin + RemoveDotSegments(path) + tail;
    }

    private static (string Path, string Tail) SplitPath(string reference)
    {
        var end = reference.AsSpan().IndexOfAny('?', '#');
        return end < 0 ? (reference, "") : (reference[..end], reference[end..]);
    }

    /// <summary>Section 5.2.4, for a path that begins with a slash.</summary>
    private static string RemoveDotSegments(string path)
    {
        if (!path.Contains("/.", StringComparison.Ordinal))
            return path;
        var segments = path.Split('/');
        var kept = new List<string>();
        for (var i = 1; i < segments.Length; i++)
        {
            var segment = segments[i];
            var isLast = i == segments.Length - 1;
            if (segment is "." or "..")
            {
                if (segment == ".." && kept.Count > 0)
                    kept.RemoveAt(kept.Count - 1);
                if (isLast)
                    kept.Add("");
            }
            else
            {
                kept.Add(segment);
            }
        }

        return new StringBuilder("/").AppendJoin('/', kept).ToString();
    }
}
