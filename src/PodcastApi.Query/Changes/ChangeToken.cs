using System.Buffers.Binary;
using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;

namespace PodcastApi.Query.Changes;

/// <summary>
/// How far a client has come with the changes of a dataset: it has seen everything up to this position.
/// </summary>
/// <param name="Dataset">The dataset; another one's tokens are refused.</param>
/// <param name="Revision">The revision of the last change seen.</param>
/// <param name="Depth">Its depth: parents come before children.</param>
/// <param name="Id">Its id.</param>
/// <param name="Floor">The revision at which the client began with nothing: what was gone by then it need not be told of.</param>
public sealed record ChangeToken(Guid Dataset, long Revision, short Depth, Guid Id, long Floor)
{
    private const byte Version = 1;
    private const int Length = 1 + 16 + 8 + 2 + 16 + 8;

    /// <summary>Where somebody is who has seen everything up to a revision, or wants to know only of what comes after it.</summary>
    public static ChangeToken At(Guid dataset, long revision) => new(dataset, revision, short.MaxValue, Guid.AllBitsSet, revision);

    /// <summary>The opaque text: base64url of a version and the fields.</summary>
    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[Length];
        bytes[0] = Version;
        Dataset.TryWriteBytes(bytes[1..], bigEndian: true, out _);
        BinaryPrimitives.WriteInt64BigEndian(bytes[17..], Revision);
        BinaryPrimitives.WriteInt16BigEndian(bytes[25..], Depth);
        Id.TryWriteBytes(bytes[27..], bigEndian: true, out _);
        BinaryPrimitives.WriteInt64BigEndian(bytes[43..], Floor);
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>Reads the text; false when it is no token of ours.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out ChangeToken? token)
    {
        token = null;
        Span<byte> bytes = stackalloc byte[Length];
        if (text is null || text.Length > 2 * Length || !Base64Url.IsValid(text)
            || !Base64Url.TryDecodeFromChars(text, bytes, out var written) || written != Length || bytes[0] != Version)
        {
            return false;
        }

        token = new ChangeToken(
            new Guid(bytes[1..17], bigEndian: true),
            BinaryPrimitives.ReadInt64BigEndian(bytes[17..]),
            BinaryPrimitives.ReadInt16BigEndian(bytes[25..]),
            new Guid(bytes[27..43], bigEndian: true),
            BinaryPrimitives.ReadInt64BigEndian(bytes[43..]));
        return true;
    }
}
