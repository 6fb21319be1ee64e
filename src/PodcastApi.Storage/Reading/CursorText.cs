using System.Buffers;
using System.Buffers.Text;
using System.Text;
using PodcastApi.Query.Paging;

namespace PodcastApi.Storage.Reading;

/// <summary>Makes the text of a cursor from the cells of a row (see <see cref="Cursor"/>).</summary>
internal static class CursorText
{
    public static void Write(ref JsonOutput output, RowSet rows, int row, IReadOnlyList<int> columns, ulong hash)
    {
        var bytes = Encode(rows, row, columns, hash, out var length);
        var size = Base64Url.GetEncodedLength(length);
        var span = output.Span(size + 2);
        span[0] = (byte)'"';
        Base64Url.EncodeToUtf8(bytes.AsSpan(0, length), span[1..], out _, out var written);
        span[written + 1] = (byte)'"';
        output.Advance(written + 2);
        ArrayPool<byte>.Shared.Return(bytes);
    }

    public static string Of(RowSet rows, int row, IReadOnlyList<int> columns, ulong hash)
    {
        var bytes = Encode(rows, row, columns, hash, out var length);
        var text = Encoding.ASCII.GetString(Base64Url.EncodeToUtf8(bytes.AsSpan(0, length)));
        ArrayPool<byte>.Shared.Return(bytes);
        return text;
    }

    private static byte[] Encode(RowSet rows, int row, IReadOnlyList<int> columns, ulong hash, out int length)
    {
        var size = Cursor.HeadLength;
        for (var i = 0; i < columns.Count; i++)
            size += 4 + rows.Cell(row, columns[i]).Length;
        var bytes = ArrayPool<byte>.Shared.Rent(size);
        Cursor.WriteHead(bytes, hash);
        length = Cursor.HeadLength;
        for (var i = 0; i < columns.Count; i++)
        {
            var cell = rows.Cell(row, columns[i]);
            var rest = rows.IsNull(row, columns[i]) ? 0 : cell.Length + 1;
            for (; rest >= 0x80; rest >>= 7)
                bytes[length++] = (byte)(rest | 0x80);
            bytes[length++] = (byte)rest;
            cell.CopyTo(bytes.AsSpan(length));
            length += cell.Length;
        }

        return bytes;
    }
}
