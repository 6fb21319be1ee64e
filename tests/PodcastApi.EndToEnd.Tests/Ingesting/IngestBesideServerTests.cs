using System.Net;
using System.Text.Json;
using PodcastApi.EndToEnd.Tests.Running;

namespace PodcastApi.EndToEnd.Tests.Ingesting;

/// <summary><c>ingest</c> beside a running server: what it says, how it ends, and what is served afterwards.</summary>
public sealed class IngestBesideServerTests(EmptyServer server) : IClassFixture<EmptyServer>, IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [CorpusFact]
    public async Task The_two_documents_of_the_beginning_are_ingested_and_served()
    {
        var texts = Directory.GetFiles(CorpusFactAttribute.Folder!, "*.txt").Order(StringComparer.Ordinal).ToArray();
        var (exitCode, output) = await ServerProcess.RunAsync(["ingest", .. texts], server.Folder);
        Assert.Equal(0, exitCode);
        Assert.Contains("2 sources, 6 documents read, 6 changed, 0 refused; 6 episodes new", output, StringComparison.Ordinal);

        using var page = await JsonAsync("/v1/episodes?first=100&include=guests,companies,links,sections");
        string[] titles = ["Canonical", "Gama Space", "Holiday Episode", "Radar", "Rust4Linux", "Teaser Episode"];
        var episodes = page.RootElement.GetProperty("data").EnumerateArray()
            .Where(episode => titles.Contains(episode.GetProperty("title").GetString())).ToDictionary(episode => episode.GetProperty("title").GetString()!);
        Assert.Equal(titles, episodes.Keys.Order(StringComparer.Ordinal));
        var gama = episodes["Gama Space"];
        Assert.Equal("Sebastian Scholz", gama.GetProperty("guests")[0].GetProperty("name").GetString());
        Assert.Equal("Gama Space", gama.GetProperty("companies")[0].GetProperty("name").GetString());
        Assert.Contains(gama.GetProperty("sections").EnumerateArray(), section => section.GetProperty("heading").GetString() == "About Gama Space");
        Assert.Contains(gama.GetProperty("links").EnumerateArray(), link => link.GetProperty("text").GetString() == "probe-rs" && link.GetProperty("url").ValueKind == JsonValueKind.Null);
        Assert.All(episodes.Values, episode => Assert.NotEqual(JsonValueKind.Null, episode.GetProperty("publishedAt").ValueKind));
    }

    [Fact]
    public async Task A_dry_run_tells_programs_what_would_change_and_changes_nothing()
    {
        File.WriteAllText(_folder.In("one.md"), "+++\ntitle = \"One\"\ndate = 2026-03-01\n+++\nText\n");
        var (exitCode, output) = await ServerProcess.RunAsync(["ingest", _folder.Path, "--podcast", "rehearsal", "--dry-run", "--format", "json"], server.Folder);
        using var run = JsonDocument.Parse(output[output.IndexOf('{', StringComparison.Ordinal)..]);
        Assert.Equal((0, 1), (exitCode, run.RootElement.GetProperty("sources")[0].GetProperty("episodesCreated").GetInt32()));
        Assert.Equal(JsonValueKind.Null, run.RootElement.GetProperty("runId").ValueKind);
        using var podcast = await server.Client.GetAsync(new Uri("/v1/podcasts/rehearsal", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, podcast.StatusCode);
    }

    [Fact]
    public async Task Refused_documents_are_told_as_compilers_do_and_by_the_exit_code()
    {
        File.WriteAllText(_folder.In("good.md"), "+++\ntitle = \"Good\"\ndate = 2026-03-01\n+++\nText\n");
        File.WriteAllText(_folder.In("bad.md"), "+++\ntitle = \"Bad\n+++\nText\n");
        var (some, output) = await ServerProcess.RunAsync(["ingest", _folder.Path, "--podcast", "night-shift"], server.Folder);
        Assert.Equal(1, some);
        Assert.Contains("error toml-invalid bad.md:2:9: ", output, StringComparison.Ordinal);
        var (none, why) = await ServerProcess.RunAsync(["ingest", _folder.In("nowhere")], server.Folder);
        Assert.Equal(2, none);
        Assert.Contains("There is no such file or folder.", why, StringComparison.Ordinal);

        using var episodes = await JsonAsync("/v1/podcasts/night-shift/episodes");
        Assert.Equal("good", Assert.Single(episodes.RootElement.GetProperty("data").EnumerateArray()).GetProperty("slug").GetString());
    }

    [Fact]
    public async Task A_list_of_feeds_is_read_into_the_database_of_the_server()
    {
        foreach (var name in (string[])["one", "two"])
            File.WriteAllText(_folder.In(name + ".xml"), $"<rss><channel><title>Show {name}</title><item><title>First of {name}</title><guid>{name}-1</guid><pubDate>Mon, 02 Mar 2026 10:00:00 GMT</pubDate></item></channel></rss>");
        File.WriteAllText(_folder.In("shows.opml"), "<opml version=\"2.0\"><body><outline xmlUrl=\"one.xml\"/><outline text=\"More\"><outline xmlUrl=\"two.xml\"/></outline></body></opml>");
        var (exitCode, output) = await ServerProcess.RunAsync(["ingest", _folder.In("shows.opml")], server.Folder);
        Assert.True(exitCode == 0, output);
        using var podcasts = await JsonAsync("/v1/podcasts?sort=title");
        Assert.Superset(new HashSet<string>(["Show one", "Show two"]), podcasts.RootElement.GetProperty("data").EnumerateArray().Select(podcast => podcast.GetProperty("title").GetString()!).ToHashSet());
    }

    private async Task<JsonDocument> JsonAsync(string path) => JsonDocument.Parse(await server.Client.GetStringAsync(new Uri(path, UriKind.Relative)));
}
