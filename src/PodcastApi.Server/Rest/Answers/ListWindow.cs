using System.Buffers;
using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using PodcastApi.Content.Model;
using PodcastApi.Query.Paging;
using PodcastApi.Query.Selections;
using PodcastApi.Server.Rest.Parameters;
using PodcastApi.Storage.Reading;

namespace PodcastApi.Server.Rest.Answers;

/// <summary>
/// A page of a list that is read whole because it is short: the same parameters, and the same answer, as any other page.
/// A cursor is the place of an item in the list, bound to the list.
/// </summary>
internal sealed class ListWindow
{
    private const byte Version = 2;
    private const int CursorLength = 1 + sizeof(ulong) + sizeof(int);

    private readonly ulong _list;
    private readonly int _size;
    private readonly bool _isBackward;
    private readonly bool _isCounted;
    private readonly int? _after;
    private readonly int? _before;

    private ListWindow(ulong list, int size, bool isBackward, bool isCounted, int? after, int? before)
        => (_list, _size, _isBackward, _isCounted, _after, _before) = (list, size, isBackward, isCounted, after, before);

    /// <summary>Reads the bounds of the page.</summary>
    /// <exception cref="Errors.ApiException">The request is refused.</exception>
    public static ListWindow Read(RestRequest request, Relation relation, IReadOnlyList<ArgumentValue> arguments)
    {
        var (first, after, last, before) = PageParameters.Arguments(request.Parameters, PageSizes.OfCollections, request.Limits);
        var isCounted = request.Parameters.Boolean(StandardParameters.Count);
        request.Errors.ThrowIfAny();
        if (first is not null && last is not null)
            throw PageParameters.Refusal(PageProblem.FirstAndLast, PageParameters.Last);
        if (after is not null && before is not null)
            throw PageParameters.Refusal(PageProblem.AfterAndBefore, PageParameters.Before);
        var list = Hash(request, relation, arguments);
        return new ListWindow(
            list, first ?? last ?? request.Limits.DefaultPageSize, last is not null || before is not null, isCounted,
            Place(after, list, PageParameters.After), Place(before, list, PageParameters.Before));
    }

    /// <summary>Sends the page of the list that the first root of a result is.</summary>
    public Task SendAsync(RestRequest request, QueryResult result)
    {
        var whole = new ArrayBufferWriter<byte>(4096);
        result.Write(0, whole, request.BaseUrl);
        var items = Items(whole.WrittenSpan);
        var from = Math.Min((_after ?? -1) + 1, items.Count);
        var to = Math.Min(_before ?? items.Count, items.Count);
        if (_isBackward)
            from = Math.Max(from, to - _size);
        else
            to = Math.Min(to, from + _size);
        var page = new PageMember
        {
            First = _size,
            HasNextPage = to < items.Count,
            HasPreviousPage = from > 0,
            StartCursor = from < to ? Cursor(from) : null,
            EndCursor = from < to ? Cursor(to - 1) : null,
            TotalCount = _isCounted ? items.Count : null,
        };
        return PageSender.SendAsync(request, result.State, page, target =>
        {
            target.Write("["u8);
            if (from < to)
                target.Write(whole.WrittenSpan[items[from].Start..items[to - 1].End]);
            target.Write("]"u8);
        });
    }

    /// <summary>Where the items of an array of objects stand.</summary>
    private static List<(int Start, int End)> Items(ReadOnlySpan<byte> json)
    {
        var items = new List<(int, int)>();
        var reader = new Utf8JsonReader(json);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
        {
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            items.Add((start, (int)reader.BytesConsumed));
        }

        return items;
    }

    private static int? Place(string? cursor, ulong list, string parameter)
    {
        if (cursor is null)
            return null;
        Span<byte> bytes = stackalloc byte[CursorLength];
        if (cursor.Length <= 2 * CursorLength && Base64Url.IsValid(cursor)
            && Base64Url.TryDecodeFromChars(cursor, bytes, out var length) && length == CursorLength
            && bytes[0] == Version && BinaryPrimitives.ReadUInt64BigEndian(bytes[1..]) == list
            && BinaryPrimitives.ReadInt32BigEndian(bytes[(1 + sizeof(ulong))..]) is >= 0 and < int.MaxValue and var place)
        {
            return place;
        }

        throw PageParameters.Refusal(PageProblem.InvalidCursor, parameter);
    }

    private static ulong Hash(RestRequest request, Relation relation, IReadOnlyList<ArgumentValue> arguments)
    {
        var text = new StringBuilder(relation.ToString()).Append('\n').Append(request.Http.Request.Path);
        foreach (var argument in arguments)
            text.Append('\n').Append(argument.Argument.Name).Append('=').AppendJoin(',', (string[])request.Values[argument.Value]);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()), hash);
        return BinaryPrimitives.ReadUInt64BigEndian(hash);
    }

    private string Cursor(int place)
    {
        Span<byte> bytes = stackalloc byte[CursorLength];
        bytes[0] = Version;
        BinaryPrimitives.WriteUInt64BigEndian(bytes[1..], _list);
        BinaryPrimitives.WriteInt32BigEndian(bytes[(1 + sizeof(ulong))..], place);
        return Base64Url.EncodeToString(bytes);
    }
}
