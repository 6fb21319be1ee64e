using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace PodcastApi.Server.GraphQL.Documents;

/// <summary>The id of a document: <c>sha256:</c> and the hash of its text in UTF-8, in lower-case hexadecimal digits.</summary>
/// <remarks>https://graphql.github.io/graphql-over-http/draft/#sec-Persisted-Documents</remarks>
internal static class DocumentId
{
    public const string Prefix = "sha256:";

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdefABCDEF");

    /// <summary>The id of a text.</summary>
    public static string Of(ReadOnlySpan<char> text)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        try
        {
            Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
            SHA256.HashData(bytes.AsSpan(0, Encoding.UTF8.GetBytes(text, bytes)), hash);
            return Prefix + Convert.ToHexStringLower(hash);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    /// <summary>Reads an id, or a hash without the prefix.</summary>
    public static bool TryRead(string text, [NotNullWhen(true)] out string? id)
    {
        var digits = text.StartsWith(Prefix, StringComparison.Ordinal) ? text[Prefix.Length..] : text;
        id = digits.Length == 2 * SHA256.HashSizeInBytes && !digits.AsSpan().ContainsAnyExcept(HexDigits) ? Prefix + digits.ToLowerInvariant() : null;
        return id is not null;
    }
}
