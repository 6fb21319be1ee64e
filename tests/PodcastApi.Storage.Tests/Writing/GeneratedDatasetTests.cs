using PodcastApi.Benchmarks.Data.Generating;

namespace PodcastApi.Storage.Tests.Writing;

/// <summary>The data set that the benchmarks copy straight into the tables.</summary>
public sealed class GeneratedDatasetTests
{
    private const string Indexes = "select indexdef from pg_indexes where schemaname = 'public' order by indexdef";

    private const string WrongVectors = """
        select e.slug from episode e join podcast p on p.id = e.podcast_id
        where e.search is distinct from search_episode(
            p.language,
            e.title || ' ' || e.source_title,
            (select string_agg(n.name, ' ' order by n.name collate "C") from (
                select p.name || ' ' || a.credited_as as name from appearance a join person p on p.id = a.person_id where a.episode_id = e.id
                union all select o.name from appearance a join company o on o.id = a.company_id where a.episode_id = e.id
                union all select o.name from episode_company c join company o on o.id = c.company_id where c.episode_id = e.id) n),
            e.summary,
            e.notes_text || ' ' || coalesce((
                select string_agg(m.text || ' ' || coalesce(m.description, ''), ' ' order by m.position)
                from mention m where m.episode_id = e.id and strpos(e.notes_text, m.text) = 0), ''))
        """;

    [Fact]
    public async Task What_is_copied_is_what_the_writer_would_have_left()
    {
        var size = DatasetSize.Large.Times(0.0002);
        await using var test = await StorageDatabase.CreateAsync();
        var before = await test.RowsAsync(Indexes);

        await new LargeDataset(size).WriteAsync(test.ConnectionString, _ => { });

        Assert.Equal(
            [$"{size.Podcasts}|{size.Episodes}|{size.Mentions}|{size.Links}|{size.People}|{size.Companies}"],
            await test.RowsAsync("select (select count(*) from podcast), (select count(*) from episode), (select count(*) from mention), (select count(*) from link), (select count(*) from person), (select count(*) from company)"));
        Assert.Equal(before, await test.RowsAsync(Indexes));
        await BruteForce.CheckAsync(test);
        Assert.Empty(await test.RowsAsync(WrongVectors));
        // The reference of the benchmarks pages by the instant alone.
        Assert.Empty(await test.RowsAsync("select published_at from episode group by 1 having count(*) > 1"));
    }
}
