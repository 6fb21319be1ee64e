using System.Security.Cryptography;
using System.Text;

namespace PodcastApi.Server.Feeds;

/// <summary>The value of <c>podcast:guid</c>: the same wherever the podcast's feed moves to.</summary>
internal static class PodcastGuid
{
    /// <summary>The namespace that Podcasting 2.0 declares for it.</summary>
    private static readonly Guid Namespace = new("ead4c236-bf58-58c6-a2c6-a6b28d128cb6");

    /// <summary>The guid of a feed without one: UUIDv5 of its address without scheme and closing slashes.</summary>
    /// <remarks>https://podcasting2.org/docs/podcast-namespace/tags/guid</remarks>
    public static Guid OfFeed(string url)
    {
        var scheme = url.IndexOf("://", StringComparison.Ordinal);
        var name = (scheme < 0 ? url : url[(scheme + 3)..]).TrimEnd('/');
        var input = new byte[16 + Encoding.UTF8.GetByteCount(name)];
        Namespace.TryWriteBytes(input, bigEndian: true, out _);
        Encoding.UTF8.GetBytes(name, input.AsSpan(16));
#pragma warning disable CA5350 // SHA-1 is what version 5 is defined with; nothing is secured by it.
        Span<byte> hash = stackalloc byte[SHA1.HashSizeInBytes];
        SHA1.HashData(input, hash);
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }
}
