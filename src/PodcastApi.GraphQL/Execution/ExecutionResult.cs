using System.Buffers;
using System.Text;
using PodcastApi.GraphQL.Execution.Incremental;

namespace PodcastApi.GraphQL.Execution;

/// <summary>The answer to a request, which writes itself as JSON.</summary>
/// <remarks>https://spec.graphql.org/September2025/#sec-Response-Format</remarks>
public sealed class ExecutionResult
{
    /// <summary>Whether the request was executed: the response has an entry <c>data</c>, and be it null.</summary>
    public bool HasData { get; init; }

    /// <summary>What <see cref="JsonWriter"/> takes; of the executor a <see cref="ResponseObject"/>, or null where a null went up to the root.</summary>
    public object? Data { get; init; }

    /// <summary>Empty where there are none; the response then has no such entry.</summary>
    public IReadOnlyList<GraphQLError> Errors { get; init; } = [];

    /// <summary>The entry <c>extensions</c>; null: the response has none.</summary>
    public IReadOnlyDictionary<string, object?>? Extensions { get; init; }

    /// <summary>What is delivered after this answer; null: this is all.</summary>
    public IReadOnlyList<PendingResult>? Pending { get; private init; }

    /// <summary>The answer to a request that was refused before it was executed.</summary>
    public static ExecutionResult OfErrors(IReadOnlyList<GraphQLError> errors) => new() { Errors = errors };

    /// <summary>The answer to a request that was executed.</summary>
    /// <param name="data">What <see cref="JsonWriter"/> takes, such as a dictionary or <see cref="RawJson"/>; null where a null went up to the root.</param>
    /// <param name="errors">Errors of fields.</param>
    public static ExecutionResult OfData(object? data, IReadOnlyList<GraphQLError>? errors = null) =>
        new() { HasData = true, Data = data, Errors = errors ?? [] };

    internal ExecutionResult WithPending(IReadOnlyList<PendingResult> pending) =>
        new() { HasData = HasData, Data = Data, Errors = Errors, Extensions = Extensions, Pending = pending };

    /// <summary>Writes the response: errors first, so that they are seen, then data and extensions.</summary>
    public void WriteTo(IBufferWriter<byte> output)
    {
        var writer = new JsonWriter(output);
        var separator = "{"u8;
        if (Errors.Count > 0)
        {
            writer.WriteRaw("{\"errors\":"u8);
            WriteErrors(ref writer, Errors);
            separator = ","u8;
        }
        if (HasData)
        {
            writer.WriteRaw(separator);
            writer.WriteRaw("\"data\":"u8);
            writer.WriteValue(Data);
            separator = ","u8;
        }
        if (Extensions is not null)
        {
            writer.WriteRaw(separator);
            writer.WriteRaw("\"extensions\":"u8);
            writer.WriteValue(Extensions);
            separator = ","u8;
        }
        if (Pending is not null)
        {
            writer.WriteRaw(separator);
            IncrementalPayload.WritePending(ref writer, Pending);
            writer.WriteRaw(",\"hasNext\":true"u8);
            separator = ","u8;
        }
        writer.WriteRaw(separator is [(byte)'{'] ? "{}"u8 : "}"u8);
        writer.Flush();
    }

    /// <summary>The response as text.</summary>
    public string ToJson()
    {
        var buffer = new ArrayBufferWriter<byte>();
        WriteTo(buffer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    internal static void WriteErrors(ref JsonWriter writer, IReadOnlyList<GraphQLError> errors)
    {
        for (var i = 0; i < errors.Count; i++)
        {
            writer.WriteRaw(i == 0 ? "["u8 : ","u8);
            WriteError(ref writer, errors[i]);
        }
        writer.WriteRaw("]"u8);
    }

    private static void WriteError(ref JsonWriter writer, GraphQLError error)
    {
        writer.WriteRaw("{\"message\":"u8);
        writer.WriteString(error.Message);
        for (var i = 0; i < error.Locations.Length; i++)
        {
            writer.WriteRaw(i == 0 ? ",\"locations\":[{\"line\":"u8 : ",{\"line\":"u8);
            writer.WriteInteger(error.Locations[i].Line);
            writer.WriteRaw(",\"column\":"u8);
            writer.WriteInteger(error.Locations[i].Column);
            writer.WriteRaw(i == error.Locations.Length - 1 ? "}]"u8 : "}"u8);
        }
        if (error.Path is not null)
        {
            writer.WriteRaw(",\"path\":"u8);
            writer.WriteValue(error.Path);
        }
        if (error.Extensions is { Count: > 0 })
        {
            writer.WriteRaw(",\"extensions\":"u8);
            writer.WriteValue(error.Extensions);
        }
        writer.WriteRaw("}"u8);
    }
}
