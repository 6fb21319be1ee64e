using System.Buffers;
using System.Globalization;
using System.Text.Json;
using PodcastApi.Server.GraphQL.Answers;
using PodcastApi.Server.GraphQL.Documents;

namespace PodcastApi.Server.GraphQL.Requests;

/// <summary>Reads the body of a POST: one request as a JSON object, or several as an array of such.</summary>
/// <remarks>https://graphql.github.io/graphql-over-http/draft/#sec-JSON-Encoding</remarks>
internal static class JsonRequestReader
{
    /// <summary>How deep objects and lists of the body may nest.</summary>
    private const int MaxDepth = 64;

    private const string Example = "{\"query\": \"{ episodes(first: 5) { nodes { title } } }\"}";

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Reads all requests of a body.</summary>
    /// <param name="body">UTF-8, with or without a byte order mark.</param>
    /// <param name="maxBatchSize">How many there may be in an array; 0: none.</param>
    /// <exception cref="RequestRefusedException">The body is no JSON, or not of the form of a request.</exception>
    public static RequestBody Read(ReadOnlySequence<byte> body, int maxBatchSize)
    {
        body = WithoutByteOrderMark(body);
        if (body.IsEmpty)
            throw new RequestRefusedException(AnswerKind.NoJson, $"The body is empty. Send a JSON object such as {Example}.");
        var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = MaxDepth });
        var requests = new List<GraphQLRequest>(1);
        try
        {
            reader.Read();
            var isBatch = reader.TokenType == JsonTokenType.StartArray;
            if (isBatch)
                ReadBatch(ref reader, requests, maxBatchSize);
            else
                requests.Add(ReadRequest(ref reader));
            // Finds out about what stands behind.
            reader.Read();
            return new RequestBody(requests, isBatch);
        }
        catch (Exception failure)
        {
            foreach (var request in requests)
                request.Dispose();
            throw failure switch
            {
                JsonException { LineNumber: not null } syntax => NoJson(syntax),
                JsonException meaning => new RequestRefusedException(AnswerKind.MalformedRequest, meaning.Message),
                InvalidOperationException => new RequestRefusedException(AnswerKind.NoJson, "The body holds a text that is not Unicode: half of a surrogate pair, or bytes that are not UTF-8."),
                _ => failure,
            };
        }
    }

    /// <summary>Reads the JSON of a parameter in a query string.</summary>
    /// <param name="name">The parameter.</param>
    /// <param name="json">Its value.</param>
    /// <returns>The members of the object; null for JSON's null.</returns>
    /// <exception cref="RequestRefusedException">It is no JSON object.</exception>
    public static IReadOnlyDictionary<string, object?>? ReadParameter(string name, ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = MaxDepth });
        try
        {
            reader.Read();
            var map = ReadMap(ref reader, name);
            reader.Read();
            return map;
        }
        catch (JsonException failure) when (failure.LineNumber is not null)
        {
            throw new RequestRefusedException(AnswerKind.NoJson, $"'{name}' is no JSON object: {Reason(failure)}");
        }
        catch (JsonException failure)
        {
            throw new RequestRefusedException(AnswerKind.MalformedRequest, failure.Message);
        }
        catch (InvalidOperationException)
        {
            throw new RequestRefusedException(AnswerKind.NoJson, $"'{name}' holds a text that is not Unicode: half of a surrogate pair, or bytes that are not UTF-8.");
        }
    }

    private static ReadOnlySequence<byte> WithoutByteOrderMark(ReadOnlySequence<byte> body)
    {
        var start = new SequenceReader<byte>(body);
        return start.IsNext(ByteOrderMark) ? body.Slice(ByteOrderMark.Length) : body;
    }

    private static void ReadBatch(ref Utf8JsonReader reader, List<GraphQLRequest> requests, int maxBatchSize)
    {
        if (maxBatchSize == 0)
            throw new RequestRefusedException(AnswerKind.MalformedRequest, "The body is a JSON array: several requests in one. This server takes one request a body; several root fields of one operation do the same.");
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (requests.Count == maxBatchSize)
                throw new RequestRefusedException(AnswerKind.MalformedRequest, $"The body has more than {maxBatchSize} requests, which is the most in one array.");
            requests.Add(ReadRequest(ref reader));
        }

        if (requests.Count == 0)
            throw new RequestRefusedException(AnswerKind.MalformedRequest, "The body is an empty array: there is nothing to answer.");
    }

    private static GraphQLRequest ReadRequest(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new RequestRefusedException(AnswerKind.MalformedRequest, $"A request is a JSON object such as {Example}, not {Describe(reader.TokenType)}.");
        char[]? query = null;
        var length = 0;
        string? documentId = null, operationName = null;
        IReadOnlyDictionary<string, object?>? variables = null, extensions = null;
        var seen = Members.None;
        try
        {
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var member = Find(ref reader);
                if (member != Members.None && (seen & member) != 0)
                    throw new RequestRefusedException(AnswerKind.MalformedRequest, $"'{reader.GetString()}' stands twice in the request.");
                seen |= member;
                reader.Read();
                switch (member)
                {
                    case Members.Query:
                        query = ReadQuery(ref reader, out length);
                        break;
                    case Members.DocumentId:
                        documentId = ReadText(ref reader, "documentId");
                        break;
                    case Members.OperationName:
                        operationName = ReadText(ref reader, "operationName");
                        break;
                    case Members.Variables:
                        variables = ReadMap(ref reader, "variables");
                        break;
                    case Members.Extensions:
                        extensions = ReadMap(ref reader, "extensions");
                        break;
                    default:
                        // Other members are to be passed over.
                        reader.Skip();
                        break;
                }
            }

            if (query is null && !RequestDocuments.IsNamed(documentId, extensions))
                throw new RequestRefusedException(AnswerKind.MalformedRequest, $"The request has no 'query'. Send a JSON object such as {Example}.");
        }
        catch
        {
            if (query is not null)
                ArrayPool<char>.Shared.Return(query);
            throw;
        }

        return new GraphQLRequest(query, length) { DocumentId = documentId, OperationName = operationName, Variables = variables, Extensions = extensions };
    }

    private static Members Find(ref Utf8JsonReader reader)
    {
        if (reader.ValueTextEquals("query"u8))
            return Members.Query;
        if (reader.ValueTextEquals("variables"u8))
            return Members.Variables;
        if (reader.ValueTextEquals("operationName"u8))
            return Members.OperationName;
        if (reader.ValueTextEquals("documentId"u8))
            return Members.DocumentId;
        return reader.ValueTextEquals("extensions"u8) ? Members.Extensions : Members.None;
    }

    /// <summary>Decodes the text into rented memory: where the document is known already, no string is made of it.</summary>
    private static char[]? ReadQuery(ref Utf8JsonReader reader, out int length)
    {
        length = 0;
        if (reader.TokenType == JsonTokenType.Null)
            return null;
        if (reader.TokenType != JsonTokenType.String)
            throw WrongType("query", "a string with a GraphQL document", reader.TokenType);
        var bytes = reader.HasValueSequence ? checked((int)reader.ValueSequence.Length) : reader.ValueSpan.Length;
        var rented = ArrayPool<char>.Shared.Rent(bytes);
        try
        {
            length = reader.CopyString(rented);
            return rented;
        }
        catch
        {
            ArrayPool<char>.Shared.Return(rented);
            throw;
        }
    }

    private static string? ReadText(ref Utf8JsonReader reader, string name) => reader.TokenType switch
    {
        JsonTokenType.Null => null,
        JsonTokenType.String => reader.GetString(),
        _ => throw WrongType(name, "a string", reader.TokenType),
    };

    private static IReadOnlyDictionary<string, object?>? ReadMap(ref Utf8JsonReader reader, string name) => reader.TokenType switch
    {
        JsonTokenType.Null => null,
        JsonTokenType.StartObject => JsonValueReader.ReadObject(ref reader),
        _ => throw WrongType(name, "a JSON object", reader.TokenType),
    };

    private static RequestRefusedException WrongType(string name, string expected, JsonTokenType found) =>
        new(AnswerKind.MalformedRequest, $"'{name}' must be {expected}, not {Describe(found)}.");

    private static string Describe(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.String => "a string",
        JsonTokenType.Number => "a number",
        JsonTokenType.True or JsonTokenType.False => "a boolean",
        _ => "null",
    };

    private static RequestRefusedException NoJson(JsonException failure) => new(AnswerKind.NoJson, string.Create(CultureInfo.InvariantCulture,
        $"The body is no JSON, line {failure.LineNumber + 1}, byte {failure.BytePositionInLine + 1}: {Reason(failure)}"));

    /// <summary>The framework's words without the place, which it counts from 0.</summary>
    private static string Reason(JsonException failure)
    {
        var end = failure.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return end < 0 ? failure.Message : failure.Message[..end];
    }

    [Flags]
    private enum Members
    {
        None = 0,
        Query = 1,
        OperationName = 2,
        Variables = 4,
        Extensions = 8,
        DocumentId = 16,
    }
}

/// <summary>The requests of a body.</summary>
/// <param name="Requests">One, or as many as the array has.</param>
/// <param name="IsBatch">Whether they are to be answered by an array.</param>
internal sealed record RequestBody(IReadOnlyList<GraphQLRequest> Requests, bool IsBatch) : IDisposable
{
    /// <summary>SHA-256 of the body as it was sent.</summary>
    public string Hash { get; init; } = "";

    public void Dispose()
    {
        foreach (var request in Requests)
            request.Dispose();
    }
}
