using PodcastApi.Ingestion.Runs;

namespace PodcastApi.Ingestion.Tests.Runs;

/// <summary>A dry run says what would change, and leaves nothing behind.</summary>
public sealed class DryRunTests
{
    private const string Everything = """
        select (select count(*) from source), (select count(*) from source_document), (select count(*) from staged_document), (select count(*) from ingest_run),
            (select count(*) from podcast), (select count(*) from episode), (select count(*) from person), (select count(*) from link), (select count(*) from identity),
            (select count(*) from claim), (select count(*) from change), (select revision from dataset)
        """;

    [Fact]
    public async Task A_new_source_leaves_no_row_behind()
    {
        using var folder = Episodes();
        await using var database = await IngestDatabase.CreateAsync();
        var before = await database.RowsAsync(Everything);
        var summary = await RehearseAsync(database, new IngestSource(folder.Path));
        Assert.Equal((2, 2, 2, 0), (summary.Sources[0].Read, summary.Sources[0].Changed, summary.Sources[0].EpisodesCreated, summary.ExitCode));
        Assert.Null(summary.RunId);
        Assert.Equal(before, await database.RowsAsync(Everything));
    }

    [Fact]
    public async Task A_known_source_stays_as_it_was()
    {
        using var folder = Episodes();
        await using var database = await IngestDatabase.CreateAsync();
        await database.IngestAsync(folder.Path);
        var (before, content) = (await database.RowsAsync("select * from source"), await database.ContentAsync());
        await File.WriteAllTextAsync(folder.In("one.md"), "+++\ntitle = \"Another title\"\ndate = 2026-03-01\n+++\nText\n");
        File.Delete(folder.In("two.md"));
        var summary = await RehearseAsync(database, new IngestSource(folder.Path) { Podcast = "elsewhere" });
        Assert.Equal((1, 1, 1), (summary.Sources[0].Read, summary.Sources[0].Changed, summary.Sources[0].Vanished));
        Assert.Equal(before, await database.RowsAsync("select * from source"));
        Assert.Equal(content, await database.ContentAsync());
        Assert.Equal(["0"], await database.RowsAsync("select count(*) from staged_document"));

        // In earnest it then does what it said.
        var earnest = await database.IngestAsync(folder.Path);
        Assert.Equal((1, 1, 1), (earnest.Sources[0].Read, earnest.Sources[0].Changed, earnest.Sources[0].Vanished));
    }

    private static Task<IngestSummary> RehearseAsync(IngestDatabase database, IngestSource source) => database.IngestAsync([source], new IngestOptions { IsDryRun = true });

    private static TestFolder Episodes()
    {
        var folder = new TestFolder();
        File.WriteAllText(folder.In("one.md"), "+++\ntitle = \"One\"\ndate = 2026-03-01\n+++\nText with [a link](https://one.example/).\n");
        File.WriteAllText(folder.In("two.md"), "+++\ntitle = \"Two\"\ndate = 2026-03-02\nguest = \"Ada Lovelace\"\n+++\nText\n");
        return folder;
    }
}
