using System.Buffers;
using System.IO.Pipelines;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;
using PodcastApi.Server.GraphQL.Answers;
using PodcastApi.Server.Hosting;

namespace PodcastApi.Server.GraphQL.Requests;

/// <summary>Reads the body of a POST from the connection, after a look at what the headers say of it.</summary>
internal static class BodyReader
{
    // A client that is cut off while it still sends sees a broken connection instead of the answer that says why:
    // what is moderately too long is taken off the wire first.
    private const int DrainFactor = 8;
    private static readonly TimeSpan s_drainTime = TimeSpan.FromSeconds(10);

    /// <summary>Reads the requests.</summary>
    /// <param name="request">The POST.</param>
    /// <param name="maxBytes">Most bytes of the body.</param>
    /// <param name="maxBatchSize">Most requests in an array; 0 for none.</param>
    /// <param name="cancellationToken">The client went away.</param>
    /// <exception cref="RequestRefusedException">The body is of another type, too long, or no request.</exception>
    public static async ValueTask<RequestBody> ReadAsync(HttpRequest request, int maxBytes, int maxBatchSize, CancellationToken cancellationToken)
    {
        CheckType(request);
        // The limit is kept here, so that the framework does not break off at the first byte beyond it.
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } feature)
            feature.MaxRequestBodySize = null;
        var reader = request.BodyReader;
        try
        {
            if (request.ContentLength > maxBytes)
                throw await DrainAsync(reader, maxBytes, cancellationToken);
            while (true)
            {
                var read = await reader.ReadAsync(cancellationToken);
                var body = read.Buffer;
                if (body.Length > maxBytes)
                {
                    reader.AdvanceTo(body.End);
                    throw await DrainAsync(reader, maxBytes, cancellationToken);
                }

                if (read.IsCompleted)
                    return Take(reader, body, maxBatchSize);
                reader.AdvanceTo(body.Start, body.End);
            }
        }
        catch (BadHttpRequestException failure)
        {
            throw new RequestRefusedException(AnswerKind.NoJson, failure.Message);
        }
    }

    /// <summary>Takes what comes and lets it go, up to a bound in bytes and time.</summary>
    /// <returns>The refusal.</returns>
    private static async Task<RequestRefusedException> DrainAsync(PipeReader reader, int maxBytes, CancellationToken cancellationToken)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(s_drainTime);
        try
        {
            for (var left = (long)DrainFactor * maxBytes; left > 0;)
            {
                var read = await reader.ReadAsync(deadline.Token);
                left -= read.Buffer.Length;
                reader.AdvanceTo(read.Buffer.End);
                if (read.IsCompleted)
                    break;
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // The client sends too slowly to be waited for; it is answered now.
        }

        return new(AnswerKind.TooLarge, $"The body has more than {maxBytes} bytes, the limit {LimitOptions.Setting(nameof(LimitOptions.MaxBodyBytes))}. Send a smaller document, or fewer variables.");
    }

    private static RequestBody Take(PipeReader reader, ReadOnlySequence<byte> body, int maxBatchSize)
    {
        try
        {
            return JsonRequestReader.Read(body, maxBatchSize) with { Hash = HashOf(body) };
        }
        finally
        {
            reader.AdvanceTo(body.End);
        }
    }

    private static string HashOf(ReadOnlySequence<byte> body)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        if (body.IsSingleSegment)
        {
            SHA256.HashData(body.FirstSpan, hash);
        }
        else
        {
            using var parts = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            foreach (var part in body)
                parts.AppendData(part.Span);
            parts.GetHashAndReset(hash);
        }

        return Convert.ToHexStringLower(hash);
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
}
