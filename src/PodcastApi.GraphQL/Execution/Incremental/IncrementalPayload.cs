using System.Buffers;
using System.Text;

namespace PodcastApi.GraphQL.Execution.Incremental;

/// <summary>One part that comes after an answer. It writes itself as JSON.</summary>
/// <param name="Pending">Deliveries that the client is told of.</param>
/// <param name="Incremental">What is delivered.</param>
/// <param name="Completed">Deliveries that have ended.</param>
/// <param name="HasNext">Whether more comes.</param>
public sealed record IncrementalPayload(
    IReadOnlyList<PendingResult> Pending, IReadOnlyList<IncrementalResult> Incremental, IReadOnlyList<CompletedResult> Completed, bool HasNext)
{
    internal bool HasContent => Pending.Count > 0 || Incremental.Count > 0 || Completed.Count > 0;

    public void WriteTo(IBufferWriter<byte> output)
    {
        var writer = new JsonWriter(output);
        writer.WriteRaw(HasNext ? "{\"hasNext\":true"u8 : "{\"hasNext\":false"u8);
        if (Pending.Count > 0)
        {
            writer.WriteRaw(","u8);
            WritePending(ref writer, Pending);
        }
        for (var i = 0; i < Incremental.Count; i++)
        {
            writer.WriteRaw(i == 0 ? ",\"incremental\":["u8 : ","u8);
            Write(ref writer, Incremental[i]);
        }
        writer.WriteRaw(Incremental.Count > 0 ? "]"u8 : []);
        for (var i = 0; i < Completed.Count; i++)
        {
            writer.WriteRaw(i == 0 ? ",\"completed\":["u8 : ","u8);
            Write(ref writer, Completed[i]);
        }
        writer.WriteRaw(Completed.Count > 0 ? "]}"u8 : "}"u8);
        writer.Flush();
    }

    /// <summary>The part as text.</summary>
    public string ToJson()
    {
        var buffer = new ArrayBufferWriter<byte>();
        WriteTo(buffer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    internal static void WritePending(ref JsonWriter writer, IReadOnlyList<PendingResult> pending)
    {
        for (var i = 0; i < pending.Count; i++)
        {
            writer.WriteRaw(i == 0 ? "\"pending\":[{\"id\":"u8 : ",{\"id\":"u8);
            writer.WriteString(pending[i].Id);
            writer.WriteRaw(",\"path\":"u8);
            writer.WriteValue(pending[i].Path);
            if (pending[i].Label is { } label)
            {
                writer.WriteRaw(",\"label\":"u8);
                writer.WriteString(label);
            }
            writer.WriteRaw("}"u8);
        }
        writer.WriteRaw("]"u8);
    }

    private static void Write(ref JsonWriter writer, IncrementalResult result)
    {
        writer.WriteRaw("{\"id\":"u8);
        writer.WriteString(result.Id);
        if (result.SubPath.Count > 0)
        {
            writer.WriteRaw(",\"subPath\":"u8);
            writer.WriteValue(result.SubPath);
        }
        writer.WriteRaw(result.Items is null ? ",\"data\":"u8 : ",\"items\":"u8);
        writer.WriteValue(result.Items ?? result.Data);
        WriteErrors(ref writer, result.Errors);
        writer.WriteRaw("}"u8);
    }

    private static void Write(ref JsonWriter writer, CompletedResult result)
    {
        writer.WriteRaw("{\"id\":"u8);
        writer.WriteString(result.Id);
        WriteErrors(ref writer, result.Failure is null ? [] : [result.Failure]);
        writer.WriteRaw("}"u8);
    }

    private static void WriteErrors(ref JsonWriter writer, IReadOnlyList<GraphQLError> errors)
    {
        if (errors.Count == 0)
            return;
        writer.WriteRaw(",\"errors\":"u8);
        ExecutionResult.WriteErrors(ref writer, errors);
    }
}
