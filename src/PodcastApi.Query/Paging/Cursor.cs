using System.Buffers;
using System.Buffers.Binary;
using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using PodcastApi.Content.Model;
using PodcastApi.Query.Values;

namespace PodcastApi.Query.Paging;

/// <summary>
/// The text of a cursor: base64url of a version, the binding's hash, and for each sort key and the id its length and its value
/// in PostgreSQL's binary form, so that nothing is rounded. A length of 0 is a null; every other length is one too great.
/// </summary>
public static class Cursor
{
    private const byte Version = 1;

    /// <summary>The head of every cursor: the version and the hash.</summary>
    public const int HeadLength = 9;

    /// <summary>The longest cursor that is read, in characters.</summary>
    public const int MaxTextLength = 65_536;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Writes the head.</summary>
    public static void WriteHead(Span<byte> target, ulong hash)
    {
        target[0] = Version;
        BinaryPrimitives.WriteUInt64BigEndian(target[1..], hash);
    }

    /// <summary>Reads a cursor and adds its values; false when it is none of ours or belongs to something else.</summary>
    internal static bool TryRead(string text, CursorBinding binding, QueryValues values, [NotNullWhen(true)] out CursorPosition? position)
    {
        position = null;
        if (text.Length is 0 or > MaxTextLength || !Base64Url.IsValid(text))
            return false;
        var rented = ArrayPool<byte>.Shared.Rent(text.Length);
        try
        {
            if (!Base64Url.TryDecodeFromChars(text, rented, out var length)
                || length < HeadLength || rented[0] != Version
                || BinaryPrimitives.ReadUInt64BigEndian(rented.AsSpan(1)) != binding.Hash)
            {
                return false;
            }

            var rest = new ReadOnlySpan<byte>(rented, HeadLength, length - HeadLength);
            var keys = new Slot?[binding.Ordering.Keys.Count];
            for (var i = 0; i < keys.Length; i++)
            {
                if (!TryReadPart(ref rest, out var part, out var isNull))
                    return false;
                var field = binding.Ordering.Keys[i].Field;
                if (isNull && field.IsNullable)
                    continue;
                if (isNull || !TryDecode(field.Kind, part, out var value))
                    return false;
                keys[i] = values.Add(value);
            }

            if (!TryReadPart(ref rest, out var id, out var noId) || noId || id.Length != 16 || !rest.IsEmpty)
                return false;
            position = new CursorPosition(keys, values.Add(new Guid(id, bigEndian: true)));
            return true;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    private static bool TryReadPart(ref ReadOnlySpan<byte> rest, out ReadOnlySpan<byte> part, out bool isNull)
    {
        part = default;
        isNull = false;
        var length = 0;
        for (var shift = 0; ; shift += 7)
        {
            if (rest.IsEmpty || shift > 21)
                return false;
            var b = rest[0];
            rest = rest[1..];
            length |= (b & 0x7F) << shift;
            if ((b & 0x80) == 0)
                break;
        }

        if (length == 0)
        {
            isNull = true;
            return true;
        }

        if (length - 1 > rest.Length)
            return false;
        part = rest[..(length - 1)];
        rest = rest[(length - 1)..];
        return true;
    }

    private static bool TryDecode(ScalarKind kind, ReadOnlySpan<byte> bytes, [NotNullWhen(true)] out object? value)
    {
        value = kind switch
        {
            ScalarKind.Id when bytes.Length == 16 => new Guid(bytes, bigEndian: true),
            ScalarKind.String or ScalarKind.Uri or ScalarKind.Enum => DecodeText(bytes),
            ScalarKind.Int when bytes.Length == 4 => BinaryPrimitives.ReadInt32BigEndian(bytes),
            ScalarKind.Long when bytes.Length == 8 => BinaryPrimitives.ReadInt64BigEndian(bytes),
            ScalarKind.Float when bytes.Length == 8 => BinaryPrimitives.ReadDoubleBigEndian(bytes),
            ScalarKind.Boolean when bytes.Length == 1 => bytes[0] != 0,
            ScalarKind.DateTime when bytes.Length == 8 => PostgresTime.ToDateTime(BinaryPrimitives.ReadInt64BigEndian(bytes)),
            ScalarKind.LocalDate when bytes.Length == 4 => PostgresTime.ToDate(BinaryPrimitives.ReadInt32BigEndian(bytes)),
            _ => null,
        };
        return value is not null;
    }

    private static string? DecodeText(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return Utf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
