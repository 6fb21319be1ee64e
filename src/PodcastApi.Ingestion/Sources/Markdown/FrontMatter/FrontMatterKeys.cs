using System.Collections.Frozen;

namespace PodcastApi.Ingestion.Sources.Markdown.FrontMatter;

/// <summary>A key that the Markdown source understands.</summary>
/// <param name="Name">The name in the documentation.</param>
/// <param name="Aliases">Other names for it.</param>
/// <param name="Type">What its value may be, in words.</param>
/// <param name="Example">A value as it stands in a file, in TOML.</param>
/// <param name="Meaning">What becomes of it.</param>
internal sealed record FrontMatterKey(string Name, string[] Aliases, string Type, string Example, string Meaning);

/// <summary>
/// All keys that are understood, at the top level and in the tables <c>extra</c> (Zola), <c>params</c> (Hugo) and
/// <c>taxonomies</c> (Zola). Case, <c>-</c> and <c>_</c> make no difference. <c>schema/front-matter.md</c> is held to this table by a test.
/// </summary>
internal static class FrontMatterKeys
{
    public const string Title = "title";
    public const string Date = "date";
    public const string Slug = "slug";
    public const string Aliases = "aliases";
    public const string Draft = "draft";
    public const string Published = "published";
    public const string Season = "season";
    public const string Episode = "episode";
    public const string Type = "type";
    public const string Summary = "summary";
    public const string Description = "description";
    public const string Guests = "guests";
    public const string Role = "role";
    public const string Company = "company";
    public const string Hosts = "hosts";
    public const string Audio = "audio";
    public const string Url = "url";
    public const string AudioType = "audio_type";
    public const string Length = "length";
    public const string Duration = "duration";
    public const string Guid = "guid";
    public const string PageUrl = "page_url";
    public const string Image = "image";
    public const string Chapters = "chapters";
    public const string Transcripts = "transcripts";
    public const string YoutubeUrl = "youtube_url";
    public const string Tags = "tags";
    public const string Template = "template";
    public const string Series = "series";
    public const string Weight = "weight";

    /// <summary>Keys of an episode.</summary>
    public static readonly IReadOnlyList<FrontMatterKey> OfEpisode =
    [
        new(Title, [], "text", "\"Gama Space\"", "the episode's title; the only key that has to be there"),
        new(Date, ["publish_date", "published_at", "pub_date", "release_date"], "date, date and time, or seconds or milliseconds since 1970",
            "2026-01-22", "when the episode was published; else the date that the file name begins with, else the moment when the document was first seen (a draft then has none)"),
        new(Slug, [], "text", "\"gama-space\"", "the episode's name in URLs; else the folder's name (`index.md`) or the file's, without its date"),
        new(Aliases, ["alias", "redirect_from"], "text or list of texts", "[\"/p/s05e09\"]", "other paths that lead to the episode"),
        new(Draft, [], "true or false", "false", "not to be served yet"),
        new(Published, [], "true, false or a date", "true", "`false` is a draft; a date is the same as `date`"),
        new(Season, ["season_number"], "whole number, also as text", "\"05\"", "the season's number"),
        new(Episode, ["number", "episode_number", "ep"], "whole number, also as text", "\"09\"", "the episode's number"),
        new(Type, ["episode_type"], "`full`, `trailer` or `bonus`", "\"full\"", "what kind of episode it is; other values are kept, not understood"),
        new(Summary, ["excerpt", "teaser"], "text", "\"Solar sails, and who steers them.\"", "the summary; else `description`, else the text before the first heading"),
        new(Description, ["subtitle"], "text", "\"Solar sails, and who steers them.\"", "the summary, when `summary` is not there"),
        new(Guests, ["guest", "guest_name", "guest_names", "speakers", "speaker", "interviewee", "gast", "g\u00e4ste", "invit\u00e9s", "invit\u00e9", "invitados", "invitado"], "text, table, or list of both", "\"Ada Lovelace and Grace Hopper\"", "who was interviewed; see the keys of people"),
        new(Role, ["roles", "guest_role", "guest_roles", "guest_title", "guest_titles", "guest_job_title", "guest_position"], "text or list of texts", "\"CTO and Engineer\"", "what the guests were: one for all, or one for each"),
        new(Company, ["companies", "organization", "organisation", "guest_company", "guest_companies", "guest_organization"], "text, table with `name` and `url`, or list of both", "\"Gama Space\"", "what the episode is about"),
        new(Hosts, ["host", "hosted_by", "presenters", "presenter", "moderator"], "text, table, or list of both", "[\"Ada Lovelace\"]", "who ran the episode"),
        new(Audio, ["audio_url", "file", "enclosure", "mp3", "audio_file", "media_url", "podcast_file", "audio_file_path", "audio_file_url", "file_url"], "URL, or table with `url`, `type` and `length`",
            "\"https://cdn.example/e9.mp3\"", "the audio file"),
        new(Url, [], "URL or path", "\"https://cdn.example/e9.mp3\"", "the audio file; a path or the address of a page is `page_url`"),
        new(AudioType, ["mime_type", "media_type", "audio_mime_type"], "text", "\"audio/mpeg\"", "the audio's media type"),
        new(Length, ["bytes", "audio_length", "audio_bytes", "file_size", "size", "podcast_bytes", "audio_file_size"], "whole number, also as text", "48211034", "the audio's length in bytes"),
        new(Duration, ["runtime", "audio_duration", "podcast_duration"], "seconds, `H:MM:SS`, `MM:SS` or `1h3m29s`", "\"1:03:29\"", "how long the episode is"),
        new(Guid, ["episode_guid"], "text", "\"8a48a1c1-78f2-5811-a7af-83c1f76a93bc\"", "the `guid` of the feed's item"),
        new(PageUrl, ["permalink", "canonical_url", "canonical"], "URL or path", "\"https://show.example/9\"", "the episode's page; a path needs `siteUrl` in `podcast.toml`"),
        new(Image, ["image_url", "cover", "cover_image", "artwork", "featured_image", "thumbnail", "episode_image", "images"], "URL or path, table with `url`, or list",
            "\"/covers/9.png\"", "the episode's picture"),
        new(Chapters, [], "list of tables with `start`, `title`, `url`, `image`, or of texts `MM:SS Title`", "[{ start = \"1:30\", title = \"Sails\" }]",
            "chapters; else the time marks of the show notes"),
        new(Transcripts, ["transcript", "transcript_url"], "URL, table with `url`, `type`, `language` and `rel`, or list of both",
            "\"https://cdn.example/e9.vtt\"", "where the transcript is"),
        new(YoutubeUrl, ["youtube", "video", "video_url"], "text", "\"https://www.youtube.com/watch?v=...\"", "kept"),
        new(Tags, ["categories", "keywords"], "list of texts", "[\"space\"]", "kept"),
        new(Template, ["layout"], "text", "\"episode.html\"", "kept"),
        new(Series, [], "text", "\"Podcast\"", "kept"),
        new(Weight, ["order"], "whole number", "9", "kept"),
    ];

    /// <summary>Keys of a person's table in <c>guests</c> and <c>hosts</c>.</summary>
    public static readonly IReadOnlyList<FrontMatterKey> OfPerson =
    [
        new("name", ["full_name"], "text", "\"Ada Lovelace\"", "the name; the only key that has to be there"),
        new("role", ["title", "job", "job_title", "position"], "text", "\"CTO\"", "what the person is at that time"),
        new("of", ["company", "organization", "organisation", "employer", "affiliation"], "text", "\"Gama Space\"", "where the person works at that time"),
        new("url", ["website", "web", "site", "homepage", "blog", "link"], "URL", "\"https://ada.example\"", "the person's page"),
        new("social", ["socials", "links", "profiles"], "URL, list of URLs, or table of platforms", "[\"https://videos.example/ada\"]", "more pages of the person"),
        new("github", [], "name or URL", "\"ada\"", "a page on GitHub"),
        new("gitlab", [], "name or URL", "\"ada\"", "a page on GitLab"),
        new("codeberg", [], "name or URL", "\"ada\"", "a page on Codeberg"),
        new("twitter", ["x"], "name or URL", "\"ada\"", "a page on X, formerly Twitter"),
        new("bluesky", ["bsky"], "name or URL", "\"ada.example\"", "a page on Bluesky"),
        new("mastodon", ["fediverse"], "`@name@server` or URL", "\"@ada@mastodon.example\"", "a page on a Mastodon server"),
        new("linkedin", [], "name or URL", "\"ada\"", "a page on LinkedIn"),
        new("youtube", [], "`@name` or URL", "\"@ada\"", "a channel on YouTube"),
        new("twitch", [], "name or URL", "\"ada\"", "a channel on Twitch"),
        new("instagram", [], "name or URL", "\"ada\"", "a page on Instagram"),
        new("image", ["avatar", "photo", "picture"], "URL or path", "\"/people/ada.png\"", "a picture of the person"),
        new("bio", ["about", "description"], "text, Markdown", "\"Ada writes programs.\"", "an introduction"),
    ];

    /// <summary>What a key of an episode means.</summary>
    public static readonly FrontMatterMeanings Episodes = new(OfEpisode);

    /// <summary>What a key of a person's table means.</summary>
    public static readonly FrontMatterMeanings People = new(OfPerson);

    /// <summary>A key without its case, <c>-</c> and <c>_</c>.</summary>
    public static string Fold(string key) =>
        key.Replace("_", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal).ToLowerInvariant();
}

/// <summary>Finds the understood name of keys as they are written.</summary>
internal sealed class FrontMatterMeanings(IReadOnlyList<FrontMatterKey> keys)
{
    private readonly FrozenDictionary<string, (string Name, int Rank)> _keys = keys
        .SelectMany(key => key.Aliases.Prepend(key.Name).Select((name, rank) => KeyValuePair.Create(FrontMatterKeys.Fold(name), (key.Name, rank))))
        .ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The understood name, and how far behind it in its row the key stands; null when it is not understood.</summary>
    public (string Name, int Rank)? Of(string written) => _keys.TryGetValue(FrontMatterKeys.Fold(written), out var found) ? found : null;
}
