using System.Buffers;
using System.Text;
using PodcastApi.GraphQL.Execution;

namespace PodcastApi.ConformanceHost;

/// <summary>Values as the text of their JSON.</summary>
internal static class JsonText
{
    public static string Write(object? value)
    {
        var buffer = new ArrayBufferWriter<byte>();
        var writer = new JsonWriter(buffer);
        writer.WriteValue(value);
        writer.Flush();
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
