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

    private static void WriteFiles(TestFolder folder, int count)
    {
        Directory.CreateDirectory(folder.In("files"));
        for (var i = 0; i < count; i++)
            File.WriteAllText(folder.In("files", $"talk-{i}.md"), $"+++\ntitle = \"{Topic(i)}\"\ndate = 2024-02-{i + 1:00}\n+++\nAll of {Topic(i)}.\n");
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
