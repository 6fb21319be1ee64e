namespace PodcastApi.Ingestion.Tests.Runs;

/// <summary>Sources of formats that are found out: text, Markdown in a file named otherwise, lists of feeds.</summary>
public sealed class SourceFormatIngestTests
{
    [CorpusFact]
    public async Task The_two_documents_of_the_beginning_are_taken_in()
    {
        await using var database = await IngestDatabase.CreateAsync();
        var summary = await database.IngestAsync([.. Directory.GetFiles(CorpusFactAttribute.Folder!, "*.txt").Order(StringComparer.Ordinal)]);
        Assert.Equal([(5, 5, 0), (1, 1, 0)], summary.Sources.Select(source => (source.Read, source.EpisodesCreated, source.Refused)));
        Assert.Equal(
            ["canonical", "gama-space", "holiday-episode", "radar", "rust4linux"],
            await database.RowsAsync("select slug from episode e where exists (select 1 from section s where s.episode_id = e.id and s.heading is not null) and slug !~ '^[0-9]' order by slug collate \"C\""));
        Assert.Equal(["0"], await database.RowsAsync("select count(*) from mention m join episode e on e.id = m.episode_id where e.slug = 'radar' and m.link_id is not null"));
        var revision = await database.RevisionAsync();
        await database.IngestAsync([.. Directory.GetFiles(CorpusFactAttribute.Folder!, "*.txt").Order(StringComparer.Ordinal)]);
        Assert.Equal(revision, await database.RevisionAsync());
    }

    [Fact]
    public async Task A_list_of_feeds_is_its_feeds()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            foreach (var name in (string[])["one", "two"])
                await File.WriteAllTextAsync(Path.Combine(folder.FullName, name + ".xml"), $"<rss><channel><title>Show {name}</title><item><title>First of {name}</title><guid>{name}-1</guid></item></channel></rss>");
            var list = Path.Combine(folder.FullName, "shows.opml");
            await File.WriteAllTextAsync(list, """<opml version="2.0"><body><outline xmlUrl="one.xml"/><outline text="More"><outline xmlUrl="two.xml"/></outline></body></opml>""");
            await using var database = await IngestDatabase.CreateAsync();
            var summary = await database.IngestAsync(list);
            Assert.Equal((2, 0), (summary.Sources.Count, summary.ExitCode));
            Assert.Equal(["Show one", "Show two"], await database.RowsAsync("select title from podcast order by title"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_list_that_names_no_feed_is_refused_with_the_reason()
    {
        var path = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(path, "<opml><body/></opml>");
            await using var database = await IngestDatabase.CreateAsync();
            var summary = await database.IngestAsync(path);
            Assert.Equal("opml-empty", Assert.Single(Assert.Single(summary.Sources).Diagnostics).Code);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
