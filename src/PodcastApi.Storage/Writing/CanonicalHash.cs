using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace PodcastApi.Storage.Writing;

/// <summary>
/// SHA-256 over values in a fixed order and a fixed encoding: each value is a tag and, where its size varies, a length, so that
/// no two lists of values encode alike. Instants count in microseconds, as the database keeps them.
/// </summary>
internal sealed class CanonicalHash
{
    /// <summary>Changes when the encoding does: every row is then written anew, once.</summary>
    private const byte Version = 1;

    private const byte Null = 0;
    private const byte Present = 1;

    private readonly ArrayBufferWriter<byte> _buffer = new(4096);

    public CanonicalHash Start()
    {
        _buffer.ResetWrittenCount();
        return Tag(Version);
    }

    public byte[] Finish() => SHA256.HashData(_buffer.WrittenSpan);

    public CanonicalHash Add(string? value)
    {
        if (value is null)
            return Tag(Null);
        var length = Encoding.UTF8.GetByteCount(value);
        Tag(Present).Int64(length);
        Encoding.UTF8.GetBytes(value, _buffer.GetSpan(length));
        _buffer.Advance(length);
        return this;
    }

    public CanonicalHash Add(long? value) => value is { } number ? Tag(Present).Int64(number) : Tag(Null);

    public CanonicalHash Add(bool? value) => value is { } flag ? Tag(Present).Tag(flag ? Present : Null) : Tag(Null);

    public CanonicalHash Add(double? value) => Add(value is { } number ? BitConverter.DoubleToInt64Bits(number) : null);

    public CanonicalHash Add(DateTimeOffset? value) => Add(value?.UtcTicks / TimeSpan.TicksPerMicrosecond);

    public CanonicalHash Add(DateOnly? value) => Add((long?)value?.DayNumber);

    public CanonicalHash Add(Guid? value)
    {
        if (value is not { } id)
            return Tag(Null);
        Tag(Present);
        id.TryWriteBytes(_buffer.GetSpan(16), bigEndian: true, out _);
        _buffer.Advance(16);
        return this;
    }

    public CanonicalHash Add<T>(IReadOnlyCollection<T> items, Action<CanonicalHash, T> add)
    {
        Int64(items.Count);
        foreach (var item in items)
            add(this, item);
        return this;
    }

    public CanonicalHash Add(IReadOnlyCollection<string> items) => Add(items, static (hash, item) => hash.Add(item));

    public CanonicalHash Add(IReadOnlyCollection<Guid> items) => Add(items, static (hash, item) => hash.Add(item));

    private CanonicalHash Tag(byte tag)
    {
        _buffer.GetSpan(1)[0] = tag;
        _buffer.Advance(1);
        return this;
    }

    private CanonicalHash Int64(long value)
    {
        BinaryPrimitives.WriteInt64BigEndian(_buffer.GetSpan(8), value);
        _buffer.Advance(8);
        return this;
    }
}
