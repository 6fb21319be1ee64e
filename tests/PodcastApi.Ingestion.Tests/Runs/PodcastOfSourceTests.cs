using PodcastApi.Ingestion.Runs;

namespace PodcastApi.Ingestion.Tests.Runs;

/// <summary>Which podcast a source tells of, as sources come and others are known already.</summary>
public sealed class PodcastOfSourceTests
{
    [Fact]
    public async Task A_provisional_podcast_is_another_ones_as_soon_as_three_episodes_match()
    {
        using var folder = new TestFolder();
        await using var database = await IngestDatabase.CreateAsync();
        WriteFiles(folder, 5);
        await database.IngestAsync(folder.In("files"));
        Assert.Equal(["files|True|5"], await database.RowsAsync("select slug, provisional, episode_count from podcast"));
        await database.IngestAsync(WriteFeed(folder, 5));
        Assert.Equal(["small-talk|False|5"], await database.RowsAsync("select slug, provisional, episode_count from podcast"));
        Assert.Equal(["PODCAST"], await database.RowsAsync("select type from change where action = 'MERGE'"));
    }

    [Fact]
    public async Task A_source_that_waits_behind_the_one_that_takes_its_podcast_goes_along()
    {
        using var folder = new TestFolder();
        await using var database = await IngestDatabase.CreateAsync();
        WriteFiles(folder, 4);
        await database.IngestAsync(folder.In("files"));
        WriteFiles(folder, 5);
        await database.IngestAsync([new IngestSource(WriteFeed(folder, 6)), new IngestSource(folder.In("files"))], new IngestOptions { Parallelism = 2 });
        Assert.Equal(["small-talk|False|6"], await database.RowsAsync("select slug, provisional, episode_count from podcast"));
    }

    [Fact]
    public async Task Two_episodes_that_turn_out_to_be_one_are_merged_and_none_is_deleted()
    {
        using var folder = new TestFolder();
        await using var database = await IngestDatabase.CreateAsync();
        WriteFiles(folder, 5);
        WriteAbout("Volcanoes", "");
        await database.IngestAsync(folder.In("files"), WriteFeed(folder, 6));
        Assert.Equal(["7"], await database.RowsAsync("select episode_count from podcast"));

        WriteAbout("Volcanoes", "guid = \"g5\"\n");
        await database.IngestAsync(folder.In("files"));
        Assert.Equal(["6"], await database.RowsAsync("select episode_count from podcast"));
        Assert.Equal(["MERGE"], await database.RowsAsync("select action from change where type = 'EPISODE' and action in ('MERGE', 'DELETE')"));

        void WriteAbout(string title, string more) =>
            File.WriteAllText(folder.In("files", "other.md"), $"+++\ntitle = \"{title}\"\ndate = 2025-09-09\n{more}+++\nAll of {title}.\n");
    }

    [Fact]
    public async Task Two_podcasts_that_are_named_stay_two_whatever_their_episodes_are()
    {
        using var folder = new TestFolder();
        await using var database = await IngestDatabase.CreateAsync();
        WriteFiles(folder, 5);
        File.WriteAllText(folder.In("files", "podcast.toml"), "slug = \"other-talk\"\ntitle = \"Other Talk\"\n");
        await database.IngestAsync(folder.In("files"));
        await database.IngestAsync(WriteFeed(folder, 5));
        Assert.Equal(["other-talk|False|5", "small-talk|False|5"], await database.RowsAsync("select slug, provisional, episode_count from podcast order by slug"));
    }

    [Fact]
    public async Task Of_two_provisional_podcasts_the_one_that_was_there_takes_in_the_other_unless_fewer_than_three_episodes_match()
    {
        using var folder = new TestFolder();
        await using var database = await IngestDatabase.CreateAsync();
        WriteFiles(folder, 5);
        WriteFiles(folder, 5, "more");
        await database.IngestAsync(folder.In("files"));
        await database.IngestAsync(folder.In("more"));
        Assert.Equal(["files|True|5"], await database.RowsAsync("select slug, provisional, episode_count from podcast"));

        Directory.CreateDirectory(folder.In("apart"));
        for (var i = 0; i < 5; i++)
            File.WriteAllText(folder.In("apart", $"apart-{i}.md"), $"+++\ntitle = \"{Topic(i)}\"\ndate = 2019-07-{i + 1:00}\n+++\nQuite another thing number {i}.\n");
        await database.IngestAsync(folder.In("apart"));
        Assert.Equal(["apart|True|5", "files|True|5"], await database.RowsAsync("select slug, provisional, episode_count from podcast order by slug"));
    }

    [Fact]
    public async Task A_source_that_names_another_podcast_takes_its_own_along_unless_others_tell_of_it()
    {
        using var folder = new TestFolder();
        await using var database = await IngestDatabase.CreateAsync();
        await NameAsync("files", "first", "Gardens");
        await NameAsync("extra", "first", "Bridges");
        await NameAsync("more", "second", "Clocks");
        await NameAsync("files", "second", "Gardens");
        Assert.Equal(["first|1", "second|2"], await database.RowsAsync("select slug, episode_count from podcast order by slug"));
        await NameAsync("extra", "second", "Bridges");
        Assert.Equal(["second|3"], await database.RowsAsync("select slug, episode_count from podcast"));

        async Task NameAsync(string name, string slug, string topic)
        {
            Directory.CreateDirectory(folder.In(name));
            File.WriteAllText(folder.In(name, "podcast.toml"), $"slug = \"{slug}\"\n");
            File.WriteAllText(folder.In(name, topic + ".md"), $"+++\ntitle = \"{topic}\"\ndate = 2024-02-01\n+++\nAll of {topic}.\n");
            await database.IngestAsync(folder.In(name));
        }
    }

    private static void WriteFiles(TestFolder folder, int count, string name = "files")
    {
        Directory.CreateDirectory(folder.In(name));
        for (var i = 0; i < count; i++)
            File.WriteAllText(folder.In(name, $"talk-{i}.md"), $"+++\ntitle = \"{Topic(i)}\"\ndate = 2024-02-{i + 1:00}\n+++\nAll of {Topic(i)}.\n");
    }

    private static string WriteFeed(TestFolder folder, int count)
    {
        var items = Enumerable.Range(0, count).Select(i => $"<item><title>{Topic(i)}</title><guid>g{i}</guid><pubDate>{new DateTime(2024, 2, i + 1):ddd, dd MMM yyyy} 00:00:00 GMT</pubDate></item>");
        var path = folder.In("feed.xml");
        File.WriteAllText(path, $"""<rss xmlns:podcast="https://podcastindex.org/namespace/1.0"><channel><title>Small Talk</title><podcast:guid>917393e3-1b1e-5cef-ace4-edaa54e1f810</podcast:guid>{string.Concat(items)}</channel></rss>""");
        return path;
    }

    private static string Topic(int i) => ((string[])["Gardens", "Bridges", "Clocks", "Rivers", "Bread", "Maps"])[i];
}
