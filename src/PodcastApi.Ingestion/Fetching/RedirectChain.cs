using System.Net;

namespace PodcastApi.Ingestion.Fetching;

/// <summary>The redirects of one fetch (RFC 9110 section 15.4).</summary>
internal sealed class RedirectChain(Uri url)
{
    private bool _isPermanent = true;

    /// <summary>What to ask next.</summary>
    public Uri Current { get; private set; } = url;

    /// <summary>How many redirects were followed.</summary>
    public int Count { get; private set; }

    /// <summary>Where the permanent redirects from the beginning lead; null without any. What a temporary one leads to is none of the feed's own addresses.</summary>
    public Uri? MovedTo { get; private set; }

    /// <summary>Takes the next step; false when the response is no redirect.</summary>
    public bool Follow(HttpResponseMessage response)
    {
        if (response.StatusCode is not (HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect)
            || response.Headers.Location is not { } location)
            return false;
        Count++;
        Current = new Uri(Current, location);
        _isPermanent &= response.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.PermanentRedirect;
        if (_isPermanent)
            MovedTo = Current;
        return true;
    }
}
