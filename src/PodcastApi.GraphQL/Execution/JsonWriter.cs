using System.Buffers;
using System.Buffers.Text;
using System.Collections;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Unicode;
using PodcastApi.GraphQL.Values;

namespace PodcastApi.GraphQL.Execution;

/// <summary>
/// Writes JSON of one form: UTF-8 without white space, in strings only <c>"</c>, <c>\</c> and U+0000 to U+001F escaped,
/// numbers as JavaScript writes them. What was written is there after <see cref="Flush"/>.
/// </summary>
public ref struct JsonWriter
{
    private const int ChunkSize = 4096;

    private static readonly SearchValues<char> Escaped =
        SearchValues.Create([.. Enumerable.Range(0, ' ').Select(code => (char)code), '"', '\\']);

    private readonly IBufferWriter<byte> _output;
    private Span<byte> _buffer;
    private int _written;

    public JsonWriter(IBufferWriter<byte> output)
    {
        _output = output;
        _buffer = output.GetSpan(ChunkSize);
    }

    /// <summary>Hands over what was written.</summary>
    public void Flush()
    {
        _output.Advance(_written);
        _written = 0;
        _buffer = default;
    }

    /// <summary>Writes a value: null, bool, string, a number, a dictionary of strings, any enumerable, a part of a response; of anything else the text.</summary>
    /// <exception cref="InsufficientExecutionStackException">The value is nested too deeply.</exception>
    public void WriteValue(object? value)
    {
        switch (value)
        {
            case null:
                WriteRaw("null"u8);
                break;
            case string text:
                WriteString(text);
                break;
            case int number:
                WriteInteger(number);
                break;
            case bool boolean:
                WriteRaw(boolean ? "true"u8 : "false"u8);
                break;
            case ResponseObject node:
                WriteObject(node);
                break;
            case ResponseList list:
                WriteList(list.Values);
                break;
            case long number:
                WriteInteger(number);
                break;
            case double number:
                WriteAscii(double.IsFinite(number) ? JsNumber.Format(number) : "null");
                break;
            case decimal number:
                WriteAscii(number.ToString(CultureInfo.InvariantCulture));
                break;
            case RawJson json:
                WriteRaw(json.Utf8.Span);
                break;
            case IReadOnlyDictionary<string, object?> map:
                WriteMap(map);
                break;
            case IEnumerable list:
                WriteList(list.Cast<object?>());
                break;
            default:
                if (Numbers.TryRead(value, out var real))
                    WriteAscii(double.IsFinite(real) ? Numbers.Print(value) : "null");
                else
                    WriteString(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "");
                break;
        }
    }

    public void WriteString(string text)
    {
        WriteByte((byte)'"');
        var rest = text.AsSpan();
        while (true)
        {
            var plain = rest.IndexOfAny(Escaped);
            WriteText(plain < 0 ? rest : rest[..plain]);
            if (plain < 0)
                break;
            WriteEscape(rest[plain]);
            rest = rest[(plain + 1)..];
        }
        WriteByte((byte)'"');
    }

    public void WriteInteger(long number)
    {
        Reserve(20);
        Utf8Formatter.TryFormat(number, _buffer[_written..], out var length);
        _written += length;
    }

    /// <summary>Writes bytes as they are.</summary>
    public void WriteRaw(ReadOnlySpan<byte> utf8)
    {
        Reserve(utf8.Length);
        utf8.CopyTo(_buffer[_written..]);
        _written += utf8.Length;
    }

    private void WriteObject(ResponseObject node)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        WriteByte((byte)'{');
        var values = ((ResponseNode)node).Values;
        for (var i = 0; i < values.Length; i++)
        {
            if (i > 0)
                WriteByte((byte)',');
            WriteRaw(node.Fields[i].JsonKey);
            WriteValue(values[i]);
        }
        WriteByte((byte)'}');
    }

    private void WriteMap(IReadOnlyDictionary<string, object?> map)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var separator = (byte)'{';
        foreach (var (key, value) in map)
        {
            WriteByte(separator);
            WriteString(key);
            WriteByte((byte)':');
            WriteValue(value);
            separator = (byte)',';
        }
        WriteRaw(separator == '{' ? "{}"u8 : "}"u8);
    }

    private void WriteList(IEnumerable<object?> items)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var separator = (byte)'[';
        foreach (var item in items)
        {
            WriteByte(separator);
            WriteValue(item);
            separator = (byte)',';
        }
        WriteRaw(separator == '[' ? "[]"u8 : "]"u8);
    }

    private void WriteText(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            Reserve(4);
            // Half a surrogate pair has no UTF-8: U+FFFD takes its place.
            Utf8.FromUtf16(text, _buffer[_written..], out var read, out var length);
            text = text[read..];
            _written += length;
        }
    }

    private void WriteEscape(char code)
    {
        switch (code)
        {
            case '"':
                WriteRaw("\\\""u8);
                break;
            case '\\':
                WriteRaw("\\\\"u8);
                break;
            case '\b':
                WriteRaw("\\b"u8);
                break;
            case '\f':
                WriteRaw("\\f"u8);
                break;
            case '\n':
                WriteRaw("\\n"u8);
                break;
            case '\r':
                WriteRaw("\\r"u8);
                break;
            case '\t':
                WriteRaw("\\t"u8);
                break;
            default:
                WriteAscii("\\u" + ((int)code).ToString("x4", CultureInfo.InvariantCulture));
                break;
        }
    }

    private void WriteAscii(string text)
    {
        Reserve(text.Length);
        _written += Encoding.ASCII.GetBytes(text, _buffer[_written..]);
    }

    private void WriteByte(byte value)
    {
        Reserve(1);
        _buffer[_written++] = value;
    }

    private void Reserve(int count)
    {
        if (_buffer.Length - _written >= count)
            return;
        _output.Advance(_written);
        _written = 0;
        _buffer = _output.GetSpan(Math.Max(count, ChunkSize));
    }
}
