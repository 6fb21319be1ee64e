using System.Text.Json;
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
