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
