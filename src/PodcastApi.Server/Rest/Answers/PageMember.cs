using System.Buffers;
using System.Globalization;
using System.Text;
using PodcastApi.Server.Rest.Parameters;

namespace PodcastApi.Server.Rest.Answers;

/// <summary>Where a page lies: the member <c>page</c> of a collection, and the <c>Link</c> header that says the same (RFC 8288).</summary>
internal sealed record PageMember
{
    /// <summary>How many items the page may have.</summary>
    public required int First { get; init; }

    public bool HasNextPage { get; init; }

    public bool HasPreviousPage { get; init; }

    public string? StartCursor { get; init; }

    public string? EndCursor { get; init; }

    public long? TotalCount { get; init; }

    /// <summary>The URL of the page after this one; null at the end.</summary>
    public string? Next { get; private init; }

    /// <summary>The URL of the page before this one; null at the beginning.</summary>
    public string? Previous { get; private init; }

    /// <summary>The page with the URLs of its neighbours: the same request with another cursor.</summary>
    public PageMember WithLinks(RestRequest request)
    {
        var kept = QueryPairs.Read(request.Http.Request)
            .Where(pair => pair.Name is not (PageParameters.First or PageParameters.After or PageParameters.Last or PageParameters.Before)).ToList();
        var url = request.BaseUrl + request.Http.Request.Path.ToUriComponent();
        return this with
        {
            Next = HasNextPage && EndCursor is not null ? Url(PageParameters.After, EndCursor) : null,
            Previous = HasPreviousPage && StartCursor is not null ? Url(PageParameters.Before, StartCursor) : null,
        };

        string Url(string bound, string cursor)
            => url + QueryPairs.Write([.. kept, (PageParameters.First, First.ToString(CultureInfo.InvariantCulture)), (bound, cursor)]);
    }

    /// <summary>Sends the URLs as links, in one line.</summary>
    public void WriteHeader(HttpResponse response)
    {
        var links = new List<string>();
        if (Next is not null)
            links.Add($"<{Next}>; rel=\"next\"");
        if (Previous is not null)
            links.Add($"<{Previous}>; rel=\"prev\"");
        if (links.Count > 0)
            response.Headers.Link = string.Join(", ", links);
    }

    /// <summary>Writes the object. Its texts are URLs and cursors, which hold nothing that JSON escapes.</summary>
    public void Write(IBufferWriter<byte> target)
    {
        var json = new StringBuilder("{\"first\":").Append(First)
            .Append(",\"hasNextPage\":").Append(HasNextPage ? "true" : "false")
            .Append(",\"hasPreviousPage\":").Append(HasPreviousPage ? "true" : "false");
        Append("startCursor", StartCursor);
        Append("endCursor", EndCursor);
        if (TotalCount is not null)
            json.Append(",\"totalCount\":").Append(TotalCount.Value);
        Append("next", Next);
        Append("previous", Previous);
        json.Append('}');
        Encoding.ASCII.GetBytes(json.ToString(), target);

        void Append(string name, string? value)
        {
            json.Append(",\"").Append(name).Append("\":");
            if (value is null)
                json.Append("null");
            else
                json.Append('"').Append(value).Append('"');
        }
    }
}
