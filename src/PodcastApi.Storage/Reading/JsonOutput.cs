using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace PodcastApi.Storage.Reading;

/// <summary>
/// Writes JSON in the one form that every answer has: UTF-8, no white space, only the quote, the backslash and
/// U+0000 to U+001F escaped (RFC 8259 section 7), so that the same content is always the same bytes.
/// </summary>
internal ref struct JsonOutput(IBufferWriter<byte> target)
{
    private const int Block = 16 * 1024;

    private static readonly SearchValues<byte> Escaped = SearchValues.Create(
    [
        (byte)'"', (byte)'\\', 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15,
        16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31,
    ]);

    private Span<byte> _free = default;
    private int _used;

    /// <summary>Hands everything over; to be called at the end.</summary>
    public void Flush()
    {
        if (_used > 0)
            target.Advance(_used);
        _free = default;
        _used = 0;
    }

    /// <summary>One byte as it is.</summary>
    public void Raw(byte value)
    {
        Reserve(1);
        _free[_used++] = value;
    }

    /// <summary>Bytes as they are.</summary>
    public void Raw(ReadOnlySpan<byte> bytes)
    {
        Reserve(bytes.Length);
        bytes.CopyTo(_free[_used..]);
        _used += bytes.Length;
    }

    /// <summary>A string of UTF-8.</summary>
    public void String(ReadOnlySpan<byte> utf8)
    {
        Raw((byte)'"');
        StringContent(utf8);
        Raw((byte)'"');
    }

    /// <summary>A string.</summary>
    public void String(string text)
    {
        var rented = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        String(rented.AsSpan(0, Encoding.UTF8.GetBytes(text, rented)));
        ArrayPool<byte>.Shared.Return(rented);
    }

    /// <summary>What stands between the quotes of a string.</summary>
    public void StringContent(ReadOnlySpan<byte> utf8)
    {
        while (true)
        {
            var plain = utf8.IndexOfAny(Escaped);
            if (plain < 0)
            {
                Raw(utf8);
                return;
            }

            Raw(utf8[..plain]);
            Escape(utf8[plain]);
            utf8 = utf8[(plain + 1)..];
        }
    }

    /// <summary>A whole number.</summary>
    public void Number(long number)
    {
        Reserve(20);
        Utf8Formatter.TryFormat(number, _free[_used..], out var written);
        _used += written;
    }

    /// <summary>A number in the shortest form that reads back as the same.</summary>
    public void Number(double number)
    {
        Reserve(32);
        Utf8Formatter.TryFormat(number, _free[_used..], out var written);
        _used += written;
    }

    /// <summary>A truth value.</summary>
    public void Boolean(bool value) => Raw(value ? "true"u8 : "false"u8);

    /// <summary>Room for a number of bytes, to be told of by <see cref="Advance"/>.</summary>
    public Span<byte> Span(int size)
    {
        Reserve(size);
        return _free[_used..];
    }

    /// <summary>Tells how many bytes of <see cref="Span"/> were written.</summary>
    public void Advance(int size) => _used += size;

    private void Escape(byte value)
    {
        switch (value)
        {
            case (byte)'"':
                Raw("\\\""u8);
                break;
            case (byte)'\\':
                Raw("\\\\"u8);
                break;
            case (byte)'\b':
                Raw("\\b"u8);
                break;
            case (byte)'\f':
                Raw("\\f"u8);
                break;
            case (byte)'\n':
                Raw("\\n"u8);
                break;
            case (byte)'\r':
                Raw("\\r"u8);
                break;
            case (byte)'\t':
                Raw("\\t"u8);
                break;
            default:
                Raw("\\u00"u8);
                Raw((byte)('0' + (value >> 4)));
                Raw((byte)((value & 15) < 10 ? '0' + (value & 15) : 'a' - 10 + (value & 15)));
                break;
        }
    }

    private void Reserve(int size)
    {
        if (_free.Length - _used >= size)
            return;
        Flush();
        _free = target.GetSpan(Math.Max(size, Block));
    }
}
