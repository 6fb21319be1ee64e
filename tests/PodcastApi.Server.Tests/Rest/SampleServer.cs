using PodcastApi.Content;
using PodcastApi.Storage.Writing;

namespace PodcastApi.Server.Tests.Rest;

/// <summary>
/// A server with two podcasts: one with an episode that has everything, and one with numbered episodes to page through.
/// </summary>
public sealed class SampleServer : RestServer
{
    public static readonly Guid Rust = Id(ContentKind.Podcast, "rust-in-production");
    public static readonly Guid Numbers = Id(ContentKind.Podcast, "numbers");
    public static readonly Guid Sebastian = Id(ContentKind.Person, "sebastian-scholz");
    public static readonly Guid Matthias = Id(ContentKind.Person, "matthias-endler");
    public static readonly Guid GamaSpace = Id(ContentKind.Company, "gama-space");
    public static readonly Guid Gama = Id(ContentKind.Episode, "gama");
    public static readonly Guid Ada = Id(ContentKind.Link, "https://ada-lang.io/");
    public static readonly Guid Grcov = Id(ContentKind.Link, "https://github.com/mozilla/grcov");

    public static Guid Id(ContentKind kind, string key) => EntityId.FromNaturalKey(kind, key).Value;

    public static string IdText(ContentKind kind, Guid id) => new EntityId(kind, id).ToString();

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await WriteAsync(Batch());
    }

    private static ContentBatch Batch() => new()
    {
        Podcasts =
        [
            new PodcastRow
            {
                Id = Rust,
                Slug = "rust-in-production",
                Title = "Rust in Production",
                Language = "en",
                WebsiteUrl = "https://corrode.example/podcast",
                Categories = ["Technology"],
                Hosts = [Matthias],
            },
            new PodcastRow { Id = Numbers, Slug = "numbers", Title = "Numbers", Language = "de" },
        ],
        People =
        [
            new PersonRow
            {
                Id = Sebastian,
                Slug = "sebastian-scholz",
                Name = "Sebastian Scholz",
                NameKey = "sebastian scholz",
                Profiles = [new ProfileRow(ProfileKind.GitHub, "https://github.com/sebastian")],
            },
            new PersonRow { Id = Matthias, Slug = "matthias-endler", Name = "Matthias Endler", NameKey = "matthias endler" },
        ],
        Companies = [new CompanyRow { Id = GamaSpace, Slug = "gama-space", Name = "Gama Space", NameKey = "gama space" }],
        Links = [new LinkRow(Ada, "https://ada-lang.io/", "ada-lang.io", LinkKind.Homepage), new LinkRow(Grcov, "https://github.com/mozilla/grcov", "github.com", LinkKind.Repository)],
        Episodes = [GamaEpisode(), .. Enumerable.Range(1, 25).Select(NumberedEpisode), Twin(Rust, "twin-of-rust", 40), Twin(Numbers, "twin-of-numbers", 41)],
    };

    private static EpisodeRow GamaEpisode() => new()
    {
        Id = Gama,
        PodcastId = Rust,
        Slug = "s05e09-gama-space",
        Title = "Gama Space",
        SourceTitle = "Gama Space with Sebastian Scholz",
        Season = 5,
        Number = 9,
        PublishedAt = new DateTimeOffset(2026, 1, 22, 0, 0, 0, TimeSpan.Zero),
        PublishedOn = new DateOnly(2026, 1, 22),
        Summary = "Solar sails & \"unit\" tests.\nIn space.",
        NotesHtml = "<h3>About Gama Space</h3><p>Sails.</p>",
        NotesText = "About Gama Space Sails.",
        AudioUrl = "https://media.example/gama.mp3",
        AudioMediaType = "audio/mpeg",
        AudioBytes = 1,
        DurationSeconds = 1,
        PageUrl = "https://corrode.example/podcast/s05e09-gama-space/",
        Aliases = ["/p/s05e09"],
        Appearances =
        [
            new AppearanceRow(Id(ContentKind.Appearance, "gama/sebastian"), Sebastian, AppearanceRole.Guest, 1, "Sebastian Scholz", "Engineer", GamaSpace),
            new AppearanceRow(Id(ContentKind.Appearance, "gama/matthias"), Matthias, AppearanceRole.Host, 1, "Matthias"),
        ],
        Companies = [GamaSpace],
        Sections =
        [
            new SectionRow("About Gama Space", SectionKind.AboutCompany, "<p>Sails.</p>", "Sails."),
            new SectionRow("About Sebastian Scholz", SectionKind.AboutPerson, "<p>Engineer.</p>", "Engineer."),
            new SectionRow("Links From The Episode", SectionKind.Links, "<ul></ul>", ""),
        ],
        Mentions =
        [
            new MentionRow(Id(ContentKind.Mention, "gama/ada"), Ada, "Ada", "A language", "https://ada-lang.io/", MentionContext.Item, 3),
            new MentionRow(Id(ContentKind.Mention, "gama/grcov"), Grcov, "grcov", null, "https://github.com/mozilla/grcov", MentionContext.Item, 3),
            new MentionRow(Id(ContentKind.Mention, "gama/lost"), null, "UART", "Very common", null, MentionContext.Item, 3),
        ],
        Chapters = [new ChapterRow(0, 12.5, "Intro", null, null)],
        Transcripts = [new TranscriptRow("https://media.example/gama.vtt", "text/vtt", "en", null)],
        Sources = [new EpisodeSourceRow(SourceKind.Markdown, "gama.md", "CURRENT", "origin", 1, ["title"], new DateTimeOffset(2026, 1, 23, 0, 0, 0, TimeSpan.Zero))],
    };

    /// <summary>Episodes n-01 to n-25, of which every fifth has no number and every second has a guest.</summary>
    private static EpisodeRow NumberedEpisode(int number)
    {
        var slug = $"n-{number:00}";
        return new EpisodeRow
        {
            Id = Id(ContentKind.Episode, slug),
            PodcastId = Numbers,
            Slug = slug,
            Title = $"Number {(number * 7 % 25) + 1:00}",
            SourceTitle = slug,
            Season = 1 + ((number - 1) / 10),
            Number = number % 5 == 0 ? null : number,
            Type = number == 1 ? EpisodeType.Trailer : EpisodeType.Full,
            PublishedAt = new DateTimeOffset(2025, 1, 1, 12, 0, 0, TimeSpan.Zero).AddDays(number - 1),
            PublishedOn = new DateOnly(2025, 1, 1).AddDays(number - 1),
            Appearances = number % 2 == 0
                ? [new AppearanceRow(Id(ContentKind.Appearance, slug), Sebastian, AppearanceRole.Guest, 1, "Sebastian")]
                : [],
        };
    }

    /// <summary>An episode whose slug another podcast's episode has, too.</summary>
    private static EpisodeRow Twin(Guid podcast, string key, int day) => new()
    {
        Id = Id(ContentKind.Episode, key),
        PodcastId = podcast,
        Slug = "twin",
        Title = "Twin",
        SourceTitle = "Twin",
        PublishedAt = new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero).AddDays(day),
        PublishedOn = new DateOnly(2025, 1, 1).AddDays(day),
    };
}
