using System.Buffers;
using Microsoft.Net.Http.Headers;
using PodcastApi.Server.GraphQL.Answers;

namespace PodcastApi.Server.GraphQL.Requests;

/// <summary>Reads the body of a POST from the connection, after a look at what the headers say of it.</summary>
internal static class BodyReader
{
    /// <summary>Reads the requests.</summary>
    /// <param name="request">The POST.</param>
    /// <param name="maxBytes">Most bytes of the body.</param>
    /// <param name="maxBatchSize">Most requests in an array; 0 for none.</param>
    /// <param name="cancellationToken">The client went away.</param>
    /// <exception cref="RequestRefusedException">The body is of another type, too long, or no request.</exception>
    public static async ValueTask<RequestBody> ReadAsync(HttpRequest request, int maxBytes, int maxBatchSize, CancellationToken cancellationToken)
    {
        CheckType(request);
        if (request.ContentLength > maxBytes)
            throw TooLarge(maxBytes);
        var reader = request.BodyReader;
        try
        {
            while (true)
            {
                var read = await reader.ReadAsync(cancellationToken);
                var body = read.Buffer;
                if (body.Length > maxBytes)
                    throw TooLarge(maxBytes);
                if (read.IsCompleted)
                    return Take(reader, body, maxBatchSize);
                reader.AdvanceTo(body.Start, body.End);
            }
        }
        catch (BadHttpRequestException failure) when (failure.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            throw TooLarge(maxBytes);
        }
        catch (BadHttpRequestException failure)
        {
            throw new RequestRefusedException(AnswerKind.NoJson, failure.Message);
        }
    }

    private static RequestBody Take(System.IO.Pipelines.PipeReader reader, ReadOnlySequence<byte> body, int maxBatchSize)
    {
        try
        {
            return JsonRequestReader.Read(body, maxBatchSize);
        }
        finally
        {
            reader.AdvanceTo(body.End);
        }
    }

    /// <summary>
    /// Only JSON in UTF-8. Above all nothing that a browser sends to another site without asking that site first, such as a form
    /// or plain text: a foreign page could otherwise make requests in its visitor's name.
    /// </summary>
    private static void CheckType(HttpRequest request)
    {
        if (request.Headers.ContentEncoding is { Count: > 0 } coding && !coding.ToString().Equals("identity", StringComparison.OrdinalIgnoreCase))
        {
            throw new RequestRefusedException(AnswerKind.UnsupportedMediaType, $"The body is sent with the content coding '{coding}'. Send it as it is.")
            {
                Header = KeyValuePair.Create(HeaderNames.AcceptEncoding, "identity"),
            };
        }

        if (string.IsNullOrEmpty(request.ContentType))
            throw WrongType("The request says nothing about its body.");
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase))
            throw WrongType($"The body is of the type '{request.ContentType}'.");
        if (type.Charset.HasValue && !HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase))
            throw WrongType($"The body is said to be in '{type.Charset}'.");
    }

    private static RequestRefusedException WrongType(string message) =>
        new(AnswerKind.UnsupportedMediaType, $"{message} Send JSON in UTF-8 with the header 'Content-Type: application/json'.")
        {
            Header = KeyValuePair.Create("Accept-Post", "application/json"),
        };

    private static RequestRefusedException TooLarge(int maxBytes) =>
        new(AnswerKind.TooLarge, $"The body has more than {maxBytes} bytes, the limit MaxBodyBytes of this server. Send a smaller document, or fewer variables.");
}
