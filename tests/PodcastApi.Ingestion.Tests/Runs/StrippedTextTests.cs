using Xunit.Abstractions;

namespace PodcastApi.Ingestion.Tests.Runs;

/// <summary>Text that lost its tags, beside feeds that know its addresses.</summary>
public sealed class StrippedTextTests(ITestOutputHelper output)
{
    [CorpusFact]
    public async Task What_a_feed_that_breaks_off_lacks_comes_from_the_text_and_the_feed_loses_no_link()
    {
        await using var database = await IngestDatabase.CreateAsync();
        await database.IngestAsync(CorpusHistory.Corpus("rss", "zola-rss.xml"));
        var told = await LinksAsync(database);
        await database.IngestAsync(CorpusHistory.Corpus("plain"));
        Assert.Empty(told.Except(await LinksAsync(database)));
        await TruthComparison.CompareHeadingsAsync(database, output);
    }

    private static Task<string[]> LinksAsync(IngestDatabase database) =>
        database.RowsAsync("select e.title, m.text, l.url from mention m join episode e on e.id = m.episode_id join link l on l.id = m.link_id");
}
