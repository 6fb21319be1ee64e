using Microsoft.AspNetCore.WebUtilities;

namespace PodcastApi.Server.Rest.Parameters;

/// <summary>The query string as names and values in their order. Names heed case, unlike the framework's collection.</summary>
internal static class QueryPairs
{
    public static IReadOnlyList<(string Name, string Value)> Read(HttpRequest request)
    {
        if (!request.QueryString.HasValue)
            return [];
        var pairs = new List<(string, string)>();
        foreach (var pair in new QueryStringEnumerable(request.QueryString.Value))
            pairs.Add((pair.DecodeName().ToString(), pair.DecodeValue().ToString()));
        return pairs;
    }

    /// <summary>The query string of the pairs with its question mark; empty without any.</summary>
    public static string Write(IEnumerable<(string Name, string Value)> pairs)
    {
        var text = string.Join('&', pairs.Select(pair => $"{Escape(pair.Name)}={Escape(pair.Value)}"));
        return text.Length == 0 ? "" : "?" + text;
    }

    /// <summary>Percent-encodes what a query must not hold, and leaves what it may (RFC 3986 section 3.4) readable.</summary>
    private static string Escape(string text) => Uri.EscapeDataString(text)
        .Replace("%2C", ",", StringComparison.Ordinal)
        .Replace("%3A", ":", StringComparison.Ordinal)
        .Replace("%2F", "/", StringComparison.Ordinal);
}
