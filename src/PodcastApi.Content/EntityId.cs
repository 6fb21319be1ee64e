using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace PodcastApi.Content;

/// <summary>
/// The public id of a thing: its kind and a UUID, written as a prefix and 26 characters of base32hex in lower case
/// (RFC 4648 section 7), for example <c>ep_06v9k2m…</c>. The text of two ids of one kind sorts as their UUIDs do,
/// and no slug has this form, since slugs hold no underscore.
/// </summary>
public readonly record struct EntityId(ContentKind Kind, Guid Value)
{
    private const string Alphabet = "0123456789abcdefghijklmnopqrstuv";
    private const int EncodedLength = 26;

    /// <summary>The namespace of all natural keys (RFC 9562 section 6.6).</summary>
    private static readonly Guid KeyNamespace = new("5b6f1c52-6f0e-5c0a-9d43-7a8f1f8f6b11");

    /// <summary>The id of a natural key: the same key gives the same id everywhere (UUIDv5, RFC 9562 section 5.5).</summary>
    public static EntityId FromNaturalKey(ContentKind kind, string naturalKey)
    {
        var name = $"{Prefix(kind)}:{naturalKey}";
        var input = new byte[16 + Encoding.UTF8.GetByteCount(name)];
        KeyNamespace.TryWriteBytes(input, bigEndian: true, out _);
        Encoding.UTF8.GetBytes(name, input.AsSpan(16));
#pragma warning disable CA5350 // SHA-1 is what version 5 is defined with; nothing is secured by it.
        Span<byte> hash = stackalloc byte[20];
        SHA1.HashData(input, hash);
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new EntityId(kind, new Guid(hash[..16], bigEndian: true));
    }

    /// <summary>The prefix of a kind's ids, without the underscore.</summary>
    public static string Prefix(ContentKind kind) => kind switch
    {
        ContentKind.Podcast => "pod",
        ContentKind.Episode => "ep",
        ContentKind.Person => "per",
        ContentKind.Company => "com",
        ContentKind.Link => "link",
        ContentKind.Appearance => "app",
        ContentKind.Mention => "men",
    };

    /// <summary>Reads the text of an id; false when it is none.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out EntityId id)
    {
        id = default;
        if (text is null)
            return false;
        foreach (var kind in Enum.GetValues<ContentKind>())
        {
            var prefix = Prefix(kind);
            if (text.Length == prefix.Length + 1 + EncodedLength
                && text[prefix.Length] == '_'
                && text.StartsWith(prefix, StringComparison.Ordinal)
                && TryDecode(text.AsSpan(prefix.Length + 1), out var value))
            {
                id = new EntityId(kind, value);
                return true;
            }
        }

        return false;
    }

    /// <summary>Writes the id as ASCII and returns the number of bytes; 32 bytes are enough for every kind.</summary>
    public static int Format(ContentKind kind, Guid value, Span<byte> utf8)
    {
        var prefix = Prefix(kind);
        for (var i = 0; i < prefix.Length; i++)
            utf8[i] = (byte)prefix[i];
        utf8[prefix.Length] = (byte)'_';
        Encode(value, utf8[(prefix.Length + 1)..]);
        return prefix.Length + 1 + EncodedLength;
    }

    /// <summary>The public text of the id.</summary>
    public override string ToString()
    {
        Span<byte> buffer = stackalloc byte[32];
        return Encoding.ASCII.GetString(buffer[..Format(Kind, Value, buffer)]);
    }

    private static void Encode(Guid value, Span<byte> target)
    {
        Span<byte> bytes = stackalloc byte[16];
        value.TryWriteBytes(bytes, bigEndian: true, out _);
        var bits = 0;
        var held = 0;
        var at = 0;
        foreach (var b in bytes)
        {
            held = (held << 8) | b;
            bits += 8;
            while (bits >= 5)
            {
                bits -= 5;
                target[at++] = (byte)Alphabet[(held >> bits) & 31];
            }
        }

        target[at] = (byte)Alphabet[(held << (5 - bits)) & 31];
    }

    private static bool TryDecode(ReadOnlySpan<char> text, out Guid value)
    {
        value = default;
        Span<byte> bytes = stackalloc byte[16];
        var bits = 0;
        var held = 0;
        var at = 0;
        foreach (var c in text)
        {
            var digit = Alphabet.IndexOf(c, StringComparison.Ordinal);
            if (digit < 0)
                return false;
            held = (held << 5) | digit;
            bits += 5;
            if (bits >= 8)
            {
                bits -= 8;
                bytes[at++] = (byte)(held >> bits);
                held &= (1 << bits) - 1;
            }
        }

        // Two bits are left over; they are zero in every id that we wrote.
        value = new Guid(bytes, bigEndian: true);
        return held == 0;
    }
}
