using System.Globalization;
using System.Text.Json;
using PodcastApi.Content;
using PodcastApi.Ingestion.Sources.Markdown;
using Xunit.Abstractions;

namespace PodcastApi.Ingestion.Tests.Sources.Markdown;

/// <summary>Compares episodes of a podcast kept as Markdown with YAML front matter with their truth.</summary>
public sealed class SyntaxMarkdownTests(ITestOutputHelper output)
{
    [ConformanceFact]
    public async Task Guests_companies_and_every_link_are_read()
    {
        var open = Path.Combine(ConformanceFactAttribute.Folder!, "markdown", "syntaxfm", "open");
        var score = new Score();
        var count = 0;
        await foreach (var document in MarkdownFolder.Open(Path.Combine(open, "shows")).ReadAsync())
        {
            count++;
            using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(open, "truth", Path.ChangeExtension(document.Location, ".json"))));
            var truth = json.RootElement;
            var name = document.Location;
            Assert.NotNull(document.Episode);
            var episode = document.Episode;
            score.Check(name, "title", Text(truth, "title"), episode.Title);
            score.Check(name, "number", truth.GetProperty("number").GetInt32().ToString(), episode.Number?.ToString());
            score.Check(name, "date", Text(truth, "date"), episode.PublishedAt?.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
            score.Check(name, "audio", Text(truth, "audio"), episode.Audio?.Url);
            score.CheckList(
                name, "guests", Items(truth, "guests").Select(guest => $"{Text(guest, "name")} | {Text(guest, "company")}"),
                episode.People.Where(person => person.Role == AppearanceRole.Guest).Select(person => $"{person.Name} | {person.Company}"));
            var links = episode.Notes.Mentions.Where(mention => mention.UrlAsWritten is not null)
                .Select(mention => $"{episode.Notes.Sections[mention.Section].Heading} | {mention.Text} | {mention.UrlAsWritten}").ToList();
            var bare = Items(truth, "bareUrls").Select(link => $"{Text(link, "section")} | {Text(link, "url")} | {Text(link, "url")}").ToArray();
            score.CheckList(name, "bareUrls", bare, bare.Where(links.Contains));
            links.RemoveAll(bare.Contains);
            score.CheckList(name, "links", Items(truth, "links").Select(link => $"{Text(link, "section")} | {Text(link, "title")} | {Text(link, "url")}"), links);
        }

        output.WriteLine(score.ToString());
        Assert.Equal(120, count);
        Assert.Empty(score.Differences);
    }

    private static JsonElement.ArrayEnumerator Items(JsonElement element, string name) => element.GetProperty(name).EnumerateArray();

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() : null;
}
