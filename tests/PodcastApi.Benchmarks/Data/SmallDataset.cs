using PodcastApi.Content;
using PodcastApi.Storage;
using PodcastApi.Storage.Writing;

namespace PodcastApi.Benchmarks.Data;

/// <summary>A podcast with 50 episodes of 23 links each, the same at every run.</summary>
internal static class SmallDataset
{
    public const string Podcast = "a-show";
    public const string HotLink = "https://docs.example/book";
    public const string Company = "company-3";

    private const int Seed = 20261122;
    private const int Episodes = 50;
    private const int Links = 23;
    private const int People = 30;
    private const int Companies = 10;

    public static string EpisodeSlug(int number) => $"s01e{number:00}";

    public static DateTimeOffset PublishedAt(int number) => new DateTimeOffset(2024, 1, 1, 6, 0, 0, TimeSpan.Zero).AddDays(7 * number);

    public static async Task WriteAsync(PodcastDatabase database)
    {
        await using var writer = await ContentWriter.BeginAsync(database, CancellationToken.None);
        await writer.WriteAsync(Batch(), CancellationToken.None);
        await writer.CompleteAsync(CancellationToken.None);
    }

    private static ContentBatch Batch()
    {
        var random = new Random(Seed);
        var links = Enumerable.Range(0, 400).Select(index => $"https://site{index % 60}.example/page/{index}").Append(HotLink).ToArray();
        return new ContentBatch
        {
            Podcasts = [new PodcastRow { Id = Id(ContentKind.Podcast, Podcast), Slug = Podcast, Title = "A show" }],
            People = [.. Enumerable.Range(0, People).Select(index => new PersonRow
            {
                Id = Id(ContentKind.Person, $"person-{index}"), Slug = $"person-{index}", Name = $"Person {index}", NameKey = $"person {index}",
            })],
            Companies = [.. Enumerable.Range(0, Companies).Select(index => new CompanyRow
            {
                Id = Id(ContentKind.Company, $"company-{index}"), Slug = $"company-{index}", Name = $"Company {index}", NameKey = $"company {index}", WebsiteUrl = $"https://company{index}.example/",
            })],
            Links = [.. links.Select(url => new LinkRow(Id(ContentKind.Link, url), url, new Uri(url).Host, LinkKind.Article))],
            Episodes = [.. Enumerable.Range(1, Episodes).Select(number => Episode(number, links, random))],
        };
    }

    private static EpisodeRow Episode(int number, string[] links, Random random)
    {
        var slug = EpisodeSlug(number);
        var company = Id(ContentKind.Company, $"company-{number % Companies}");
        var urls = Enumerable.Range(0, Links - 1).Select(_ => links[random.Next(links.Length - 1)]).Distinct().ToList();
        for (var index = 0; urls.Count < Links - 1; index++)
        {
            if (!urls.Contains(links[index]))
                urls.Add(links[index]);
        }

        urls.Add(number % 2 == 0 ? HotLink : links[^2]);
        return new EpisodeRow
        {
            Id = Id(ContentKind.Episode, slug),
            PodcastId = Id(ContentKind.Podcast, Podcast),
            Slug = slug,
            Title = $"Episode {number}: {Words(random, 4)}",
            SourceTitle = slug,
            Season = 1,
            Number = number,
            PublishedAt = PublishedAt(number),
            PublishedOn = DateOnly.FromDateTime(PublishedAt(number).UtcDateTime),
            Summary = Words(random, 40),
            NotesText = Words(random, 200),
            NotesHtml = $"<p>{Words(random, 200)}</p>",
            Companies = [company],
            Appearances =
            [
                new AppearanceRow(Id(ContentKind.Appearance, slug), Id(ContentKind.Person, $"person-{random.Next(People)}"), AppearanceRole.Guest, 1, "As credited", "Engineer", company),
            ],
            Sections = [new SectionRow("Links", SectionKind.Links, "<ul></ul>", "")],
            Mentions = [.. urls.Select((url, index) => new MentionRow(
                Id(ContentKind.Mention, $"{slug}/{index}"), Id(ContentKind.Link, url), Words(random, 3), index % 3 == 0 ? Words(random, 8) : null, url, MentionContext.Item, 1))],
        };
    }

    private static string Words(Random random, int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => Vocabulary[random.Next(Vocabulary.Length)]));

    private static readonly string[] Vocabulary =
        ["rust", "server", "latency", "memory", "async", "compiler", "team", "release", "storage", "query", "network", "kernel", "test", "design", "cloud", "device", "the", "of", "with", "when", "Zürich", "\"quoted\""];

    private static Guid Id(ContentKind kind, string key) => EntityId.FromNaturalKey(kind, key).Value;
}
