using static PodcastApi.Tests.CorpusHistory;

namespace PodcastApi.Ingestion.Tests.Runs;

/// <summary>Replays the history of real files, commit by commit, and compares the end with a fresh ingest of the last version.</summary>
public sealed class HistoryReplayTests
{
    [CorpusFact]
    public Task Every_tenth_commit_in_order_ends_in_the_content_of_a_fresh_ingest() => ReplayAsync(10, renamed: 2);

    [CorpusNightlyFact]
    public Task Every_commit_in_order_ends_in_the_content_of_a_fresh_ingest() => ReplayAsync(1, renamed: 5);

    /// <param name="step">Every how many commits the folder is taken in.</param>
    /// <param name="renamed">How many episodes are then seen under several names.</param>
    private static async Task ReplayAsync(int step, int renamed)
    {
        using var folder = new TestFolder();
        await using var database = await IngestDatabase.CreateAsync();
        var ids = new Dictionary<string, HashSet<string>>();
        var names = new Dictionary<string, HashSet<string>>();
        var commits = Commits();
        var files = new Dictionary<string, string>();
        for (var i = 0; i < commits.Count; i++)
        {
            Apply(folder, commits[i]);
            foreach (var change in commits[i])
                files[change.Location] = change.Slug;
            if (i % step != 0 && i < commits.Count - 1)
                continue;
            var summary = await database.IngestAsync(folder.Path);
            Assert.Equal(0, summary.ExitCode);
            Assert.Equal([Files(folder).ToString()], await database.RowsAsync("select count(*) from episode"));
            foreach (var row in await database.RowsAsync("select d.location, e.id, e.slug from source_document d join episode e on e.id = d.episode_id where d.status = 'CURRENT'"))
            {
                var parts = row.Split('|');
                var file = files[parts[0]];
                ids.TryAdd(file, []);
                names.TryAdd(file, []);
                ids[file].Add(parts[1]);
                names[file].Add(parts[2]);
            }
        }

        // Renumbered, renamed and rewritten, each episode is the one that it was.
        Assert.Equal(31, ids.Count);
        Assert.All(ids, episode => Assert.Single(episode.Value));
        Assert.Equal(renamed, names.Count(episode => episode.Value.Count > 1));
        foreach (var (file, slugs) in names)
        {
            foreach (var slug in slugs)
                Assert.Equal([ids[file].Single()], await database.RowsAsync($"select id from alias where type = 'EPISODE' and path = '{slug}'"));
        }

        Assert.Equal(await FreshAsync(folder.Path), await database.ContentAsync());
    }

    [CorpusFact]
    public async Task What_is_deleted_and_restored_is_the_same_episode()
    {
        using var folder = new TestFolder();
        foreach (var commit in Commits())
            Apply(folder, commit);
        await using var database = await IngestDatabase.CreateAsync();
        await database.IngestAsync(folder.Path);
        var content = await database.ContentAsync();
        var before = await database.RowsAsync("select slug, id from episode order by slug");
        var kept = folder.In("kept.tmp");
        var (file, elsewhere) = (folder.In("s03e01-zed", "index.md"), folder.In("zed-editor.md"));

        File.Move(file, kept);
        var deleted = await database.IngestAsync(folder.Path);
        Assert.Equal((1, 1), (deleted.Sources[0].Vanished, deleted.Sources[0].EpisodesDeleted));
        Assert.Empty(await database.RowsAsync("select 1 from episode where slug = 's03e01-zed'"));

        File.Move(kept, elsewhere);
        await database.IngestAsync(folder.Path);
        Assert.Contains("zed-editor|" + before.Single(row => row.StartsWith("s03e01-zed", StringComparison.Ordinal)).Split('|')[1], await database.RowsAsync("select slug, id from episode"));

        File.Move(elsewhere, file);
        await database.IngestAsync(folder.Path);
        Assert.Equal(before, await database.RowsAsync("select slug, id from episode order by slug"));
        Assert.Equal(content, await database.ContentAsync());
    }

    private static async Task<string> FreshAsync(params string[] sources)
    {
        await using var fresh = await IngestDatabase.CreateAsync();
        await fresh.IngestAsync(sources);
        return await fresh.ContentAsync();
    }

    private static int Files(TestFolder folder) => Directory.GetFiles(folder.Path, "*.md", SearchOption.AllDirectories).Length;
}
