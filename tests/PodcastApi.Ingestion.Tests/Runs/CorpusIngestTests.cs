using Xunit.Abstractions;

namespace PodcastApi.Ingestion.Tests.Runs;

/// <summary>Takes real podcasts into an empty database and compares what is stored with the corpus' truth.</summary>
public sealed class CorpusIngestTests(ITestOutputHelper output)
{
    [CorpusFact]
    public async Task The_same_ingest_again_changes_nothing()
    {
        await using var database = await IngestDatabase.CreateAsync();
        var first = await database.IngestAsync(Path("md"));
        Assert.Equal((31, 31, 0, 0), (first.Sources[0].Read, first.Sources[0].EpisodesCreated, first.Sources[0].Refused, first.ExitCode));
        var (content, revision) = (await database.ContentAsync(), await database.RevisionAsync());
        var second = await database.IngestAsync(Path("md"));
        Assert.Equal((31, 31, 0), (second.Sources[0].Read, second.Sources[0].Unchanged, second.Sources[0].EpisodesUpdated));
        Assert.Equal(content, await database.ContentAsync());
        Assert.Equal(revision, await database.RevisionAsync());
    }

    [CorpusFact]
    public async Task Markdown_in_an_empty_database_is_what_the_truth_tells()
    {
        await using var database = await IngestDatabase.CreateAsync();
        await database.IngestAsync(Path("md"));
        await TruthComparison.CompareAsync(database, output, "md");
        // What the truth counts as one resource is one link.
        Assert.Equal(["677"], await database.RowsAsync("select count(*) from link"));
    }

    [CorpusFact]
    public Task A_hosting_feed_in_an_empty_database_is_what_the_truth_tells() => FeedAsync("feed.xml");

    [CorpusFact]
    public Task A_feed_of_divs_and_breaks_in_an_empty_database_is_what_the_truth_tells() => FeedAsync("feed-trix.xml");

    [CorpusFact]
    public Task A_feed_with_escaped_markup_in_an_empty_database_is_what_the_truth_tells() => FeedAsync("feed-escaped.xml");

    [CorpusFact]
    public async Task All_sources_together_are_one_podcast_and_each_episode_once_whatever_their_order()
    {
        string[] sources = ["md", "rss/feed.xml", "rss/feed-trix.xml", "rss/feed-escaped.xml", "rss/zola-rss.xml"];
        string? expected = null;
        foreach (var order in (int[][])[[0, 1, 2, 3, 4], [4, 3, 2, 1, 0], [4, 0, 1, 3, 2], [2, 4, 0, 3, 1]])
        {
            await using var database = await IngestDatabase.CreateAsync();
            var summary = await database.IngestAsync([.. order.Select(i => Path(sources[i]))]);
            Assert.Equal(0, summary.ExitCode);
            Assert.Equal(["rust-in-production|Rust in Production"], await database.RowsAsync("select slug, title from podcast"));
            Assert.Equal(["31|5"], await database.RowsAsync("select count(*), min(sources) from (select (select count(*) from episode_source s where s.episode_id = e.id) as sources from episode e) s"));
            await TruthComparison.CompareAsync(database, output, string.Join(", ", order));
            var content = await database.ContentAsync();
            Assert.Equal(expected ??= content, content);
        }
    }

    private async Task FeedAsync(string file)
    {
        await using var database = await IngestDatabase.CreateAsync();
        var summary = await database.IngestAsync(Path("rss", file));
        Assert.Equal((31, 0), (summary.Sources[0].EpisodesCreated, summary.ExitCode));
        Assert.Equal(["rust-in-production|Rust in Production|False"], await database.RowsAsync("select slug, title, provisional from podcast"));
        await TruthComparison.CompareFeedAsync(database, output, file);
    }

    private static string Path(params string[] parts) => CorpusHistory.Corpus(parts);
}
