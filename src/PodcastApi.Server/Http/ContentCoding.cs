using System.IO.Compression;
using Microsoft.Net.Http.Headers;

namespace PodcastApi.Server.Http;

/// <summary>The content codings that answers are sent in (RFC 9110 section 8.4.1).</summary>
internal enum ContentCoding
{
    Identity,
    Gzip,
    Brotli,
}

/// <summary>Chooses and applies content codings.</summary>
internal static class ContentCodings
{
    /// <summary>Bodies below this many bytes do not get smaller by enough to be worth it.</summary>
    private const int SmallestWorthCompressing = 1024;

    /// <summary>The token in <c>Content-Encoding</c>; null for identity.</summary>
    public static string? Token(ContentCoding coding) => coding switch
    {
        ContentCoding.Identity => null,
        ContentCoding.Gzip => "gzip",
        ContentCoding.Brotli => "br",
    };

    /// <summary>The best coding that the client accepts (RFC 9110 section 12.5.3); identity when it names none of ours.</summary>
    public static ContentCoding Choose(HttpRequest request)
    {
        var header = request.Headers.AcceptEncoding;
        var best = ContentCoding.Identity;
        var bestQuality = 0.0;
        if (header.Count == 0)
            return best;
        // The forms that nearly every client sends.
        switch (header.ToString())
        {
            case "gzip" or "gzip, deflate":
                return ContentCoding.Gzip;
            case "br" or "gzip, deflate, br" or "gzip, deflate, br, zstd":
                return ContentCoding.Brotli;
            case "identity":
                return ContentCoding.Identity;
        }

        if (!StringWithQualityHeaderValue.TryParseList(header, out var accepted))
            return best;
        foreach (var value in accepted)
        {
            var coding = value.Value.Value switch
            {
                "br" => ContentCoding.Brotli,
                "gzip" or "x-gzip" => ContentCoding.Gzip,
                "*" => ContentCoding.Gzip,
                _ => ContentCoding.Identity,
            };
            var quality = value.Quality ?? 1;
            if (coding != ContentCoding.Identity && quality > 0 && (quality > bestQuality || (quality == bestQuality && coding > best)))
                (best, bestQuality) = (coding, quality);
        }

        return best;
    }

    /// <summary>Whether a body of a length gets smaller by enough to be compressed.</summary>
    public static bool IsWorthwhile(int length) => length >= SmallestWorthCompressing;

    /// <summary>The body in the coding, or as it is when it is small.</summary>
    public static ReadOnlyMemory<byte> Apply(ref ContentCoding coding, ReadOnlyMemory<byte> body)
    {
        if (!IsWorthwhile(body.Length))
            coding = ContentCoding.Identity;
        return coding == ContentCoding.Identity ? body : Compress(coding, body.Span);
    }

    /// <summary>The body in a coding other than identity. The same bytes every time, as the tag of the answer promises.</summary>
    public static byte[] Compress(ContentCoding coding, ReadOnlySpan<byte> body)
    {
        var target = new MemoryStream(body.Length / 3);
        using (Stream stream = coding == ContentCoding.Brotli
            ? new BrotliStream(target, CompressionLevel.Optimal, leaveOpen: true)
            : new GZipStream(target, CompressionLevel.Optimal, leaveOpen: true))
        {
            stream.Write(body);
        }

        return target.ToArray();
    }
}
