using System.Text;

namespace PodcastApi.Benchmarks.Http;

/// <summary>A request that is sent again and again.</summary>
/// <param name="Name">What is looked at.</param>
/// <param name="Path">The path with its query.</param>
/// <param name="Target">The ratio to the bare server that is wanted; null for none.</param>
internal sealed record HttpCase(string Name, string Path, double? Target)
{
    /// <summary>Further header lines.</summary>
    public IReadOnlyList<string> Headers { get; init; } = [];

    /// <summary>The body of a POST; null for a GET.</summary>
    public string? Body { get; init; }

    /// <summary>Whether the server that keeps nothing is asked.</summary>
    public bool IsMiss { get; init; }

    /// <summary>The request as it goes over the wire.</summary>
    public byte[] Write(Uri address)
    {
        var text = new StringBuilder($"{(Body is null ? "GET" : "POST")} {Path} HTTP/1.1\r\nHost: {address.Authority}\r\n");
        foreach (var header in Headers)
            text.Append(header).Append("\r\n");
        if (Body is not null)
            text.Append("Content-Type: application/json\r\nContent-Length: ").Append(Encoding.UTF8.GetByteCount(Body)).Append("\r\n");
        return Encoding.UTF8.GetBytes(text.Append("\r\n").Append(Body).ToString());
    }
}
