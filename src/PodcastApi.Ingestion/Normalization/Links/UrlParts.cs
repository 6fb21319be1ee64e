using System.Globalization;
using System.Text;

namespace PodcastApi.Ingestion.Normalization.Links;

/// <summary>A web address taken apart, to be changed by rules and written again.</summary>
internal sealed class UrlParts
{
    private static readonly IdnMapping Idn = new();

    public required string Scheme { get; set; }

    /// <summary>In lower case and punycode, without "www.".</summary>
    public required string Host { get; set; }

    /// <summary>Null for the scheme's own.</summary>
    public int? Port { get; set; }

    /// <summary>Percent-encoded as little as may be; no empty segment at the end.</summary>
    public required List<string> Segments { get; set; }

    /// <summary>Names and values as written; the value is null without an equals sign.</summary>
    public required List<KeyValuePair<string, string?>> Query { get; set; }

    /// <summary>Without the number sign; empty without one.</summary>
    public required string Fragment { get; set; }

    /// <summary>The segment at an index; empty beyond the end.</summary>
    public string Segment(int index) => index < Segments.Count ? Segments[index] : "";

    /// <summary>The unescaped value of a parameter; null when there is none.</summary>
    public string? Parameter(string name)
    {
        foreach (var (key, value) in Query)
        {
            if (key == name && value is { Length: > 0 })
                return Uri.UnescapeDataString(value);
        }

        return null;
    }

    /// <summary>Takes an absolute http(s) address apart; null when it is none.</summary>
    public static UrlParts? Read(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || uri.Host.Length == 0)
            return null;
        return new UrlParts
        {
            Scheme = uri.Scheme,
            Host = ReadHost(uri),
            Port = uri.IsDefaultPort ? null : uri.Port,
            Segments = ReadSegments(uri.AbsolutePath),
            Query = ReadQuery(uri.Query),
            Fragment = uri.Fragment.TrimStart('#'),
        };
    }

    public override string ToString()
    {
        var text = new StringBuilder(Scheme).Append("://").Append(Host);
        if (Port is { } port)
            text.Append(':').Append(port);
        text.Append('/').AppendJoin('/', Segments);
        for (var i = 0; i < Query.Count; i++)
        {
            text.Append(i == 0 ? '?' : '&').Append(Query[i].Key);
            if (Query[i].Value is { } value)
                text.Append('=').Append(value);
        }

        if (Fragment.Length > 0)
            text.Append('#').Append(Fragment);
        return text.ToString();
    }

    private static string ReadHost(Uri uri)
    {
        var host = uri.Host.ToLowerInvariant().TrimEnd('.');
        try
        {
            host = uri.HostNameType == UriHostNameType.Dns ? Idn.GetAscii(host) : host;
        }
        catch (ArgumentException)
        {
            // Not a valid internationalised name: it stays as it is written.
        }

        return host.StartsWith("www.", StringComparison.Ordinal) && host.AsSpan(4).Contains('.') ? host[4..] : host;
    }

    private static List<string> ReadSegments(string path)
    {
        var segments = new List<string>();
        foreach (var segment in path.Split('/').Skip(1))
            segments.Add(PercentEncoding.Normalize(segment, PercentEncoding.InPath));
        while (segments.Count > 0 && segments[^1].Length == 0)
            segments.RemoveAt(segments.Count - 1);
        return segments;
    }

    private static List<KeyValuePair<string, string?>> ReadQuery(string query)
    {
        var parameters = new List<KeyValuePair<string, string?>>();
        foreach (var part in query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            var name = equals < 0 ? part : part[..equals];
            var value = equals < 0 ? null : PercentEncoding.Normalize(part[(equals + 1)..], PercentEncoding.InQuery);
            parameters.Add(new(PercentEncoding.Normalize(name, PercentEncoding.InQuery), value));
        }

        return parameters;
    }
}
