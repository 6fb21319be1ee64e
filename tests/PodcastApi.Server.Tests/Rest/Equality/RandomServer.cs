using System.Globalization;
using PodcastApi.Content;
using PodcastApi.Storage.Writing;

namespace PodcastApi.Server.Tests.Rest.Equality;

/// <summary>
/// A server with random content: ties and unknown values in everything that is sorted, episodes that nobody may see, names that are
/// shared, links that are mentioned twice. Always the same.
/// </summary>
public sealed class RandomServer : RestServer
{
    public const int EpisodeCount = 70;

    private static readonly string[] Words = ["ada", "borrow", "compiler", "database", "engine", "feature", "garbage", "heap"];
    private static readonly string[] Hosts = ["github.com", "docs.example", "crates.example", "video.example"];

    private readonly Random _random = new(4711);

    public IReadOnlyList<PodcastRow> Podcasts { get; private set; } = [];

    public IReadOnlyList<PersonRow> People { get; private set; } = [];

    public IReadOnlyList<CompanyRow> Companies { get; private set; } = [];

    public IReadOnlyList<LinkRow> Links { get; private set; } = [];

    public IReadOnlyList<EpisodeRow> Episodes { get; private set; } = [];

    /// <summary>The episodes that may be seen.</summary>
    public IReadOnlyList<EpisodeRow> Published => [.. Episodes.Where(episode => episode.Status == EpisodeStatus.Published)];

    public static string Word(Random random) => Words[random.Next(Words.Length)];

    public static string Host(Random random) => Hosts[random.Next(Hosts.Length)];

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        People = [.. Numbers(12).Select(number => new PersonRow
        {
            Id = SampleServer.Id(ContentKind.Person, Name("person", number)),
            Slug = Name("person", number),
            Name = $"{Word(_random)} {number % 5}",
            NameKey = Name("person", number),
            AboutText = number % 3 == 0 ? Word(_random) : null,
        })];
        Companies = [.. Numbers(7).Select(number => new CompanyRow
        {
            Id = SampleServer.Id(ContentKind.Company, Name("company", number)),
            Slug = Name("company", number),
            Name = $"{Word(_random)} Ltd",
            NameKey = Name("company", number),
            WebsiteUrl = number % 2 == 0 ? $"https://company-{number}.example/" : null,
        })];
        Links = [.. Numbers(24).Select(number => (Url: $"https://{Hosts[number % Hosts.Length]}/{Word(_random)}/{number}", Kind: EnumNames<LinkKind>.All[number % 5]))
            .Select(link => new LinkRow(SampleServer.Id(ContentKind.Link, link.Url), link.Url, new Uri(link.Url).Host, Parse(link.Kind)))];
        Podcasts = [.. Numbers(3).Select(number => new PodcastRow
        {
            Id = SampleServer.Id(ContentKind.Podcast, Name("podcast", number)),
            Slug = Name("podcast", number),
            Title = $"Podcast {number}",
            Language = number == 1 ? "en" : null,
            Categories = number == 2 ? ["Technology", "Science"] : [],
            Hosts = [People[number].Id],
        })];
        Episodes = [.. Numbers(EpisodeCount).Select(Episode)];
        await WriteAsync(new ContentBatch { Podcasts = Podcasts, People = People, Companies = Companies, Links = Links, Episodes = Episodes });
        // What nothing published tells of is not there.
        People = [.. People.Where(person => Published.Any(episode => episode.Appearances.Any(credit => credit.PersonId == person.Id)))];
        Companies = [.. Companies.Where(company => Published.Any(episode => episode.Companies.Contains(company.Id)))];
        Links = [.. Links.Where(link => Published.Any(episode => episode.Mentions.Any(mention => mention.LinkId == link.Id)))];
    }

    private static IEnumerable<int> Numbers(int count) => Enumerable.Range(1, count);

    private static string Name(string kind, int number) => string.Create(CultureInfo.InvariantCulture, $"{kind}-{number}");

    private static LinkKind Parse(string name) => EnumNames<LinkKind>.TryParse(name, out var kind) ? kind : throw new ArgumentException(name);

    private T Pick<T>(IReadOnlyList<T> all) => all[_random.Next(all.Count)];

    /// <summary>The first ones are picked more often.</summary>
    private T Skewed<T>(IReadOnlyList<T> all) => all[_random.Next(_random.Next(all.Count) + 1)];

    private EpisodeRow Episode(int number)
    {
        var slug = Name("episode", number);
        // Instants that repeat, within three years.
        var day = new DateOnly(2023, 11, 1).AddDays(30 * _random.Next(25));
        var status = number % 13 == 0 ? EpisodeStatus.Draft : number % 17 == 0 ? EpisodeStatus.Scheduled : EpisodeStatus.Published;
        return new EpisodeRow
        {
            Id = SampleServer.Id(ContentKind.Episode, slug),
            PodcastId = Pick(Podcasts).Id,
            Slug = slug,
            Title = $"{Word(_random)} {Word(_random)}",
            SourceTitle = slug,
            Season = number % 4 == 0 ? null : _random.Next(1, 4),
            Number = number % 6 == 0 ? null : _random.Next(1, 9),
            Type = Pick([EpisodeType.Full, EpisodeType.Full, EpisodeType.Bonus, EpisodeType.Trailer]),
            Status = status,
            PublishedAt = status == EpisodeStatus.Draft ? null : new DateTimeOffset(status == EpisodeStatus.Scheduled ? day.AddYears(70) : day, new TimeOnly(6, 0), TimeSpan.Zero),
            PublishedOn = status == EpisodeStatus.Draft ? null : status == EpisodeStatus.Scheduled ? day.AddYears(70) : day,
            Summary = number % 3 == 0 ? null : $"{Word(_random)}, {Word(_random)}",
            NotesHtml = "<p>Notes</p>",
            NotesText = Word(_random),
            AudioUrl = number % 5 == 0 ? null : $"https://media.example/{slug}.mp3",
            DurationSeconds = number % 7 == 0 ? null : 60 * _random.Next(3),
            Aliases = number % 4 == 0 ? [$"/p/{slug}"] : [],
            Appearances = [.. Enumerable.Range(1, _random.Next(4)).Select(position => Credit(slug, position)).DistinctBy(credit => (credit.PersonId, credit.Role))],
            Companies = [.. Enumerable.Range(0, _random.Next(3)).Select(_ => Skewed(Companies).Id).Distinct()],
            Sections = [new SectionRow("Links", SectionKind.Links, "<ul></ul>", ""), new SectionRow(null, SectionKind.Other, "<p>Text</p>", "Text")],
            Mentions = [.. Enumerable.Range(1, _random.Next(7)).Select(position => Mention(slug, position))],
            Chapters = number % 5 == 0 ? [new ChapterRow(0, 12.5, "Intro", null, null)] : [],
        };
    }

    private AppearanceRow Credit(string slug, int position)
    {
        var person = Skewed(People);
        return new AppearanceRow(
            SampleServer.Id(ContentKind.Appearance, string.Create(CultureInfo.InvariantCulture, $"{slug}/{position}")), person.Id, Pick([AppearanceRole.Guest, AppearanceRole.Guest, AppearanceRole.Host]),
            position, person.Name, _random.Next(2) == 0 ? null : Word(_random), _random.Next(3) == 0 ? null : Skewed(Companies).Id);
    }

    private MentionRow Mention(string slug, int position)
    {
        var link = _random.Next(6) == 0 ? null : Skewed(Links);
        return new MentionRow(
            SampleServer.Id(ContentKind.Mention, string.Create(CultureInfo.InvariantCulture, $"{slug}/{position}")), link?.Id, Word(_random), _random.Next(2) == 0 ? null : Word(_random), link?.Url,
            Pick([MentionContext.Item, MentionContext.Prose]), _random.Next(3) == 0 ? null : 1 + _random.Next(2));
    }
}
