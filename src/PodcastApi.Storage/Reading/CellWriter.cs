using System.Buffers.Binary;
using PodcastApi.Content;
using PodcastApi.Query.Paging;
using PodcastApi.Query.Plans;

namespace PodcastApi.Storage.Reading;

/// <summary>Writes cells in PostgreSQL's binary form as JSON.</summary>
internal static class CellWriter
{
    public static void Write(ref JsonOutput output, ReadOnlySpan<byte> cell, ScalarFormat format, ContentKind idKind, string baseUrl)
    {
        switch (format)
        {
            case ScalarFormat.Text:
                output.String(cell);
                break;
            case ScalarFormat.RelativeUrl:
                output.String(string.Concat(baseUrl, System.Text.Encoding.UTF8.GetString(cell)));
                break;
            case ScalarFormat.TextArray:
                WriteArray(ref output, cell);
                break;
            case ScalarFormat.Id:
                WriteId(ref output, cell, idKind);
                break;
            case ScalarFormat.Integer:
                output.Number(BinaryPrimitives.ReadInt32BigEndian(cell));
                break;
            case ScalarFormat.BigInt:
                output.Number(BinaryPrimitives.ReadInt64BigEndian(cell));
                break;
            case ScalarFormat.Double:
                output.Number(BinaryPrimitives.ReadDoubleBigEndian(cell));
                break;
            case ScalarFormat.Boolean:
                output.Boolean(cell[0] != 0);
                break;
            case ScalarFormat.Timestamp:
                WriteTimestamp(ref output, BinaryPrimitives.ReadInt64BigEndian(cell));
                break;
            case ScalarFormat.Date:
                WriteDate(ref output, BinaryPrimitives.ReadInt32BigEndian(cell));
                break;
        }
    }

    /// <summary>The elements of an array of texts, without nulls; none for a null.</summary>
    public static IReadOnlyList<string> ReadTexts(ReadOnlySpan<byte> cell)
    {
        if (cell.IsEmpty || BinaryPrimitives.ReadInt32BigEndian(cell) != 1)
            return [];
        var count = BinaryPrimitives.ReadInt32BigEndian(cell[12..]);
        var texts = new List<string>(count);
        var rest = cell[20..];
        for (var i = 0; i < count; i++)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(rest);
            rest = rest[4..];
            if (length < 0)
                continue;
            texts.Add(System.Text.Encoding.UTF8.GetString(rest[..length]));
            rest = rest[length..];
        }

        return texts;
    }

    /// <summary>A UUID as the public id of its kind.</summary>
    public static void WriteId(ref JsonOutput output, ReadOnlySpan<byte> cell, ContentKind kind)
    {
        var span = output.Span(34);
        span[0] = (byte)'"';
        var length = EntityId.Format(kind, new Guid(cell, bigEndian: true), span[1..]);
        span[length + 1] = (byte)'"';
        output.Advance(length + 2);
    }

    /// <summary>An instant as RFC 3339 has it, in UTC; a fraction, of up to six digits, only when there is one.</summary>
    private static void WriteTimestamp(ref JsonOutput output, long microseconds)
    {
        if (PostgresTime.ToDateTime(microseconds) is not { } instant)
        {
            output.Raw("null"u8);
            return;
        }

        var span = output.Span(32);
        span[0] = (byte)'"';
        WriteDate(span[1..], instant.Year, instant.Month, instant.Day);
        span[11] = (byte)'T';
        Digits(span[12..], instant.Hour, 2);
        span[14] = (byte)':';
        Digits(span[15..], instant.Minute, 2);
        span[17] = (byte)':';
        Digits(span[18..], instant.Second, 2);
        var length = 20;
        var fraction = (int)(instant.Ticks % TimeSpan.TicksPerSecond / TimeSpan.TicksPerMicrosecond);
        if (fraction > 0)
        {
            var digits = 6;
            for (; fraction % 10 == 0; digits--)
                fraction /= 10;
            span[length++] = (byte)'.';
            Digits(span[length..], fraction, digits);
            length += digits;
        }

        span[length++] = (byte)'Z';
        span[length++] = (byte)'"';
        output.Advance(length);
    }

    private static void WriteDate(ref JsonOutput output, int days)
    {
        if (PostgresTime.ToDate(days) is not { } date)
        {
            output.Raw("null"u8);
            return;
        }

        var span = output.Span(12);
        span[0] = (byte)'"';
        WriteDate(span[1..], date.Year, date.Month, date.Day);
        span[11] = (byte)'"';
        output.Advance(12);
    }

    private static void WriteDate(Span<byte> span, int year, int month, int day)
    {
        Digits(span, year, 4);
        span[4] = (byte)'-';
        Digits(span[5..], month, 2);
        span[7] = (byte)'-';
        Digits(span[8..], day, 2);
    }

    private static void Digits(Span<byte> span, int number, int count)
    {
        for (var i = count - 1; i >= 0; i--)
        {
            span[i] = (byte)('0' + (number % 10));
            number /= 10;
        }
    }

    /// <summary>An array of texts: dimensions, null flag, element type, then for a dimension its length and lower bound, then the elements.</summary>
    private static void WriteArray(ref JsonOutput output, ReadOnlySpan<byte> cell)
    {
        output.Raw((byte)'[');
        if (BinaryPrimitives.ReadInt32BigEndian(cell) == 1)
        {
            var count = BinaryPrimitives.ReadInt32BigEndian(cell[12..]);
            var rest = cell[20..];
            for (var i = 0; i < count; i++)
            {
                if (i > 0)
                    output.Raw((byte)',');
                var length = BinaryPrimitives.ReadInt32BigEndian(rest);
                if (length < 0)
                {
                    output.Raw("null"u8);
                    rest = rest[4..];
                    continue;
                }

                output.String(rest.Slice(4, length));
                rest = rest[(4 + length)..];
            }
        }

        output.Raw((byte)']');
    }
}
