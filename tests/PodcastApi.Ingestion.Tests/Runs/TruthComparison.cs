using System.Text.Json;
using PodcastApi.Ingestion.Normalization.Links;
using PodcastApi.Ingestion.Resolution.Review;
using Xunit.Abstractions;

namespace PodcastApi.Ingestion.Tests.Runs;

/// <summary>Compares what is stored with the corpus' truth, field by field.</summary>
internal static class TruthComparison
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

    /// <summary>Each episode equals its truth as Markdown tells it.</summary>
    public static Task CompareAsync(IngestDatabase database, ITestOutputHelper output, string name) =>
        CompareAsync(database, output, name, episode => Text(episode, "slug")!, markdown: true, titles: true);

    /// <summary>Each episode equals its truth as a hosting feed tells it: without roles, and with some headings of its own.</summary>
    public static Task CompareFeedAsync(IngestDatabase database, ITestOutputHelper output, string name)
    {
        var slugs = Truths().ToDictionary(truth => Text(truth, "rss_title")!, truth => Text(truth, "slug")!);
        return CompareAsync(database, output, name, episode => slugs[Text(episode, "source_title")!], markdown: false, titles: false);
    }

    /// <summary>Each episode has the headings that feeds carry.</summary>
    public static async Task CompareHeadingsAsync(IngestDatabase database, ITestOutputHelper output)
    {
        var rows = await database.RowsAsync($"select row_to_json(q)::text from ({Content}) q");
        var stored = rows.Select(row => JsonDocument.Parse(row).RootElement).ToDictionary(episode => Text(episode, "title")!);
        var score = new Score();
        foreach (var truth in Truths())
        {
            score.CheckList(
                Text(truth, "slug")!, "sections", Items(truth, "headings").Select(heading => Text(heading, "text")!).Where(IsOfFeeds),
                Items(stored[Text(truth, "title")!], "headings").Select(heading => heading.GetString()!).Where(IsOfFeeds));
        }

        output.WriteLine(score.ToString());
        Assert.Empty(score.Differences);

        static bool IsOfFeeds(string heading) => heading is not ("Show Notes" or "Links from the Show:") && !heading.StartsWith("Proudly", StringComparison.Ordinal);
    }

    /// <summary>Every list item, linked or not, is there with the address that the truth knows, and no other; none waits for its address.</summary>
    public static async Task CompareItemsAsync(IngestDatabase database, ITestOutputHelper output)
    {
        var rows = await database.RowsAsync("select json_build_array(e.source_title, m.text, m.description, l.url)::text from mention m join episode e on e.id = m.episode_id left join link l on l.id = m.link_id where m.context = 'ITEM'");
        var stored = rows.Select(row => JsonDocument.Parse(row).RootElement).ToLookup(row => row[0].GetString(), row => Item(row[1], row[2], row[3]));
        var score = new Score();
        foreach (var truth in Truths())
        {
            var items = Items(truth, "links").Select(link => Item(link.GetProperty("title"), link.GetProperty("description"), link.GetProperty("url_abs")))
                .Concat(Items(truth, "plain_items").Select(item => Item(item.GetProperty("text"), default, default)));
            score.CheckList(Text(truth, "slug")!, "items", items.Order(StringComparer.Ordinal), stored[Text(truth, "rss_title")].Order(StringComparer.Ordinal));
        }

        output.WriteLine(score.ToString());
        Assert.Empty(score.Differences);
        Assert.Empty(await new ReviewReader(database.Database).ReadAsync(ReviewKind.UnresolvedMention, null, 1, CancellationToken.None));

        static string Item(JsonElement text, JsonElement description, JsonElement url) =>
            $"{text} | {description} | {(url.ValueKind == JsonValueKind.String ? UrlCanonicalizer.Canonicalize(url.GetString()!) : "")}";
    }

    private static async Task CompareAsync(IngestDatabase database, ITestOutputHelper output, string name, Func<JsonElement, string> slugOf, bool markdown, bool titles)
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
        Directory.GetFiles(CorpusHistory.Corpus("truth")).Select(file => JsonDocument.Parse(File.ReadAllBytes(file)).RootElement);

    private static JsonElement.ArrayEnumerator Items(JsonElement element, string name) =>
        element.GetProperty(name) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : default;

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
