using System.Text.Json.Nodes;
using PodcastApi.Ingestion.Sources.Rss;

namespace PodcastApi.Ingestion.Tests.Sources.Rss.Suite;

/// <summary>gofeed, its merged model and its model of RSS: what a feed does not say is not there.</summary>
internal static class GofeedExpectation
{
    public static void Compare(Comparison comparison, JsonObject expected, FeedResult actual)
    {
        var feed = actual.Feed;
        foreach (var (name, value) in expected)
        {
            switch (name)
            {
                case "title":
                    comparison.Text(name, value, feed.Title);
                    break;
                case "description":
                    comparison.Markup(name, value, feed.Description);
                    break;
                case "link":
                    comparison.Url(name, value, feed.Link);
                    break;
                case "links":
                    comparison.Urls(name, value!.AsArray().Select(link => (string?)link), feed.Links);
                    break;
                case "feedLink":
                    comparison.Url(name, value, feed.SelfUrl);
                    break;
                case "language":
                    comparison.Text(name, value, feed.Language);
                    break;
                case "copyright":
                    comparison.Text(name, value, feed.Copyright);
                    break;
                case "generator":
                    comparison.Text(name, value, feed.Generator);
                    break;
                case "feedVersion" or "version" when (string?)value is { Length: > 0 }:
                    comparison.Text(name, value, feed.Version ?? (feed.Format == RssFormat.Rdf ? "1.0" : null));
                    break;
                case "image":
                    comparison.Url(name, value!["url"], feed.ImageUrl ?? feed.ItunesImageUrl);
                    break;
                case "pubDateParsed" or "publishedParsed":
                    comparison.Date(name, value, feed.PubDate);
                    break;
                case "lastBuildDateParsed" or "updatedParsed":
                    comparison.Date(name, value, feed.LastBuildDate);
                    break;
                case "managingEditor" or "webMaster":
                    comparison.Text(name, value, feed.Authors.Select(author => author.Email ?? author.Name).FirstOrDefault());
                    break;
                case "author" or "itunesAuthor":
                    Author(comparison, name, value!, feed.Authors, feed.ItunesAuthor);
                    break;
                case "categories":
                    comparison.Texts(name, Categories(value!), feed.ItunesCategories.Concat(feed.Categories).Distinct());
                    break;
                case "itunesExt":
                    Itunes(comparison, value!.AsObject(), feed);
                    break;
                case "items":
                    var items = value!.AsArray();
                    comparison.Number("items", items.Count, actual.Items.Count);
                    for (var i = 0; i < Math.Min(items.Count, actual.Items.Count); i++)
                        Item(comparison, items[i]!.AsObject(), actual.Items[i]);
                    break;
            }
        }
    }

    private static void Item(Comparison comparison, JsonObject expected, RssItem item)
    {
        foreach (var (name, value) in expected)
        {
            switch (name)
            {
                case "title":
                    comparison.Text(name, value, item.Title);
                    break;
                case "description":
                    comparison.Markup(name, value, item.Description ?? item.ItunesSummary);
                    break;
                case "content":
                    comparison.Markup(name, value, item.ContentEncoded);
                    break;
                case "link":
                    comparison.Url(name, value, item.Link);
                    break;
                case "links":
                    comparison.Urls(name, value!.AsArray().Select(link => (string?)link), item.Links);
                    break;
                case "guid":
                    comparison.Text(name, value is JsonObject guid ? guid["value"] : value, item.Guid);
                    break;
                case "pubDateParsed" or "publishedParsed":
                    comparison.Date(name, value, item.PubDate);
                    break;
                case "author" when value is JsonValue:
                    comparison.Text(name, value, item.Authors.Select(author => author.Email ?? author.Name).FirstOrDefault());
                    break;
                case "author":
                    Author(comparison, name, value!, item.Authors, item.ItunesAuthor);
                    break;
                case "categories":
                    comparison.Texts(name, Categories(value!), item.Categories);
                    break;
                case "comments":
                    comparison.Url(name, value, item.CommentsUrl);
                    break;
                case "image":
                    comparison.Url(name, value!["url"], item.ImageUrl ?? item.ItunesImageUrl);
                    break;
                case "enclosures":
                    comparison.Texts(name, value!.AsArray().Select(file => $"{file!["url"]} {file["type"]} {file["length"]}"), item.Enclosures.Select(file => $"{file.Url} {file.Type} {file.Length}"));
                    break;
                case "dcExt" when value!["creator"] is JsonArray creators:
                    comparison.Texts("dcExt.creator", creators.Select(creator => (string?)creator), item.Authors.Select(author => author.Name ?? author.Email));
                    break;
                case "itunesExt":
                    Itunes(comparison, value!.AsObject(), item);
                    break;
            }
        }
    }

    private static void Itunes(Comparison comparison, JsonObject expected, RssFeed feed)
    {
        foreach (var (name, value) in expected)
        {
            switch (name)
            {
                case "author":
                    comparison.Text("itunes.author", value, feed.ItunesAuthor);
                    break;
                case "subtitle":
                    comparison.Text("itunes.subtitle", value, feed.ItunesSubtitle);
                    break;
                case "summary":
                    comparison.Text("itunes.summary", value, feed.ItunesSummary);
                    break;
                case "image":
                    comparison.Url("itunes.image", value, feed.ItunesImageUrl);
                    break;
                case "explicit":
                    comparison.Flag("itunes.explicit", (string?)value is "yes" or "true", feed.Explicit);
                    break;
                case "block":
                    comparison.Flag("itunes.block", (string?)value is "yes" or "Yes", feed.ItunesBlock);
                    break;
                case "type":
                    comparison.Text("itunes.type", value, feed.ItunesType);
                    break;
                case "newFeedUrl":
                    comparison.Url("itunes.newFeedUrl", value, feed.NewFeedUrl);
                    break;
                case "keywords":
                    comparison.Texts("itunes.keywords", ((string)value!).Split(','), feed.Keywords);
                    break;
                case "owner":
                    comparison.Text("itunes.owner", value!["name"], feed.ItunesOwner?.Name);
                    comparison.Text("itunes.owner.email", value["email"], feed.ItunesOwner?.Email);
                    break;
                case "categories":
                    comparison.Texts("itunes.categories", value!.AsArray().SelectMany(category => new[] { (string?)category!["text"], (string?)category["subcategory"]?["text"] }).Where(text => text is not null).Distinct(), feed.ItunesCategories);
                    break;
            }
        }
    }

    private static void Itunes(Comparison comparison, JsonObject expected, RssItem item)
    {
        foreach (var (name, value) in expected)
        {
            switch (name)
            {
                case "author":
                    comparison.Text("itunes.author", value, item.ItunesAuthor);
                    break;
                case "subtitle":
                    comparison.Text("itunes.subtitle", value, item.ItunesSubtitle);
                    break;
                case "summary":
                    comparison.Text("itunes.summary", value, item.ItunesSummary);
                    break;
                case "image":
                    comparison.Url("itunes.image", value, item.ItunesImageUrl);
                    break;
                case "duration":
                    comparison.Seconds("itunes.duration", value, item.Duration);
                    break;
                case "season":
                    comparison.Number("itunes.season", value, item.Season);
                    break;
                case "episode":
                    comparison.Number("itunes.episode", value, item.Episode);
                    break;
                case "episodeType":
                    comparison.Text("itunes.episodeType", value, item.EpisodeType);
                    break;
                case "explicit":
                    comparison.Flag("itunes.explicit", (string?)value is "yes" or "true", item.Explicit);
                    break;
                case "block":
                    comparison.Flag("itunes.block", (string?)value is "yes" or "Yes", item.ItunesBlock);
                    break;
            }
        }
    }

    private static void Author(Comparison comparison, string name, JsonNode expected, IReadOnlyList<RssAuthor> authors, string? itunes)
    {
        comparison.Text(name + ".name", expected["name"], authors.Count > 0 ? authors[0].Name : itunes);
        comparison.Text(name + ".email", expected["email"], authors.Count > 0 ? authors[0].Email : null);
    }

    private static IEnumerable<string?> Categories(JsonNode value) =>
        value.AsArray().Select(category => category is JsonObject named ? (string?)named["value"] : (string?)category);
}
