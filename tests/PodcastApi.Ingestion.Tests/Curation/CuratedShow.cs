using System.Text.Json.Nodes;
using PodcastApi.Ingestion.Curation;
using PodcastApi.Ingestion.Runs;
using PodcastApi.Ingestion.Tests.Runs;
using PodcastApi.Storage.Entities;

namespace PodcastApi.Ingestion.Tests.Curation;

/// <summary>A podcast of a few episodes in a folder of its own, and a feed of some of them; and who puts it right.</summary>
internal sealed class CuratedShow : IAsyncDisposable
{
    public const string Key = "key";

    private readonly TestFolder _folder = new();

    private CuratedShow(IngestDatabase database)
    {
        Database = database;
        Curator = new Curator(database.Database);
        WriteShow(_folder);
    }

    public IngestDatabase Database { get; }

    public Curator Curator { get; }

    public string Folder => _folder.In("show");

    public string Feed => _folder.In("feed.xml");

    public static async Task<CuratedShow> CreateAsync(bool isIngested = true)
    {
        if (!isIngested)
            return new CuratedShow(await IngestDatabase.CreateAsync());
        var show = new CuratedShow(await IngestDatabase.CreateAsync(IngestShowAsync));
        // It was taken in a minute ago, from another folder with the same files.
        await show.Database.ExecuteAsync($"update source set location = '{show.Folder}'");
        show.Database.Time.Now = show.Database.Time.Now.AddMinutes(1);
        return show;
    }

    public void Episode(string name, string guest, string company, string links, string? title = null) => WriteEpisode(_folder, name, guest, company, links, title);

    public void WriteFeed(params (string Guid, string Title, string Name)[] items) => File.WriteAllText(
        Feed,
        $"""
        <rss version="2.0"><channel><title>The Show</title><link>https://show.example/</link>
        {string.Join('\n', items.Select(item => $"<item><guid>{item.Guid}</guid><title>{item.Title}</title><description>What the talk {item.Name} is about: {string.Join(' ', Enumerable.Range(0, 30).Select(i => $"{item.Name}{i}"))}.</description></item>"))}
        </channel></rss>
        """);

    /// <summary>What stands in the folder's <c>corrections.toml</c>; null for no such file.</summary>
    public void Corrections(string? toml)
    {
        if (toml is null)
            File.Delete(_folder.In("show", CorrectionsToml.FileName));
        else
            File.WriteAllText(_folder.In("show", CorrectionsToml.FileName), toml);
    }

    public void Remove(string name) => File.Delete(_folder.In("show", name + ".md"));

    public Task<IngestSummary> IngestAsync(bool withFeed = false) => IngestAsync(withFeed ? [Folder, Feed] : [Folder]);

    public Task<IngestSummary> IngestAsync(params string[] sources) =>
        Database.IngestAsync([.. sources.Select(source => new IngestSource(source) { Podcast = "show" })]);

    /// <summary>States a correction that is written as JSON.</summary>
    public async Task<Correction> StateAsync(string json, bool mayWait = false)
    {
        var read = CorrectionReader.Read(JsonNode.Parse(json)!.AsObject());
        Assert.Empty(read.Mistakes);
        Database.Time.Now = Database.Time.Now.AddMinutes(1);
        return (await Curator.StateAsync(read, Key, mayWait, CancellationToken.None)).Correction;
    }

    public async Task<CorrectionRefusedException> RefusedAsync(string json)
    {
        var revision = await Database.RevisionAsync();
        var refused = await Assert.ThrowsAsync<CorrectionRefusedException>(() => StateAsync(json));
        Assert.Equal(revision, await Database.RevisionAsync());
        return refused;
    }

    public async Task RevokeAsync(Correction correction) =>
        Assert.Equal(Revocation.Revoked, await Curator.RevokeAsync(correction.Id, CancellationToken.None));

    /// <summary>The status of every correction, in the order in which they were stated.</summary>
    public Task<string[]> StatusesAsync() => Database.RowsAsync("select kind, status from correction order by created_at, kind");

    public Task<string[]> RowsAsync(string sql) => Database.RowsAsync(sql);

    public Task<string> ContentAsync() => Database.ContentAsync();

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        _folder.Dispose();
    }

    /// <summary>Makes the database that is copied for each show.</summary>
    private static async Task IngestShowAsync(string connectionString)
    {
        await using var database = await IngestDatabase.MigrateAsync(connectionString);
        using var folder = new TestFolder();
        WriteShow(folder);
        await new IngestRunner(database).RunAsync([new IngestSource(folder.In("show")) { Podcast = "show" }], new IngestOptions { Trigger = "test" }, null, CancellationToken.None);
    }

    private static void WriteShow(TestFolder folder)
    {
        Directory.CreateDirectory(folder.In("show"));
        File.WriteAllText(folder.In("show", "podcast.toml"), "slug = \"show\"\ntitle = \"The Show\"\nsiteUrl = \"https://show.example/\"\nhosts = [\"Hanna Host\"]\n");
        WriteEpisode(folder, "one", "Bob Smith", "Acme", "- [Widgets](https://widgets.example/w) - the widgets\n- [Shop](https://shop.example/offer)");
        WriteEpisode(folder, "two", "Robert Smith", "Acme Labs", "- [Widgets again](https://widgets.example/w)\n- [Code](https://code.example/repo)");
        WriteEpisode(folder, "three", "Alex Kim", "Copper", "- [Shop](https://shop.example/offer)");
        WriteEpisode(folder, "four", "Alex Kim", "Tin", "- [Tin](https://tin.example/)");
    }

    private static void WriteEpisode(TestFolder folder, string name, string guest, string company, string links, string? title = null) => File.WriteAllText(
        folder.In("show", name + ".md"),
        $"""
        +++
        title = "{title ?? "Talk " + name}"
        date = 2024-01-{name.Length + (name[0] % 20):00}
        [extra]
        guest = "{guest}"
        +++
        What the talk {name} is about: {string.Join(' ', Enumerable.Range(0, 30).Select(i => $"{name}{i}"))}.

        ### About {company}

        {company} makes things of the sort {name}.

        ### Links From The Episode

        {links}

        """);
}
