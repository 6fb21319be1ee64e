using System.Buffers;
using System.Text.Json.Nodes;
using PodcastApi.Server.Http;
using PodcastApi.Server.OpenApi;
using PodcastApi.Server.Rest.Answers;

namespace PodcastApi.Server.Feeds;

/// <summary>A format of feeds.</summary>
/// <param name="File">The last segment of the address.</param>
/// <param name="Form">The form of the answer.</param>
/// <param name="Answer">What the contract says of it.</param>
/// <param name="Write">Writes a feed.</param>
internal sealed record FeedFormat(string File, AnswerForm Form, DocumentAnswer Answer, Action<IBufferWriter<byte>, FeedChannel, IEnumerable<FeedEpisode>> Write)
{
    /// <summary>RSS 2.0.</summary>
    public static FeedFormat Rss { get; } = new(
        "feed.xml",
        AnswerForm.Of("application/rss+xml; charset=utf-8"),
        new DocumentAnswer("application/rss+xml", "An RSS 2.0 document.",
            """<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Slow Query Club</title></channel></rss>"""),
        RssWriter.Write);

    /// <summary>JSON Feed 1.1.</summary>
    public static FeedFormat Json { get; } = new(
        "feed.json",
        AnswerForm.Of("application/feed+json"),
        new DocumentAnswer("application/feed+json", "A JSON Feed 1.1 document.", new JsonObject
        {
            ["version"] = "https://jsonfeed.org/version/1.1",
            ["title"] = "Slow Query Club",
            ["home_page_url"] = "https://slowquery.example",
            ["feed_url"] = "https://example.org/v1/podcasts/slow-query-club/feed.json",
            ["description"] = "Conversations with people who keep relational databases fast.",
            ["items"] = new JsonArray(),
        })
        { Schema = FeedSchemas.JsonFeed },
        JsonFeedWriter.Write);
}
