using System.Buffers.Binary;
using System.Buffers.Text;
using System.Text;
using PodcastApi.Content;

namespace PodcastApi.GraphQL.Content.Tests.Equivalence;

/// <summary>A connection: sorted, cut and described as the specification of Relay and the contract say, without any cleverness.</summary>
internal sealed class PlainPage
{
    private readonly PlainContent _content;
    private readonly IReadOnlyList<(string Field, bool IsDescending)> _keys;
    private readonly ulong _hash;
    private readonly List<PlainThing> _sorted;

    /// <param name="content">The content.</param>
    /// <param name="items">All items that the filter left.</param>
    /// <param name="keys">The order.</param>
    /// <param name="hash">What cursors begin with.</param>
    public PlainPage(PlainContent content, IEnumerable<PlainThing> items, IReadOnlyList<(string Field, bool IsDescending)> keys, ulong hash)
    {
        _content = content;
        _keys = keys;
        _hash = hash;
        _sorted = [.. items];
        _sorted.Sort(Compare);
    }

    /// <summary>All items in their order.</summary>
    public IReadOnlyList<PlainThing> Items => _sorted;

    /// <summary>The connection as an object of the response.</summary>
    /// <param name="first"><c>first</c>.</param>
    /// <param name="last"><c>last</c>.</param>
    /// <param name="after">The item of <c>after</c>.</param>
    /// <param name="before">The item of <c>before</c>.</param>
    public Dictionary<string, object?> Connection(int? first, int? last, PlainThing? after, PlainThing? before)
    {
        var total = _sorted.Count;
        var size = first ?? last ?? 20;
        int start, end;
        if (before is not null)
        {
            end = _sorted.Count(item => Compare(item, before) < 0);
            start = Math.Max(0, end - size);
        }
        else
        {
            start = after is null ? 0 : _sorted.Count(item => Compare(item, after) <= 0);
            end = last is null ? Math.Min(total, start + size) : total;
            if (last is not null)
                start = Math.Max(start, total - size);
        }

        var page = _sorted[start..end];
        return new Dictionary<string, object?>
        {
            ["nodes"] = page,
            ["edges"] = page.ConvertAll(item => new Dictionary<string, object?> { ["cursor"] = Cursor(item), ["node"] = item, ["rank"] = item["rank"] }),
            ["totalCount"] = total,
            ["pageInfo"] = new Dictionary<string, object?>
            {
                ["hasNextPage"] = end < total,
                ["hasPreviousPage"] = start > 0,
                ["startCursor"] = page.Count == 0 ? null : Cursor(page[0]),
                ["endCursor"] = page.Count == 0 ? null : Cursor(page[^1]),
            },
        };
    }

    /// <summary>The cursor of an item.</summary>
    public string Cursor(PlainThing item)
    {
        var bytes = new List<byte> { 1 };
        Span<byte> hash = stackalloc byte[8];
        BinaryPrimitives.WriteUInt64BigEndian(hash, _hash);
        bytes.AddRange(hash);
        foreach (var (field, _) in _keys)
            AddPart(bytes, Binary(Value(item, field)));
        Assert.True(EntityId.TryParse((string)item.Field("id")!, out var id));
        AddPart(bytes, id.Value.ToByteArray(bigEndian: true));
        return Base64Url.EncodeToString([.. bytes]);
    }

    private object? Value(PlainThing item, string field) => _content.Scalar(item, field);

    private int Compare(PlainThing a, PlainThing b)
    {
        foreach (var (field, isDescending) in _keys)
        {
            var (x, y) = (Value(a, field), Value(b, field));
            var order = (x, y) switch
            {
                (null, null) => 0,
                (null, _) => 1,
                (_, null) => -1,
                _ => isDescending ? PlainFilter.Compare(y, x) : PlainFilter.Compare(x, y),
            };
            if (order != 0)
                return order;
        }

        return string.CompareOrdinal(PlainThing.Order(a["id"]), PlainThing.Order(b["id"]));
    }

    private static void AddPart(List<byte> bytes, byte[]? part)
    {
        var length = part is null ? 0 : part.Length + 1;
        for (; length >= 0x80; length >>= 7)
            bytes.Add((byte)(length | 0x80));
        bytes.Add((byte)length);
        bytes.AddRange(part ?? []);
    }

    private static byte[]? Binary(object? value)
    {
        var epoch = new DateTime(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        return value switch
        {
            null => null,
            string text when EntityId.TryParse(text, out var id) => id.Value.ToByteArray(bigEndian: true),
            string text => Encoding.UTF8.GetBytes(text),
            bool truth => [truth ? (byte)1 : (byte)0],
            int number => Bytes(number, 4),
            long number => Bytes(number, 8),
            double number => Bytes(BitConverter.DoubleToInt64Bits(number), 8),
            DateTime instant => Bytes((instant - epoch).Ticks / TimeSpan.TicksPerMicrosecond, 8),
            DateOnly day => Bytes(day.DayNumber - DateOnly.FromDateTime(epoch).DayNumber, 4),
            _ => throw new ArgumentException(value.GetType().Name),
        };
    }

    private static byte[] Bytes(long number, int count)
    {
        var bytes = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        return bytes[(8 - count)..];
    }
}
