namespace PodcastApi.ConformanceHost;

/// <summary>Sends an answer in parts; one that has a single part goes as plain JSON.</summary>
/// <remarks>https://github.com/graphql/graphql-over-http/blob/main/rfcs/IncrementalDelivery.md</remarks>
internal static class MultipartAnswer
{
    private const string PartHead = "\r\n---\r\nContent-Type: application/json; charset=utf-8\r\n\r\n";

    public static async Task Send(HttpResponse response, IAsyncEnumerable<ReadOnlyMemory<byte>> parts, CancellationToken cancellationToken)
    {
        var isFirst = true;
        await foreach (var part in parts)
        {
            if (isFirst && !part.Span.EndsWith(",\"hasNext\":true}"u8))
            {
                response.ContentType = "application/json; charset=utf-8";
                await response.BodyWriter.WriteAsync(part, cancellationToken);
                return;
            }
            if (isFirst)
                response.ContentType = "multipart/mixed; boundary=\"-\"";
            isFirst = false;
            await response.WriteAsync(PartHead, cancellationToken);
            await response.BodyWriter.WriteAsync(part, cancellationToken);
        }
        await response.WriteAsync("\r\n-----\r\n", cancellationToken);
    }
}
