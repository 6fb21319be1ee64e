using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;
using PodcastApi.Server.Caching;

namespace PodcastApi.Server.Http;

/// <summary>
/// Strong entity tags (RFC 9110 section 8.8.3). The same request at the same revision of the same dataset gives the same bytes,
/// so a tag is made of these and is known before the body is.
/// </summary>
internal sealed class EntityTag
{
    private static readonly string Build = typeof(EntityTag).Assembly.ManifestModule.ModuleVersionId.ToString("N");

    private readonly string _identity;
    private readonly string _gzip;
    private readonly string _brotli;

    private EntityTag(string hash) => (_identity, _gzip, _brotli) = ($"\"{hash}\"", $"\"{hash}-gzip\"", $"\"{hash}-br\"");

    /// <summary>The tag of an answer at a revision.</summary>
    public static EntityTag Of(CacheKey key, Guid dataset, long revision)
    {
        // The program's build stands for the form of its answers.
        var identity = string.Create(CultureInfo.InvariantCulture, $"{Build}\n{dataset:N}\n{revision}\n{key.Resource}\n{key.Variant}\n{(int)key.Scope}");
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(identity), hash);
        return new EntityTag(Base64Url.EncodeToString(hash[..12]));
    }

    /// <summary>The tag in a coding, with its quotes.</summary>
    public string In(ContentCoding coding) => coding switch
    {
        ContentCoding.Identity => _identity,
        ContentCoding.Gzip => _gzip,
        ContentCoding.Brotli => _brotli,
    };

    /// <summary>Whether <c>If-None-Match</c> names the tag, by weak comparison (RFC 9110 section 13.1.2).</summary>
    public static bool IsKnownToClient(HttpRequest request, string tag)
    {
        var header = request.Headers.IfNoneMatch;
        if (header.Count == 0)
            return false;
        // What nearly every client sends: the one tag that it has.
        if (header.Count == 1 && header[0] == tag)
            return true;
        if (!EntityTagHeaderValue.TryParseList(header, out var known))
            return false;
        var own = new EntityTagHeaderValue(tag);
        foreach (var value in known)
        {
            if (value.Equals(EntityTagHeaderValue.Any) || value.Compare(own, useStrongComparison: false))
                return true;
        }

        return false;
    }
}
