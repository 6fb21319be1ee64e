using System.Text.Json;
using Xunit.Abstractions;

namespace PodcastApi.Ingestion.Tests.Runs;

/// <summary>Takes real podcasts into an empty database and compares what is stored with the corpus' truth.</summary>
public sealed class CorpusIngestTests(ITestOutputHelper output)
{
    private const string Content = """
        select e.slug, e.title, e.source_title, e.published_on::text as day, e.season::text, e.number::text as episode,
            (select json_agg(r.name || ' | ' || coalesce(a.title, '') order by a.position) from appearance a join person r on r.id = a.person_id where a.episode_id = e.id and a.role = 'GUEST') as guests,
            (select json_agg(c.name order by o.position) from episode_company o join company c on c.id = o.company_id where o.episode_id = e.id) as companies,
            (select json_agg(s.heading order by s.position) from section s where s.episode_id = e.id and s.heading is not null) as headings,
            (select json_agg(json_build_array(s.heading, m.text, m.url_as_written, m.description, m.context, l.url) order by m.position)
             from mention m left join section s on s.episode_id = m.episode_id and s.position = m.section_position left join link l on l.id = m.link_id where m.episode_id = e.id) as mentions
        from episode e
        """;

    [CorpusFact]
    public async Task The_same_ingest_again_changes_nothing()
    {
        await using var database = await IngestDatabase.CreateAsync();
        var first = await database.IngestAsync(Path("md"));
        Assert.Equal((31, 31, 0, 0), (first.Sources[0].Read, first.Sources[0].EpisodesCreated, first.Sources[0].Refused, first.ExitCode));
        var (content, revision) = (await database.ContentAsync(), await database.RevisionAsync());
        var second = await database.IngestAsync(Path("md"));
        Assert.Equal((31, 31, 0), (second.Sources[0].Read, second.Sources[0].Unchanged, second.Sources[0].EpisodesUpdated));
        Assert.Equal(content, await database.ContentAsync());
        Assert.Equal(revision, await database.RevisionAsync());
    }

    [CorpusFact]
    public async Task Markdown_in_an_empty_database_is_what_the_truth_tells()
    {
        await using var database = await IngestDatabase.CreateAsync();
        await database.IngestAsync(Path("md"));
        await CompareAsync(database, "md", SlugOf, markdown: true, titles: true);
        // What the truth counts as one resource is one link.
        Assert.Equal(["677"], await database.RowsAsync("select count(*) from link"));
    }

    [CorpusFact]
    public Task A_hosting_feed_in_an_empty_database_is_what_the_truth_tells() => FeedAsync("feed.xml");

    [CorpusFact]
    public Task A_feed_of_divs_and_breaks_in_an_empty_database_is_what_the_truth_tells() => FeedAsync("feed-trix.xml");

    [CorpusFact]
    public Task A_feed_with_escaped_markup_in_an_empty_database_is_what_the_truth_tells() => FeedAsync("feed-escaped.xml");

    [CorpusFact]
    public async Task All_sources_together_are_one_podcast_and_each_episode_once_whatever_their_order()
    {
        string[] sources = ["md", "rss/feed.xml", "rss/feed-trix.xml", "rss/feed-escaped.xml", "rss/zola-rss.xml"];
        string? expected = null;
        foreach (var order in (int[][])[[0, 1, 2, 3, 4], [4, 3, 2, 1, 0], [4, 0, 1, 3, 2], [2, 4, 0, 3, 1]])
        {
            await using var database = await IngestDatabase.CreateAsync();
            var summary = await database.IngestAsync([.. order.Select(i => Path(sources[i]))]);
            Assert.Equal(0, summary.ExitCode);
            Assert.Equal(["rust-in-production|Rust in Production"], await database.RowsAsync("select slug, title from podcast"));
            Assert.Equal(["31|5"], await database.RowsAsync("select count(*), min(sources) from (select (select count(*) from episode_source s where s.episode_id = e.id) as sources from episode e) s"));
            await CompareAsync(database, string.Join(", ", order), SlugOf, markdown: true, titles: true);
            var content = await database.ContentAsync();
            Assert.Equal(expected ??= content, content);
        }
    }

    private async Task FeedAsync(string file)
    {
        await using var database = await IngestDatabase.CreateAsync();
        var summary = await database.IngestAsync(Path("rss", file));
        Assert.Equal((31, 0), (summary.Sources[0].EpisodesCreated, summary.ExitCode));
        Assert.Equal(["rust-in-production|Rust in Production|False"], await database.RowsAsync("select slug, title, provisional from podcast"));
        var slugs = Truths().ToDictionary(truth => Text(truth, "rss_title")!, truth => Text(truth, "slug")!);
        await CompareAsync(database, file, episode => slugs[Text(episode, "source_title")!], markdown: false, titles: false);
    }

    private static string SlugOf(JsonElement episode) => Text(episode, "slug")!;

    private async Task CompareAsync(IngestDatabase database, string name, Func<JsonElement, string> slugOf, bool markdown, bool titles)
    {
        var truths = Truths().ToDictionary(truth => Text(truth, "slug")!);
        var rows = await database.RowsAsync($"select row_to_json(q)::text from ({Content}) q");
        var score = new Score();
        foreach (var row in rows)
        {
            using var document = JsonDocument.Parse(row);
            var episode = document.RootElement;
            Compare(score, slugOf(episode), episode, truths[slugOf(episode)], markdown, titles);
        }

        output.WriteLine($"{name}\n{score}");
        Assert.Equal(31, rows.Length);
        Assert.Empty(score.Differences);
    }

    private static void Compare(Score score, string slug, JsonElement episode, JsonElement truth, bool markdown, bool titles)
    {
        if (markdown)
            score.Check(slug, "title", Text(truth, "title"), Text(episode, "title"));
        score.Check(slug, "date", Text(truth, "date"), Text(episode, "day"));
        score.Check(slug, "season", truth.GetProperty("season").ToString(), Text(episode, "season"));
        score.Check(slug, "episode", truth.GetProperty("episode").ToString(), Text(episode, "episode"));
        score.CheckList(slug, "guests", Items(truth, "guests").Select(guest => $"{Text(guest, "name")} | {(titles ? Text(guest, "role") : "")}"), Items(episode, "guests").Select(guest => guest.GetString()!));
        score.CheckList(slug, "companies", Items(truth, "companies").Select(company => Text(company, "name")!), Items(episode, "companies").Select(company => company.GetString()!));
        string? Heading(string? heading) => markdown ? heading : (slug, heading) switch
        {
            ("s05e07-holiday", "Show Notes") => "Links from the Show:",
            (_, "Show Notes") => null,
            _ => heading,
        };
        score.CheckList(slug, "sections", Items(truth, "headings").Select(heading => Heading(Text(heading, "text"))).OfType<string>(), Items(episode, "headings").Select(heading => heading.GetString()!));
        var url = markdown ? "url" : "url_abs";
        score.CheckList(
            slug, "links", Items(truth, "links").Select(link => $"{Heading(Text(link, "section"))} | {Text(link, "title")} | {Text(link, url)} | {Text(link, "description")}"),
            Mentions(episode, "ITEM").Select(mention => $"{mention[0]} | {mention[1]} | {mention[2]} | {mention[3]}"));
        score.CheckList(
            slug, "prose_links", Items(truth, "prose_links").Select(link => $"{Heading(Text(link, "section"))} | {Text(link, "title")} | {Text(link, url)}"),
            Mentions(episode, "PROSE").Select(mention => $"{mention[0]} | {mention[1]} | {mention[2]}"));
        // Every address that is written leads to a link.
        score.CheckList(slug, "resolved", [], Items(episode, "mentions").Where(mention => mention[2].ValueKind != JsonValueKind.Null && mention[5].ValueKind == JsonValueKind.Null).Select(mention => mention[2].ToString()));
    }

    private static IEnumerable<string?[]> Mentions(JsonElement episode, string context) =>
        Items(episode, "mentions").Where(mention => mention[4].GetString() == context && mention[2].ValueKind != JsonValueKind.Null)
            .Select(mention => Enumerable.Range(0, 4).Select(i => mention[i].GetString()).ToArray());

    private static IEnumerable<JsonElement> Truths() =>
        Directory.GetFiles(Path("truth")).Select(file => JsonDocument.Parse(File.ReadAllBytes(file)).RootElement);

    private static string Path(params string[] parts) => System.IO.Path.Combine([CorpusFactAttribute.Folder!, .. parts]);

    private static JsonElement.ArrayEnumerator Items(JsonElement element, string name) =>
        element.GetProperty(name) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : default;

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
