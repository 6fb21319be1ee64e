namespace PodcastApi.Storage.Writing.Staging;

/// <summary>A temporary table that takes rows by COPY, and the table they are meant for.</summary>
/// <param name="Live">The table that it stands before.</param>
/// <param name="Columns">In the order of the COPY; all of them columns of <paramref name="Live"/>.</param>
/// <param name="Owner">The column that names the owner of an owned row; the table's own id otherwise.</param>
/// <param name="Key">The columns that tell rows apart.</param>
internal sealed record StageTable(string Live, string[] Columns, string Owner, string[] Key)
{
    public static StageTable Podcast { get; } = Entity(
        "podcast", "slug", "title", "description", "language", "author", "website_url", "feed_url", "image_url", "explicit",
        "categories", "guid", "time_zone", "provisional", "content_hash");

    public static StageTable Person { get; } = Entity(
        "person", "slug", "name", "name_key", "alternative_names", "about_html", "about_text", "image_url", "content_hash");

    public static StageTable Company { get; } = Entity(
        "company", "slug", "name", "name_key", "alternative_names", "about_html", "about_text", "website_url", "image_url", "content_hash");

    public static StageTable Link { get; } = Entity("link", "url", "host", "kind", "content_hash");

    public static StageTable Episode { get; } = Entity(
        "episode", "podcast_id", "slug", "title", "source_title", "season", "number", "type", "status", "published_at", "published_on",
        "summary", "notes_html", "notes_text", "audio_url", "audio_media_type", "audio_bytes", "duration_seconds", "guid", "page_url",
        "image_url", "aliases", "content_hash");

    public static StageTable PodcastHost { get; } =
        new("podcast_host", ["podcast_id", "person_id", "position"], "podcast_id", ["podcast_id", "person_id"]);

    public static StageTable SeasonTitle { get; } =
        new("season_title", ["podcast_id", "number", "title"], "podcast_id", ["podcast_id", "number"]);

    public static StageTable PersonProfile { get; } =
        new("person_profile", ["person_id", "position", "kind", "url"], "person_id", ["person_id", "position"]);

    public static StageTable Appearance { get; } = new(
        "appearance",
        ["id", "episode_id", "podcast_id", "person_id", "company_id", "role", "position", "credited_as", "title", "published_at", "visible"],
        "episode_id",
        ["id"]);

    public static StageTable EpisodeCompany { get; } = new(
        "episode_company",
        ["episode_id", "company_id", "podcast_id", "position", "published_at", "visible"],
        "episode_id",
        ["episode_id", "company_id"]);

    public static StageTable Section { get; } = Part("section", "heading", "kind", "html", "text");

    public static StageTable Mention { get; } = new(
        "mention",
        [
            "id", "episode_id", "podcast_id", "position", "section_position", "link_id", "text", "description", "url_as_written",
            "resolved_by", "context", "published_at", "visible",
        ],
        "episode_id",
        ["id"]);

    public static StageTable LinkEpisode { get; } = new(
        "link_episode",
        ["episode_id", "link_id", "podcast_id", "published_at", "visible"],
        "episode_id",
        ["episode_id", "link_id"]);

    public static StageTable Chapter { get; } = Part("chapter", "start_seconds", "end_seconds", "title", "url", "image_url");

    public static StageTable Transcript { get; } = Part("transcript", "url", "media_type", "language", "rel");

    public static StageTable EpisodeSource { get; } =
        Part("episode_source", "kind", "location", "status", "matched_by", "confidence", "fields", "last_seen_at");

    public static StageTable PersonCompany { get; } = new(
        "person_company",
        ["person_id", "company_id", "position", "title", "first_on", "last_on"],
        "person_id",
        ["person_id", "company_id"]);

    public static StageTable Season { get; } = new(
        "season",
        ["podcast_id", "number", "title", "episode_count", "first_published_at", "last_published_at"],
        "podcast_id",
        ["podcast_id", "number"]);

    /// <summary>What has an id and a row hash of its own, parents before children.</summary>
    public static IReadOnlyList<StageTable> Entities { get; } = [Podcast, Company, Person, Link, Episode];

    /// <summary>What an episode owns.</summary>
    public static IReadOnlyList<StageTable> EpisodeParts { get; } =
        [Appearance, EpisodeCompany, Section, Mention, LinkEpisode, Chapter, Transcript, EpisodeSource];

    /// <summary>What a podcast or a person owns.</summary>
    public static IReadOnlyList<StageTable> EntityParts { get; } = [PodcastHost, SeasonTitle, PersonProfile];

    /// <summary>What follows from the rest, computed into a temporary table first so that only what differs is written.</summary>
    public static IReadOnlyList<StageTable> Derived { get; } = [PersonCompany, Season];

    public static IEnumerable<StageTable> All => [.. Entities, .. EpisodeParts, .. EntityParts, .. Derived];

    public string Name => "stage_" + Live;

    private bool IsEntity => Key is ["id"] && Owner == "id";

    public int CopyColumns => Columns.Length + (IsEntity ? 1 : 0);

    /// <summary>Entities remember the order in which they came, which decides who gets a slug.</summary>
    public string CreateSql =>
        $"create temp table {Name} on commit drop as select {List()}{(IsEntity ? ", 0 as ordinal" : "")} from {Live} with no data;";

    public string IndexSql => $"create index on {Name} ({Owner});";

    public string CopySql => $"copy {Name} ({List()}{(IsEntity ? ", ordinal" : "")}) from stdin (format binary)";

    /// <summary>The columns, each with a prefix such as <c>s.</c></summary>
    public string List(string prefix = "") => string.Join(", ", Columns.Select(column => prefix + column));

    private static StageTable Entity(string live, params string[] columns) => new(live, ["id", .. columns], "id", ["id"]);

    private static StageTable Part(string live, params string[] columns) =>
        new(live, ["episode_id", "position", .. columns], "episode_id", ["episode_id", "position"]);
}
