using System.Buffers;
using PodcastApi.Storage.Reading;

namespace PodcastApi.Server.Rest.Answers;

/// <summary>Sends a page: <c>{"data":[…],"page":{…}}</c>.</summary>
internal static class PageSender
{
    /// <summary>Sends the page that the first root of a result is.</summary>
    /// <param name="request">The request.</param>
    /// <param name="result">What was read.</param>
    /// <param name="size">How many items the page may have.</param>
    /// <param name="writeMore">Writes further members of the object; null for none.</param>
    public static Task SendAsync(RestRequest request, QueryResult result, int size, Action<IBufferWriter<byte>>? writeMore = null)
    {
        var info = result.Outcome(0).Page!;
        var page = new PageMember
        {
            First = size,
            HasNextPage = info.HasNextPage,
            HasPreviousPage = info.HasPreviousPage,
            StartCursor = info.StartCursor,
            EndCursor = info.EndCursor,
            TotalCount = info.TotalCount,
        };
        return SendAsync(request, result.State, page, target => result.Write(0, target, request.BaseUrl), writeMore);
    }

    /// <summary>Sends a page whose items are written by the caller.</summary>
    public static Task SendAsync(
        RestRequest request, DatasetState state, PageMember page, Action<IBufferWriter<byte>> writeItems, Action<IBufferWriter<byte>>? writeMore = null)
    {
        var linked = page.WithLinks(request);
        linked.WriteHeader(request.Http.Response);
        return AnswerSender.SendAsync(request, state, target => Write(target, linked, writeItems, writeMore));
    }

    /// <summary>Writes the object.</summary>
    public static void Write(
        IBufferWriter<byte> target, PageMember page, Action<IBufferWriter<byte>> writeItems, Action<IBufferWriter<byte>>? writeMore = null)
    {
        target.Write("{\"data\":"u8);
        writeItems(target);
        target.Write(",\"page\":"u8);
        page.Write(target);
        writeMore?.Invoke(target);
        target.Write("}"u8);
    }
}
