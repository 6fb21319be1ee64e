using System.Buffers.Binary;
using System.Buffers.Text;
using PodcastApi.Content.Model;
using PodcastApi.Query.Filters;
using PodcastApi.Query.Paging;
using PodcastApi.Query.Selections;
using PodcastApi.Query.Values;

namespace PodcastApi.Query.Tests.Paging;

public sealed class CursorTests
{
    private static readonly Guid Id = new("00112233-4455-6677-8899-aabbccddeeff");

    [Fact]
    public void Values_come_back_exactly()
    {
        var ordering = QueryBuilder.Order(ContentModel.Episode, "title", "season", "-publishedAt", "publishedOn", "revision", "number");
        var at = new DateTime(1999, 12, 31, 23, 59, 59, DateTimeKind.Utc).AddMicroseconds(123457);
        var text = Write(Binding(ordering).Hash, "Tëxt\n"u8.ToArray(), Int(-7), Long((at.Ticks - new DateTime(2000, 1, 1).Ticks) / 10), Int(9518), Long(long.MaxValue), null);
        var (position, values) = Read(text, ordering);
        Assert.NotNull(position);
        Assert.Equal(
            [(object?)"Tëxt\n", -7, at, new DateOnly(2026, 1, 22), long.MaxValue, null],
            position.Keys.Select(key => key is { } slot ? values[slot] : null));
        Assert.Equal(Id, values[position.Id]);
    }

    [Fact]
    public void A_cursor_of_another_collection_order_argument_or_filter_is_refused()
    {
        var values = new QueryValues();
        var factory = new FilterFactory(values);
        var season = ContentModel.Episode.Scalar("season");
        var roles = ContentModel.Person.Relation("episodes").Arguments[0];
        var order = QueryBuilder.Order(ContentModel.Episode, "title");
        List<ulong> hashes =
        [
            Binding(order).Hash,
            Binding(QueryBuilder.Order(ContentModel.Episode, "-title")).Hash,
            Binding(QueryBuilder.Order(ContentModel.Episode, "title", "slug")).Hash,
            new CursorBinding("Podcast.episodes", order, null, [], values).Hash,
            new CursorBinding("episodes", order, factory.Compare(season, FilterOperator.Equal, 1), [], values).Hash,
            new CursorBinding("episodes", order, factory.Compare(season, FilterOperator.Equal, 2), [], values).Hash,
            new CursorBinding("episodes", order, factory.Compare(season, FilterOperator.LowerThan, 1), [], values).Hash,
            new CursorBinding("episodes", order, factory.Compare(season, FilterOperator.Equal, null), [], values).Hash,
            new CursorBinding("episodes", order, factory.Compare(season, FilterOperator.In, new[] { 1, 2 }), [], values).Hash,
            new CursorBinding("episodes", order, factory.Compare(season, FilterOperator.In, new[] { 12 }), [], values).Hash,
            new CursorBinding("episodes", order, factory.FullText(ContentModel.Episode, "1"), [], values).Hash,
            new CursorBinding("episodes", order, new RelationFilter(ContentModel.Episode.Relation("guests"), RelationQuantifier.Some, null), [], values).Hash,
            new CursorBinding("episodes", order, new RelationFilter(ContentModel.Episode.Relation("guests"), RelationQuantifier.None, null), [], values).Hash,
            new CursorBinding("episodes", order, new RelationFilter(ContentModel.Episode.Relation("links"), RelationQuantifier.Some, null), [], values).Hash,
            new CursorBinding("episodes", order, null, [new ArgumentValue(roles, values.Add(new[] { "HOST" }))], values).Hash,
            new CursorBinding("episodes", order, null, [new ArgumentValue(roles, values.Add(new[] { "GUEST" }))], values).Hash,
        ];
        Assert.Equal(hashes.Count, hashes.Distinct().Count());
        Assert.All(hashes[1..], hash => Assert.Null(Read(Write(hash, "a"u8.ToArray()), order).Position));
    }

    [Fact]
    public void The_hash_is_the_same_in_every_process()
        => Assert.Equal(0xBC397522C396F3A8, Binding(QueryBuilder.Order(ContentModel.Episode, "-publishedAt")).Hash);

    [Fact]
    public void A_mutilated_cursor_is_refused_and_nothing_is_thrown()
    {
        var ordering = QueryBuilder.Order(ContentModel.Episode, "title", "season", "publishedAt");
        var text = Write(Binding(ordering).Hash, "abc"u8.ToArray(), Int(1), Long(5));
        Assert.NotNull(Read(text, ordering).Position);
        var random = new Random(5);
        for (var i = 0; i < 5000; i++)
        {
            var bytes = Base64Url.DecodeFromChars(text);
            var cut = bytes.AsSpan(0, random.Next(3) == 0 ? random.Next(bytes.Length) : bytes.Length).ToArray();
            for (var k = random.Next(3); k > 0 && cut.Length > 0; k--)
                cut[random.Next(cut.Length)] = (byte)random.Next(256);
            Read(Base64Url.EncodeToString(cut), ordering);
        }

        for (var length = 0; length < text.Length; length++)
            Assert.Null(Read(text[..length], ordering).Position);
    }

    [Fact]
    public void A_null_for_a_field_that_is_always_known_is_refused()
    {
        var ordering = QueryBuilder.Order(ContentModel.Episode, "title");
        Assert.Null(Read(Write(Binding(ordering).Hash, [null]), ordering).Position);
    }

    [Theory]
    [InlineData(long.MinValue)]
    [InlineData(long.MaxValue)]
    public void An_instant_outside_of_the_calendar_is_refused(long microseconds)
    {
        var ordering = QueryBuilder.Order(ContentModel.Episode, "publishedAt");
        Assert.Null(Read(Write(Binding(ordering).Hash, Long(microseconds)), ordering).Position);
    }

    private static CursorBinding Binding(Ordering ordering) => new("episodes", ordering, null, [], new QueryValues());

    private static (CursorPosition? Position, QueryValues Values) Read(string text, Ordering ordering)
    {
        var values = new QueryValues();
        var reading = PageReader.Read(new PageArguments(After: text), new PageLimits(), Binding(ordering), values);
        Assert.Equal(reading.Page is null ? PageProblem.InvalidCursor : null, reading.Problem);
        return (reading.Page?.Cursor, values);
    }

    /// <summary>Writes a cursor as its description says: the head, then each value with its length.</summary>
    private static string Write(ulong hash, params byte[]?[] values)
    {
        var bytes = new List<byte>(new byte[Cursor.HeadLength]);
        foreach (var value in values.Append(Id.ToByteArray(bigEndian: true)))
        {
            bytes.Add((byte)(value is null ? 0 : value.Length + 1));
            bytes.AddRange(value ?? []);
        }

        var array = bytes.ToArray();
        Cursor.WriteHead(array, hash);
        return Base64Url.EncodeToString(array);
    }

    private static byte[] Int(int number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, number);
        return bytes;
    }

    private static byte[] Long(long number)
    {
        var bytes = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        return bytes;
    }
}
