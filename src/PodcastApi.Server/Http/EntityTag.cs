using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;

namespace PodcastApi.Server.Http;

/// <summary>
/// Strong entity tags (RFC 9110 section 8.8.3). The same URL at the same revision of the same dataset is the same bytes,
/// so a tag is made of these and is known before the body is.
/// </summary>
internal static class EntityTag
{
    private static readonly string Build = typeof(EntityTag).Assembly.ManifestModule.ModuleVersionId.ToString("N");

    /// <summary>The tag of what a URL answers at a revision, in a coding, with its quotes.</summary>
    /// <param name="request">The request, for its URL.</param>
    /// <param name="dataset">The dataset.</param>
    /// <param name="revision">Its revision.</param>
    /// <param name="coding">The coding.</param>
    /// <param name="variant">Tells apart what one URL answers in several forms; empty where there is one.</param>
    public static string Of(HttpRequest request, Guid dataset, long revision, ContentCoding coding, string variant = "")
    {
        // The scheme and the host stand in the links of a page. The program's build stands for the form of its answers.
        var identity = string.Create(CultureInfo.InvariantCulture,
            $"{Build}\n{dataset:N}\n{revision}\n{request.Scheme}\n{request.Host}\n{request.PathBase}{request.Path}\n{request.QueryString}\n{variant}");
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(identity), hash);
        var token = ContentCodings.Token(coding);
        return $"\"{Base64Url.EncodeToString(hash[..12])}{(token is null ? "" : "-" + token)}\"";
    }

    /// <summary>Whether <c>If-None-Match</c> names the tag, by weak comparison (RFC 9110 section 13.1.2).</summary>
    public static bool IsKnownToClient(HttpRequest request, string tag)
    {
        var header = request.Headers.IfNoneMatch;
        if (header.Count == 0 || !EntityTagHeaderValue.TryParseList(header, out var known))
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
