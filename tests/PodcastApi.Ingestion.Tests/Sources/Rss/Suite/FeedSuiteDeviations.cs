namespace PodcastApi.Ingestion.Tests.Sources.Rss.Suite;

/// <summary>Where we say something else than the parser that a fixture comes from, and why.</summary>
internal static class FeedSuiteDeviations
{
    public static readonly Dictionary<(string File, string Field), string> Reasons = new()
    {
        [("feed-rs/rss2/rss_2.0_encoding_1.xml", "self")] = "The feed writes Atom's namespace with https; it is Atom's all the same.",
        [("feed-rs/rss2/rss_2.0_nbcny.xml", "published")] = "'Sat, Dec 16 2023 02:02:33 PM' is a date, which feed-rs does not read.",
        [("feed-rs/rss2/rss_2.0_nightvale.xml", "duration")] = "'26:53' is 26 minutes, which feed-rs reads as 26 seconds.",
        [("feed-rs/rss2/rss_2.0_spec_1.xml", "link")] = "A guid without isPermaLink is the item's URL (RSS 2.0); the item has no other link.",
        [("feed-rs/rss2/rss_2.0_vimeo_media.xml", "language")] = "The root's xml:lang is the language of the channel, too.",
        [("feed-rs/rss2/rss_2.0_vimeo_media.xml", "media")] = "media:player is a page with a player, not a file.",
        [("feedparser/itunes/itunes_channel_explicit_uppercase.xml", "feed.itunes_explicit")] = "'YES' means yes.",
        [("gofeed/translator/feed_image_-_rss_channel_description.xml", "image")] = "A picture in the description is a picture in the description.",
        [("gofeed/translator/feed_item_image_-_rss_channel_item_description.xml", "image")] = "A picture in the description is a picture in the description; often it only counts readers.",
        [("gofeed/translator/feed_item_links_-_rss_channel_item_links.xml", "link")] = "Of several links the first counts, as RSS has but one; gofeed takes the last.",
        [("gofeed/translator/feed_links_-_rss_channel_links.xml", "link")] = "Of several links the first counts, as RSS has but one; gofeed takes the last.",
        [("podcastparser/atom_published_updated.rss", "description")] = "Atom's summary is the description when there is no content.",
        [("podcastparser/atom_updated.rss", "description")] = "Atom's summary is the description when there is no content.",
        [("podcastparser/duration.rss", "guid")] = "An identifier may not depend on where the feed was read from, so it is never resolved.",
        [("podcastparser/duration.rss", "link")] = "'episode' looks like no URL, and nothing says that it is one.",
        [("podcastparser/image_and_audio.rss", "link")] = "'episode::x' looks like no URL, and nothing says that it is one.",
        [("podcastparser/media_episode_thumbnail.rss", "guid")] = "An identifier may not depend on where the feed was read from, so it is never resolved.",
        [("podcastparser/media_episode_thumbnail.rss", "link")] = "'a' looks like no URL, and nothing says that it is one.",
        [("podcastparser/permalink.rss", "guid")] = "An identifier may not depend on where the feed was read from, so it is never resolved; the link is.",
        [("rss-parser/uolNoticias.rss", "content")] = "The expected text lost characters: the feed is windows-1252 and does not say so, and rss-parser read it as UTF-8.",
    };

    /// <summary>Documents that are no feed, or hold nothing.</summary>
    public static readonly string[] Refused =
    [
        "feed-rs/xml/xml_sample_2.xml", "gofeed/universal/empty_feed.xml", "miniflux/xml/iso88591.xml", "rss-parser/unrecognized.rss",
    ];
}
