using System.Text.Json.Nodes;
using PodcastApi.Ingestion.Sources.Rss;

namespace PodcastApi.Ingestion.Tests.Sources.Rss.Suite;

/// <summary>gPodder's podcastparser: an unknown text is empty, an unknown number 0, an unknown title the file's name.</summary>
internal static class PodcastparserExpectation
{
    public static string BaseUrl(FeedCase feed) => $"file://tests/data/{feed.Name}.rss";

    public static void Compare(Comparison comparison, FeedCase feed, JsonObject expected, FeedResult actual)
    {
        foreach (var (name, value) in expected)
        {
            switch (name)
            {
                case "title" when (string?)value != feed.Name || actual.Feed.Title is not null:
                    comparison.Text(name, value, actual.Feed.Title);
                    break;
                case "description":
                    comparison.Markup(name, value, actual.Feed.Description);
                    break;
                case "link":
                    comparison.Url(name, value, actual.Feed.Link);
                    break;
                case "generator":
                    comparison.Text(name, value, actual.Feed.Generator);
                    break;
                case "language":
                    comparison.Text(name, value, actual.Feed.Language);
                    break;
                case "cover_url":
                    comparison.Url(name, value, actual.Feed.ItunesImageUrl ?? actual.Feed.ImageUrl);
                    break;
                case "explicit":
                    comparison.Flag(name, (bool)value!, actual.Feed.Explicit);
                    break;
                case "new_url":
                    comparison.Url(name, value, actual.Feed.NewFeedUrl);
                    break;
                case "funding_url":
                    comparison.Url(name, value, actual.Feed.FundingUrl);
                    break;
                case "paged_feed_next":
                    comparison.Url(name, value, actual.Feed.NextUrl);
                    break;
                case "import_prohibited":
                    comparison.Flag(name, (bool)value!, actual.Feed.PodcastLocked);
                    break;
                case "podcast_guid":
                    comparison.Text(name, value, actual.Feed.PodcastGuid);
                    break;
                case "type":
                    comparison.Text(name, value, actual.Feed.ItunesType);
                    break;
                case "itunes_author":
                    comparison.Text(name, value, actual.Feed.ItunesAuthor);
                    break;
                case "itunes_owner":
                    comparison.Text(name + ".name", value!["name"], actual.Feed.ItunesOwner?.Name);
                    comparison.Text(name + ".email", value["email"], actual.Feed.ItunesOwner?.Email);
                    break;
                case "itunes_keywords":
                    comparison.Texts(name, value!.AsArray().Select(word => word?.ToString()), actual.Feed.Keywords);
                    break;
                case "itunes_categories":
                    comparison.Texts(name, value!.AsArray().SelectMany(path => path!.AsArray()).Select(word => word!.ToString()).Where(word => word.Length > 0).Distinct(), actual.Feed.ItunesCategories);
                    break;
                case "episodes":
                    Episodes(comparison, value!.AsArray(), actual);
                    break;
            }
        }
    }

    private static void Episodes(Comparison comparison, JsonArray expected, FeedResult actual)
    {
        foreach (var episode in expected.OfType<JsonObject>())
        {
            // It orders by date and leaves out what has neither one file nor a guid.
            var title = Comparison.Fold((string?)episode["title"]);
            var item = actual.Items.FirstOrDefault(item => (item.Title ?? RssItemNames.TitleOf(item)) == title);
            comparison.Same($"episode '{title}'", "found", item is null ? "missing" : "found");
            if (item is not null)
                Episode(comparison, episode, item);
        }
    }

    private static void Episode(Comparison comparison, JsonObject expected, RssItem item)
    {
        foreach (var (name, value) in expected)
        {
            switch (name)
            {
                case "guid":
                    comparison.Text(name, value, RssItemNames.LocationOf(item));
                    break;
                case "link":
                    comparison.Url(name, value, item.Link);
                    break;
                case "published":
                    comparison.UnixSeconds(name, value, item.PubDate);
                    break;
                case "total_time":
                    comparison.Seconds(name, value, item.Duration);
                    break;
                case "description":
                case "description_html":
                    comparison.Text(name, PodcastApi.Ingestion.Notes.ShowNotesReader.Read((string)value!).Text ?? "", PodcastApi.Ingestion.Notes.ShowNotesReader.Read(RssNotes.Choose(item) ?? "").Text);
                    break;
                case "enclosures":
                    var files = item.Enclosures.Concat(item.MediaContents).ToList();
                    comparison.Urls(name + ".url", value!.AsArray().Select(file => (string?)file!["url"]), files.Select(file => file.Url));
                    comparison.Texts(name + ".type", value.AsArray().Select(file => (string?)file!["mime_type"]), files.Select(file => file.Type ?? "application/octet-stream"));
                    comparison.Texts(name + ".length", value.AsArray().Select(file => file!["file_size"]!.ToString()), files.Select(file => (file.Length ?? -1).ToString()));
                    break;
                case "type":
                    comparison.Text(name, value, item.EpisodeType);
                    break;
                case "season":
                    comparison.Number(name, value, item.Season);
                    break;
                case "number":
                    comparison.Number(name, value, item.Episode);
                    break;
                case "explicit":
                    comparison.Flag(name, (bool)value!, item.Explicit);
                    break;
                case "subtitle":
                    comparison.Text(name, value, item.ItunesSubtitle);
                    break;
                case "episode_art_url":
                    comparison.Url(name, value, item.ItunesImageUrl ?? item.ImageUrl);
                    break;
                case "chapters_json_url":
                    comparison.Url(name, value, item.ChaptersUrl);
                    break;
                case "transcript_url":
                    comparison.Url(name, value, item.Transcripts.Count > 0 ? item.Transcripts[0].Url : null);
                    break;
                case "chapters":
                    comparison.Texts(name, value!.AsArray().Select(chapter => $"{(double)chapter!["start"]!} {chapter["title"]} {chapter["href"]}"), item.Chapters.Select(chapter => $"{chapter.Start} {chapter.Title} {chapter.Href}"));
                    break;
                case "persons":
                    comparison.Texts(name, value!.AsArray().Select(person => (string?)person!["name"]), item.Persons.Select(person => person.Name));
                    break;
            }
        }
    }
}
