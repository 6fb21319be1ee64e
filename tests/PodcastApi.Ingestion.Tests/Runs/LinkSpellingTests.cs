namespace PodcastApi.Ingestion.Tests.Runs;

/// <summary>One link whatever the spelling, and served in a spelling that works.</summary>
public sealed class LinkSpellingTests
{
    [Fact]
    public async Task A_link_keeps_the_www_that_every_source_writes()
    {
        using var folder = new TestFolder();
        await using var database = await IngestDatabase.CreateAsync();
        Write(folder, "one", "[A](https://www.only.example/a) and [B](http://www.both.example/b/) and [C](https://bare.example/c)");
        Write(folder, "two", "[A](https://www.only.example/a/?utm_source=x) and [B](https://both.example/b)");
        await database.IngestAsync(folder.Path);
        Assert.Equal(
            ["https://bare.example/c|bare.example|1", "https://both.example/b|both.example|2", "https://www.only.example/a|only.example|2"],
            await database.RowsAsync("select url, host, mention_count from link order by url"));

        // Whoever wrote it without is gone: what is left decides.
        Write(folder, "two", "Nothing.");
        await database.IngestAsync(folder.Path);
        Assert.Equal(["https://www.both.example/b"], await database.RowsAsync("select url from link where host = 'both.example'"));
        var revision = await database.RevisionAsync();
        Write(folder, "one", "[A](https://www.only.example/a) and [B](http://www.both.example/b/)  and [C](https://bare.example/c)");
        await database.IngestAsync(folder.Path);
        Assert.Equal(["0"], await database.RowsAsync($"select count(*) from link where revision > {revision}"));
    }

    [Fact]
    public async Task A_page_with_www_is_found_from_links_without_and_the_other_way_round()
    {
        using var folder = new TestFolder();
        await using var database = await IngestDatabase.CreateAsync();
        var feed = folder.In("feed.xml");
        File.WriteAllText(feed, """
            <rss><channel><title>Show</title>
            <item><title>First</title><guid>1</guid><link>https://www.show.example/e/first</link><description>&lt;a href="https://show.example/e/second/?t=1:02"&gt;next&lt;/a&gt;</description></item>
            <item><title>Second</title><guid>2</guid><link>https://show.example/e/second</link><description>&lt;a href="https://www.show.example/e/first"&gt;before&lt;/a&gt;</description></item>
            </channel></rss>
            """);
        await database.IngestAsync(feed);
        Assert.Equal(["first|before", "second|next"], await database.RowsAsync("select e.slug, l.title from link l join episode e on e.id = l.target_id order by 1"));
    }

    private static void Write(TestFolder folder, string name, string text) =>
        File.WriteAllText(folder.In(name + ".md"), $"+++\ntitle = \"{name}\"\ndate = 2024-01-01\n+++\n{text}\n");
}
