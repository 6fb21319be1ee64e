using System.Text.Json.Nodes;
using PodcastApi.Ingestion.Sources.Rss;

namespace PodcastApi.Ingestion.Tests.Sources.Rss.Suite;

/// <summary>feed-rs: every field is there, null when unknown; ids that the feed lacks are made up.</summary>
internal static class FeedRsExpectation
{
    public static void Compare(Comparison comparison, JsonObject expected, FeedResult actual)
    {
        var feed = actual.Feed;
        comparison.Text("title", Text(expected["title"]), feed.Title);
        comparison.Markup("description", Text(expected["description"]), feed.Description);
        comparison.Url("link", Link(expected), feed.Link);
        comparison.Url("self", Link(expected, "self"), feed.SelfUrl);
        comparison.Text("language", expected["language"], feed.Language?.ToLowerInvariant());
        comparison.Text("generator", expected["generator"]?["content"], feed.Generator);
        comparison.Text("rights", Text(expected["rights"]), feed.Copyright);
        if ((expected["logo"] ?? expected["icon"])?["uri"] is { } image)
            comparison.Url("image", image, feed.ImageUrl);
        if (feed.Format != RssFormat.Atom)
            comparison.Date("published", expected["published"], feed.PubDate);
        var entries = expected["entries"]!.AsArray();
        comparison.Number("entries", entries.Count, actual.Items.Count);
        for (var i = 0; i < Math.Min(entries.Count, actual.Items.Count); i++)
            Entry(comparison, entries[i]!.AsObject(), actual.Items[i]);
    }

    private static void Entry(Comparison comparison, JsonObject expected, RssItem item)
    {
        if (item.Guid is not null)
            comparison.Text("id", expected["id"], item.Guid);
        comparison.Text("title", Text(expected["title"]), item.Title);
        comparison.Url("link", Link(expected), item.Link);
        comparison.Date("published", expected["published"] ?? expected["updated"], item.PubDate);
        comparison.Markup("summary", Text(expected["summary"]), item.Description ?? item.ItunesSummary ?? item.ItunesSubtitle);
        comparison.Markup("content", expected["content"]?["body"], item.ContentEncoded);
        comparison.Texts("authors", expected["authors"]!.AsArray().Select(author => (string?)author!["name"]).Distinct(), item.Authors.Select(author => author.Name ?? author.Email));
        var files = expected["media"]!.AsArray().SelectMany(media => media!["content"]!.AsArray()).Select(content => (string?)content!["url"]).Where(url => url is not null).Distinct().ToList();
        comparison.Urls("media", files.Order(StringComparer.Ordinal), item.Enclosures.Concat(item.MediaContents).Select(file => file.Url).Distinct().Order(StringComparer.Ordinal));
        var duration = expected["media"]!.AsArray().Select(media => media!["duration"] ?? media["content"]!.AsArray().Select(content => content!["duration"]).FirstOrDefault(value => value is not null)).FirstOrDefault(value => value is not null);
        if (duration is not null)
            comparison.Number("duration", duration["secs"] ?? duration, item.Duration);
    }

    private static JsonNode? Text(JsonNode? text) => text?["content"];

    private static JsonNode? Link(JsonObject holder, string? rel = null) =>
        holder["links"]!.AsArray().FirstOrDefault(link => (string?)link!["rel"] == rel || rel is null && (string?)link["rel"] == "alternate")?["href"];
}
