using System.Text.Json;
using PodcastApi.EndToEnd.Tests.Running;

namespace PodcastApi.EndToEnd.Tests.Ingesting;

/// <summary><c>ingest</c> as one types it: what it says, what it leaves, how it ends, and what is served afterwards.</summary>
public sealed class IngestCommandTests : IAsyncLifetime
{
    private readonly TestFolder _folder = new();
    private DataFolder _data = null!;

    public async Task InitializeAsync() => _data = await DataFolder.MigratedAsync();

    public Task DisposeAsync()
    {
        _data.Dispose();
        _folder.Dispose();
        return Task.CompletedTask;
    }

    [CorpusFact]
    public async Task The_two_documents_of_the_beginning_are_ingested_and_served()
    {
        var texts = Directory.GetFiles(CorpusFactAttribute.Folder!, "*.txt").Order(StringComparer.Ordinal).ToArray();
        var (exitCode, output) = await ServerProcess.RunAsync(["ingest", .. texts], _data.Path);
        Assert.Equal(0, exitCode);
        Assert.Contains("2 sources, 6 documents read, 6 changed, 0 refused; 6 episodes new", output, StringComparison.Ordinal);

        await using var server = await ServeAsync();
        using var client = new HttpClient { BaseAddress = server.Address };
        using var page = await JsonAsync(client, "/v1/episodes?include=guests,companies,links,sections&count=true");
        var episodes = page.RootElement.GetProperty("data").EnumerateArray().ToDictionary(episode => episode.GetProperty("title").GetString()!);
        Assert.Equal(["Canonical", "Gama Space", "Holiday Episode", "Radar", "Rust4Linux", "Teaser Episode"], episodes.Keys.Order(StringComparer.Ordinal));
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
        var (exitCode, output) = await ServerProcess.RunAsync(["ingest", _folder.Path, "--dry-run", "--format", "json"], _data.Path);
        using var run = JsonDocument.Parse(output[output.IndexOf('{', StringComparison.Ordinal)..]);
        Assert.Equal((0, 1), (exitCode, run.RootElement.GetProperty("sources")[0].GetProperty("episodesCreated").GetInt32()));
        Assert.Equal(JsonValueKind.Null, run.RootElement.GetProperty("runId").ValueKind);
        var (_, status) = await ServerProcess.RunAsync(["status"], _data.Path);
        Assert.Contains("Revision 0", status, StringComparison.Ordinal);
        Assert.Contains("Nothing was ingested yet.", status, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refused_documents_are_told_as_compilers_do_and_by_the_exit_code()
    {
        File.WriteAllText(_folder.In("good.md"), "+++\ntitle = \"Good\"\ndate = 2026-03-01\n+++\nText\n");
        File.WriteAllText(_folder.In("bad.md"), "+++\ntitle = \"Bad\n+++\nText\n");
        var (some, output) = await ServerProcess.RunAsync(["ingest", _folder.Path, "--podcast", "night-shift"], _data.Path);
        Assert.Equal(1, some);
        Assert.Contains("error toml-invalid bad.md:2:9: ", output, StringComparison.Ordinal);
        var (none, why) = await ServerProcess.RunAsync(["ingest", _folder.In("nowhere")], _data.Path);
        Assert.Equal(2, none);
        Assert.Contains("There is no such file or folder.", why, StringComparison.Ordinal);

        await using var server = await ServeAsync();
        using var client = new HttpClient { BaseAddress = server.Address };
        using var episodes = await JsonAsync(client, "/v1/podcasts/night-shift/episodes");
        Assert.Equal("good", Assert.Single(episodes.RootElement.GetProperty("data").EnumerateArray()).GetProperty("slug").GetString());
    }

    [Fact]
    public async Task A_list_of_feeds_beside_a_running_server_is_read_into_its_database()
    {
        foreach (var name in (string[])["one", "two"])
            File.WriteAllText(_folder.In(name + ".xml"), $"<rss><channel><title>Show {name}</title><item><title>First of {name}</title><guid>{name}-1</guid><pubDate>Mon, 02 Mar 2026 10:00:00 GMT</pubDate></item></channel></rss>");
        File.WriteAllText(_folder.In("shows.opml"), "<opml version=\"2.0\"><body><outline xmlUrl=\"one.xml\"/><outline text=\"More\"><outline xmlUrl=\"two.xml\"/></outline></body></opml>");
        await using var server = await ServeAsync();
        var (exitCode, output) = await ServerProcess.RunAsync(["ingest", _folder.In("shows.opml")], _data.Path);
        Assert.True(exitCode == 0, output);
        using var client = new HttpClient { BaseAddress = server.Address };
        using var podcasts = await JsonAsync(client, "/v1/podcasts?sort=title");
        Assert.Equal(["Show one", "Show two"], podcasts.RootElement.GetProperty("data").EnumerateArray().Select(podcast => podcast.GetProperty("title").GetString()));
    }

    [Fact]
    public async Task Two_that_begin_at_the_same_moment_both_succeed()
    {
        var runs = new List<Task<(int ExitCode, string Output)>>();
        foreach (var name in (string[])["one", "two", "three"])
        {
            Directory.CreateDirectory(_folder.In(name));
            for (var i = 0; i < 50; i++)
                File.WriteAllText(_folder.In(name, $"episode-{i}.md"), $"+++\ntitle = \"Episode {i} of {name}\"\ndate = 2026-03-01\n+++\nText of {name} number {i}\n");
            runs.Add(ServerProcess.RunAsync(["ingest", _folder.In(name), "--podcast", name], _data.Path));
        }

        foreach (var (exitCode, output) in await Task.WhenAll(runs))
            Assert.True(exitCode == 0, output);
        var (_, status) = await ServerProcess.RunAsync(["status", "--format", "json"], _data.Path);
        using var model = JsonDocument.Parse(status);
        Assert.Equal(150, model.RootElement.GetProperty("counts").EnumerateArray().Single(count => count.GetProperty("collection").GetString() == "episodes").GetProperty("count").GetInt32());
    }

    [UnprivilegedFact]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public async Task A_folder_without_permission_is_told_to_a_user_who_lacks_it()
    {
        using var account = new UnprivilegedAccount();
        using var data = new DataFolder();
        account.Own(data.Path);
        Directory.CreateDirectory(_folder.In("show", "closed"));
        File.WriteAllText(_folder.In("show", "good.md"), "+++\ntitle = \"Good\"\ndate = 2026-03-01\n+++\nText\n");
        File.WriteAllText(_folder.In("show", "closed", "hidden.md"), "+++\ntitle = \"Hidden\"\ndate = 2026-03-01\n+++\nText\n");
        File.WriteAllText(_folder.In("show", "secret.md"), "+++\ntitle = \"Secret\"\ndate = 2026-03-01\n+++\nText\n");
        account.Own(_folder.In("show"));
        File.SetUnixFileMode(_folder.In("show", "closed"), UnixFileMode.None);
        File.SetUnixFileMode(_folder.In("show", "secret.md"), UnixFileMode.None);
        try
        {
            var (exitCode, output) = await ServerProcess.RunAsync(["ingest", _folder.In("show")], data.Path, account: account);
            Assert.True(exitCode == 1, output);
            Assert.Contains("error folder-unreadable closed/: ", output, StringComparison.Ordinal);
            Assert.Contains("error file-unreadable secret.md: ", output, StringComparison.Ordinal);
            Assert.Contains("1 episodes new", output, StringComparison.Ordinal);

            var (none, whole) = await ServerProcess.RunAsync(["ingest", _folder.In("show", "closed")], data.Path, account: account);
            Assert.True(none == 2, whole);
            Assert.Contains("The folder cannot be listed", whole, StringComparison.Ordinal);
        }
        finally
        {
            File.SetUnixFileMode(_folder.In("show", "closed"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [SmallDiskFact]
    public async Task A_full_disk_is_told_and_the_next_ingest_works_once_there_is_room()
    {
        using var disk = SmallDisk.Mount(200);
        var data = Path.Combine(disk.Path, "data");
        Directory.CreateDirectory(_folder.In("show"));
        var words = string.Concat(Enumerable.Range(0, 3000).Select(i => $"word{i * 7919 % 100_003} "));
        File.WriteAllText(_folder.In("show", "first.md"), "+++\ntitle = \"First\"\ndate = 2026-03-01\n+++\nText\n");
        Assert.Equal(0, (await ServerProcess.RunAsync(["ingest", _folder.In("show")], data)).ExitCode);
        for (var i = 0; i < 120; i++)
            File.WriteAllText(_folder.In("show", $"episode-{i}.md"), $"+++\ntitle = \"Episode {i}\"\ndate = 2026-03-01\n+++\n{words}{i}\n");

        disk.LeaveFree(2);
        var (full, why) = await ServerProcess.RunAsync(["ingest", _folder.In("show")], data);
        Assert.True(full == 2, why);
        Assert.True(why.Contains("error database-full ", StringComparison.Ordinal), why);

        disk.GiveBack();
        var (again, output) = await ServerProcess.RunAsync(["ingest", _folder.In("show")], data);
        Assert.True(again == 0, output);
        Assert.Contains("120 episodes new", output, StringComparison.Ordinal);
    }

    private Task<ServerProcess> ServeAsync() => ServerProcess.ServeAsync(_data.Path, new Dictionary<string, string> { ["PODCASTAPI_SAMPLE"] = "off" });

    private static async Task<JsonDocument> JsonAsync(HttpClient client, string path) => JsonDocument.Parse(await client.GetStringAsync(new Uri(path, UriKind.Relative)));
}
