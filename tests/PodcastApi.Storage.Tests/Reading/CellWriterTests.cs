using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using PodcastApi.Content;
using PodcastApi.Query.Plans;
using PodcastApi.Storage.Reading;

namespace PodcastApi.Storage.Tests.Reading;

public sealed class CellWriterTests
{
    private static readonly DateTime Epoch = new(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData("2026-01-22T00:00:00Z", "2026-01-22T00:00:00Z")]
    [InlineData("2026-01-22T23:59:59.5Z", "2026-01-22T23:59:59.5Z")]
    [InlineData("2026-01-22T23:59:59.000001Z", "2026-01-22T23:59:59.000001Z")]
    [InlineData("2026-01-22T23:59:59.120000Z", "2026-01-22T23:59:59.12Z")]
    [InlineData("1999-12-31T23:59:59.999999Z", "1999-12-31T23:59:59.999999Z")]
    [InlineData("0001-01-01T00:00:00Z", "0001-01-01T00:00:00Z")]
    [InlineData("9999-12-31T23:59:59Z", "9999-12-31T23:59:59Z")]
    public void An_instant_is_in_utc_and_has_a_fraction_only_when_there_is_one(string instant, string json)
    {
        var time = DateTimeOffset.Parse(instant, null).UtcDateTime;
        Assert.Equal($"\"{json}\"", Write(ScalarFormat.Timestamp, BigEndian((time.Ticks - Epoch.Ticks) / TimeSpan.TicksPerMicrosecond)));
    }

    [Theory]
    [InlineData(0, "2000-01-01")]
    [InlineData(-1, "1999-12-31")]
    [InlineData(9518, "2026-01-22")]
    public void A_day_has_no_time(int days, string json)
    {
        var cell = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(cell, days);
        Assert.Equal($"\"{json}\"", Write(ScalarFormat.Date, cell));
    }

    [Theory]
    [InlineData(long.MaxValue)]
    [InlineData(long.MinValue)]
    public void An_infinite_instant_is_unknown(long infinity) => Assert.Equal("null", Write(ScalarFormat.Timestamp, BigEndian(infinity)));

    [Fact]
    public void An_id_is_the_public_text_of_its_kind()
    {
        var id = EntityId.FromNaturalKey(ContentKind.Link, "x");
        Assert.Equal($"\"{id}\"", Write(ScalarFormat.Id, id.Value.ToByteArray(bigEndian: true), ContentKind.Link));
    }

    private static byte[] BigEndian(long number)
    {
        var cell = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(cell, number);
        return cell;
    }

    private static string Write(ScalarFormat format, byte[] cell, ContentKind kind = default)
    {
        var buffer = new ArrayBufferWriter<byte>();
        var output = new JsonOutput(buffer);
        CellWriter.Write(ref output, cell, format, kind, "");
        output.Flush();
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
