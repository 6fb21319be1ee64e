using System.Text;

namespace PodcastApi.Benchmarks.Measuring;

/// <summary>A request that is sent again and again.</summary>
/// <param name="Path">The path with its query.</param>
internal sealed record Request(string Path)
{
    /// <summary>Further header lines.</summary>
    public IReadOnlyList<string> Headers { get; init; } = [];

    /// <summary>The body of a POST; null for a GET.</summary>
    public string? Body { get; init; }

    /// <summary>The request as it goes over the wire.</summary>
    public Endpoint To(Uri address)
    {
        var text = new StringBuilder($"{(Body is null ? "GET" : "POST")} {Path} HTTP/1.1\r\nHost: {address.Authority}\r\n");
        foreach (var header in Headers)
            text.Append(header).Append("\r\n");
        if (Body is not null)
            text.Append("Content-Type: application/json\r\nContent-Length: ").Append(Encoding.UTF8.GetByteCount(Body)).Append("\r\n");
        return new Endpoint(address, Encoding.UTF8.GetBytes(text.Append("\r\n").Append(Body).ToString()));
    }
}

/// <summary>Where a request goes, and its bytes.</summary>
internal sealed record Endpoint(Uri Address, byte[] Request);
