using System.Buffers.Binary;
using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using PodcastApi.Benchmarks.Measuring;

namespace PodcastApi.Benchmarks.Reading;

/// <summary>
/// The cursor of an episode deep in the list, made from the cursor of the first one: walking there page by page would take minutes
/// on the large set. The place, which is what a cursor ends with, is a length and an instant, and a length and an id.
/// </summary>
internal sealed class CursorForge
{
    private const int IdLength = 16;
    private const int PlaceLength = 1 + sizeof(long) + 1 + IdLength;

    private static readonly DateTime Epoch = new(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly byte[] _first;

    /// <param name="address">Our server.</param>
    public CursorForge(Uri address)
    {
        var answer = WireConnection.Ask(new Request("/v1/episodes?first=1&fields=slug").To(address));
        using var page = JsonDocument.Parse(answer.Body);
        _first = Base64Url.DecodeFromChars(page.RootElement.GetProperty("page").GetProperty("endCursor").GetString());
    }

    public string At(ReadingPoints.Place place)
    {
        var bytes = (byte[])_first.Clone();
        var at = bytes.AsSpan(bytes.Length - PlaceLength);
        BinaryPrimitives.WriteInt64BigEndian(at[1..], (place.PublishedAt - Epoch).Ticks / TimeSpan.TicksPerMicrosecond);
        place.Id.TryWriteBytes(at[(PlaceLength - IdLength)..], bigEndian: true, out _);
        return Encoding.ASCII.GetString(Base64Url.EncodeToUtf8(bytes));
    }
}
