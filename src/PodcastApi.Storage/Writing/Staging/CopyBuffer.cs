using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace PodcastApi.Storage.Writing.Staging;

/// <summary>
/// Rows in PostgreSQL's binary COPY format (documentation of COPY, "Binary Format"), encoded without waiting and sent as a whole:
/// a row of ten columns would otherwise be ten asynchronous calls.
/// </summary>
internal sealed class CopyBuffer
{
    private static readonly long Epoch = new DateTime(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc).Ticks;
    private static readonly int EpochDay = new DateOnly(2000, 1, 1).DayNumber;
    private const int TextOid = 25;

    private readonly ArrayBufferWriter<byte> _buffer = new(64 * 1024);

    private static ReadOnlySpan<byte> Signature => [0x50, 0x47, 0x43, 0x4F, 0x50, 0x59, 0x0A, 0xFF, 0x0D, 0x0A, 0x00];

    public ReadOnlyMemory<byte> Written => _buffer.WrittenMemory;

    /// <summary>Whether there is no row yet.</summary>
    public bool IsEmpty => _buffer.WrittenCount == Signature.Length + 8;

    public void Start()
    {
        _buffer.ResetWrittenCount();
        _buffer.Write(Signature);
        Int32(0);
        Int32(0);
    }

    public void Finish() => Int16(-1);

    public CopyBuffer Row(int columns)
    {
        Int16((short)columns);
        return this;
    }

    public CopyBuffer Add(string? value)
    {
        if (value is null)
            return Null();
        Utf8(StoredText.Clean(value));
        return this;
    }

    /// <summary>Text that is UTF-8 already.</summary>
    public CopyBuffer AddUtf8(ReadOnlyMemory<byte>? value)
    {
        if (value is not { } text)
            return Null();
        Int32(text.Length);
        _buffer.Write(text.Span);
        return this;
    }

    public CopyBuffer Add(Guid? value)
    {
        if (value is not { } id)
            return Null();
        Int32(16);
        id.TryWriteBytes(_buffer.GetSpan(16), bigEndian: true, out _);
        _buffer.Advance(16);
        return this;
    }

    public CopyBuffer Add(int? value)
    {
        if (value is not { } number)
            return Null();
        Int32(4);
        Int32(number);
        return this;
    }

    public CopyBuffer Add(long? value)
    {
        if (value is not { } number)
            return Null();
        Int32(8);
        Int64(number);
        return this;
    }

    public CopyBuffer Add(bool? value)
    {
        if (value is not { } flag)
            return Null();
        Int32(1);
        _buffer.GetSpan(1)[0] = flag ? (byte)1 : (byte)0;
        _buffer.Advance(1);
        return this;
    }

    public CopyBuffer Add(double? value) => Add(value is { } number ? BitConverter.DoubleToInt64Bits(number) : null);

    public CopyBuffer Add(DateTimeOffset? value) => Add(value is { } at ? (at.UtcTicks - Epoch) / TimeSpan.TicksPerMicrosecond : null);

    public CopyBuffer Add(DateOnly? value) => Add(value is { } day ? day.DayNumber - EpochDay : null);

    public CopyBuffer Add(byte[]? value)
    {
        if (value is null)
            return Null();
        Int32(value.Length);
        _buffer.Write(value);
        return this;
    }

    public CopyBuffer Add(IReadOnlyCollection<string> items)
    {
        var lengthAt = _buffer.WrittenCount;
        Int32(0);
        Int32(items.Count == 0 ? 0 : 1);
        Int32(0);
        Int32(TextOid);
        if (items.Count > 0)
        {
            Int32(items.Count);
            Int32(1);
        }

        foreach (var item in items)
            Utf8(StoredText.Clean(item));
        // The length is known only now; what was written stays where it is until the buffer is reset.
        var written = MemoryMarshal.AsMemory(_buffer.WrittenMemory).Span;
        BinaryPrimitives.WriteInt32BigEndian(written[lengthAt..], written.Length - lengthAt - 4);
        return this;
    }

    private CopyBuffer Null()
    {
        Int32(-1);
        return this;
    }

    private void Utf8(string value)
    {
        var length = Encoding.UTF8.GetByteCount(value);
        Int32(length);
        Encoding.UTF8.GetBytes(value, _buffer.GetSpan(length));
        _buffer.Advance(length);
    }

    private void Int16(short value)
    {
        BinaryPrimitives.WriteInt16BigEndian(_buffer.GetSpan(2), value);
        _buffer.Advance(2);
    }

    private void Int32(int value)
    {
        BinaryPrimitives.WriteInt32BigEndian(_buffer.GetSpan(4), value);
        _buffer.Advance(4);
    }

    private void Int64(long value)
    {
        BinaryPrimitives.WriteInt64BigEndian(_buffer.GetSpan(8), value);
        _buffer.Advance(8);
    }
}
