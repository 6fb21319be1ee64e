using System.Text.Json.Nodes;
using PodcastApi.Ingestion.Sources.Rss;

namespace PodcastApi.Ingestion.Tests.Sources.Rss.Suite;

/// <summary>rss-parser for Node.</summary>
internal static class RssParserExpectation
{
    public static void Compare(Comparison comparison, JsonObject expected, FeedResult actual)
    {
        var feed = actual.Feed;
        foreach (var (name, value) in expected["feed"]!.AsObject())
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
                case "feedUrl":
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
                case "image":
                    comparison.Url(name, value!["url"], feed.ImageUrl);
                    break;
                case "pubDate":
                    comparison.Date(name, value, feed.PubDate);
                    break;
                case "lastBuildDate":
                    comparison.Date(name, value, feed.LastBuildDate);
                    break;
                case "paginationLinks":
                    comparison.Url(name + ".self", value!["self"], feed.SelfUrl);
                    comparison.Url(name + ".next", value["next"], feed.NextUrl);
                    break;
                case "itunes":
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

    private static void Itunes(Comparison comparison, JsonObject expected, RssFeed feed)
    {
        foreach (var (name, value) in expected)
        {
            switch (name)
            {
                case "author":
                    comparison.Text("itunes.author", value, feed.ItunesAuthor);
                    break;
                case "owner":
                    comparison.Text("itunes.owner", value!["name"], feed.ItunesOwner?.Name);
                    comparison.Text("itunes.owner.email", value["email"], feed.ItunesOwner?.Email);
                    break;
                case "image":
                    comparison.Url("itunes.image", value, feed.ItunesImageUrl);
                    break;
                case "summary":
                    comparison.Text("itunes.summary", value, feed.ItunesSummary);
                    break;
                case "subtitle":
                    comparison.Text("itunes.subtitle", value, feed.ItunesSubtitle);
                    break;
                case "explicit":
                    comparison.Flag("itunes.explicit", (string?)value is "yes" or "true", feed.Explicit);
                    break;
                case "keywords":
                    comparison.Texts("itunes.keywords", value!.AsArray().Select(word => (string?)word), feed.Keywords);
                    break;
                case "categoriesWithSubs":
                    comparison.Texts("itunes.categories", value!.AsArray().SelectMany(category => (category!["subs"] as JsonArray ?? []).Select(sub => (string?)sub!["name"]).Prepend((string?)category["name"])), feed.ItunesCategories);
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
                case "link":
                    comparison.Url(name, value, item.Link);
                    break;
                case "guid":
                    comparison.Text(name, value, item.Guid);
                    break;
                case "isoDate":
                    comparison.Date(name, value, item.PubDate);
                    break;
                case "pubDate":
                    comparison.Text(name, value, item.PubDateText);
                    break;
                case "content":
                    comparison.Markup(name, value, item.Description ?? item.ContentEncoded);
                    break;
                case "content:encoded":
                    comparison.Markup(name, value, item.ContentEncoded);
                    break;
                case "creator":
                    comparison.Flag(name, true, item.Authors.Any(author => new[] { author.Name, author.Email }.Contains(Comparison.Fold((string?)value)) || Comparison.Fold((string?)value).Contains(author.Name ?? "\0", StringComparison.Ordinal)));
                    break;
                case "categories" when item.Categories.Count == value!.AsArray().Count:
                    comparison.Texts(name, value.AsArray().Select(category => category is JsonObject named ? (string?)named["_"] : (string?)category), item.Categories);
                    break;
                case "comments":
                    comparison.Url(name, value, item.CommentsUrl);
                    break;
                case "enclosure":
                    comparison.Url(name, value!["url"], item.Enclosures[0].Url);
                    comparison.Text(name + ".type", value["type"], item.Enclosures[0].Type);
                    comparison.Text(name + ".length", value["length"], item.Enclosures[0].Length?.ToString());
                    break;
                case "itunes":
                    foreach (var (tag, text) in value!.AsObject())
                    {
                        switch (tag)
                        {
                            case "duration":
                                comparison.Seconds("itunes.duration", text, item.Duration);
                                break;
                            case "image":
                                comparison.Url("itunes.image", text, item.ItunesImageUrl);
                                break;
                            case "summary":
                                comparison.Text("itunes.summary", text, item.ItunesSummary);
                                break;
                            case "subtitle":
                                comparison.Text("itunes.subtitle", text, item.ItunesSubtitle);
                                break;
                            case "explicit":
                                comparison.Flag("itunes.explicit", (string?)text is "yes" or "true", item.Explicit);
                                break;
                            case "season":
                                comparison.Number("itunes.season", text, item.Season);
                                break;
                            case "episode":
                                comparison.Number("itunes.episode", text, item.Episode);
                                break;
                            case "episodeType":
                                comparison.Text("itunes.episodeType", text, item.EpisodeType);
                                break;
                        }
                    }

                    break;
            }
        }
    }
}
