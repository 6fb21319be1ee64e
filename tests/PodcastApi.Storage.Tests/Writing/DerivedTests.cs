using PodcastApi.Content;
using PodcastApi.Storage.Writing;
using static PodcastApi.Storage.Tests.Writing.Rows;

namespace PodcastApi.Storage.Tests.Writing;

/// <summary>What follows from the rows: titles, affiliations, targets, search vectors.</summary>
public sealed class DerivedTests
{
    private static Task<string[]> TitleAsync(StorageDatabase test) => test.RowsAsync("select title, revision from link");

    [Fact]
    public async Task A_link_is_named_by_its_most_frequent_text_then_the_earliest_then_the_first_in_order()
    {
        await using var test = await StorageDatabase.CreateAsync();
        const string Url = "https://x.example/";
        await test.WriteAsync(Batch(Episode("one", 5).WithLink("b", Url)).With(Podcast()));
        Assert.Equal(["b|1"], await TitleAsync(test));

        await test.WriteAsync(Batch(Episode("two", 5).WithLink("a", Url)));
        Assert.Equal(["a|2"], await TitleAsync(test));

        await test.WriteAsync(Batch(Episode("three", 1).WithLink("c", Url)));
        Assert.Equal(["c|3"], await TitleAsync(test));

        await test.WriteAsync(Batch(Episode("four", 9).WithLink("b", Url)));
        Assert.Equal(["b|4"], await TitleAsync(test));

        // A draft's text does not count, and so nothing changes about the link.
        await test.WriteAsync(Batch(Episode("five", status: EpisodeStatus.Draft).WithLink("d", Url).WithLink("d", Url).WithLink("d", Url)));
        Assert.Equal(["b|4"], await TitleAsync(test));
    }

    [Theory]
    [InlineData("https://www.x.example/a/b/?q=1#f", "x.example/a/b")]
    [InlineData("https://x.example/", "x.example")]
    [InlineData("http://x.example:8080/a", "x.example:8080/a")]
    [InlineData("mailto:a@x.example", "mailto:a@x.example")]
    public async Task A_link_without_text_is_named_by_host_and_path(string url, string title)
    {
        await using var test = await StorageDatabase.CreateAsync();
        await test.WriteAsync(Batch(Episode("one").WithLink("", url)).With(Podcast()));

        Assert.Equal([title], await test.RowsAsync("select title from link"));
    }

    [Fact]
    public async Task Affiliations_come_from_credits_the_latest_first()
    {
        await using var test = await StorageDatabase.CreateAsync();
        await test.WriteAsync(
            Batch(
                Episode("one", 1).WithGuest("ada", "acme", "Engineer"),
                Episode("two", 2).WithGuest("ada", "corp", "CTO"),
                Episode("three", 3).WithGuest("ada", "acme", "Director"),
                Episode("four", 4).WithGuest("ada", "acme"),
                Episode("five", 5, EpisodeStatus.Draft).WithGuest("ada", "corp", "CEO"))
            .With(Podcast()).With("acme", "corp"));
        const string Affiliations = "select c.slug, a.position, a.title, a.first_on::text, a.last_on::text from person_company a join company c on c.id = a.company_id order by 2";

        Assert.Equal(["acme|1|Director|2025-01-01|2025-01-04", "corp|2|CTO|2025-01-02|2025-01-02"], await test.RowsAsync(Affiliations));

        await test.RunAsync(writer => writer.DeleteEpisodes([EpisodeId("three"), EpisodeId("four")]));
        Assert.Equal(["corp|1|CTO|2025-01-02|2025-01-02", "acme|2|Engineer|2025-01-01|2025-01-01"], await test.RowsAsync(Affiliations));
        Assert.Equal(["2"], await test.RowsAsync("select revision from person"));
    }

    [Fact]
    public async Task A_change_of_a_counter_is_a_change_of_what_it_counts_for()
    {
        await using var test = await StorageDatabase.CreateAsync();
        await test.WriteAsync(Batch(Episode("one").WithGuest("ada").WithGuest("bob").WithLink("x", "https://x.example/").About("acme")).With(Podcast()).With("acme"));
        await test.WriteAsync(Batch(Episode("two", 2).WithGuest("ada").WithLink("x", "https://x.example/").About("acme")));

        Assert.Equal(
            ["COMPANY|2", "EPISODE|1", "EPISODE|2", "LINK|2", "PERSON|1", "PERSON|2", "PODCAST|2"],
            await test.RowsAsync("select type, revision from change order by 1, 2"));
        Assert.Equal(["ada|2", "bob|1"], await test.RowsAsync("select slug, revision from person order by 1"));
    }

    [Fact]
    public async Task A_change_of_a_person_is_no_change_of_the_episode()
    {
        await using var test = await StorageDatabase.CreateAsync();
        await test.WriteAsync(Batch(Episode("one").WithGuest("ada")).With(Podcast()));
        await test.WriteAsync(new ContentBatch { People = [Person("ada") with { Name = "Ada Lovelace", Slug = "ada-lovelace" }] });

        Assert.Equal(["one|1"], await test.RowsAsync("select slug, revision from episode"));
        Assert.Equal(["ada-lovelace|2"], await test.RowsAsync("select slug, revision from person"));
    }

    [Fact]
    public async Task Seasons_carry_the_title_that_any_source_told()
    {
        await using var test = await StorageDatabase.CreateAsync();
        var podcast = Podcast() with { SeasonTitles = new Dictionary<int, string> { [1] = "One", [2] = "Two" } };
        await test.WriteAsync(Batch(Episode("a", 1) with { Season = 1 }, Episode("b", 3) with { Season = 1 }, Episode("c", 4)).With(podcast));
        const string Seasons = "select number, title, episode_count, first_published_at::date::text, last_published_at::date::text from season order by 1";
        Assert.Equal(["1|One|2|2025-01-01|2025-01-03"], await test.RowsAsync(Seasons));

        await test.WriteAsync(Batch(Episode("d", 9) with { Season = 2 }, Episode("e", 9) with { Season = 3 }));
        Assert.Equal(["1|One|2|2025-01-01|2025-01-03", "2|Two|1|2025-01-09|2025-01-09", "3|∅|1|2025-01-09|2025-01-09"], await test.RowsAsync(Seasons));
    }

    [Fact]
    public async Task A_link_to_a_page_of_ours_has_that_as_its_target_whichever_comes_first()
    {
        await using var test = await StorageDatabase.CreateAsync();
        const string Page = "https://show.example/podcast/two/";
        await test.WriteAsync(Batch(
            Episode("one").WithLink("that", Page.TrimEnd('/')).WithLink("at", Page + "?t=12%3A30").WithLink("show", "https://show.example/").WithLink("no", "https://show.example/podcast")).With(Podcast()));
        const string Targets = "select l.url, l.target_type, e.slug, p.slug from link l left join episode e on e.id = l.target_id left join podcast p on p.id = l.target_id where l.target_id is not null order by 1";
        Assert.Empty(await test.RowsAsync(Targets));

        await test.WriteAsync(Batch(Episode("two", 2) with { PageUrl = Page }).With(Podcast() with { PageUrls = ["https://show.example/"] }));
        Assert.Equal(
            ["https://show.example/podcast/two/?t=12%3A30|EPISODE|two|∅", "https://show.example/podcast/two|EPISODE|two|∅", "https://show.example/|PODCAST|∅|show"],
            (await test.RowsAsync(Targets)).OrderByDescending(row => row.Length));
        Assert.Equal(2, await test.ScalarAsync<long>("select min(revision) from link where target_id is not null"));

        await test.WriteAsync(Batch(Episode("two", 2, EpisodeStatus.Draft) with { PageUrl = Page }));
        Assert.Equal(["https://show.example/|PODCAST|∅|show"], await test.RowsAsync(Targets));
    }

    [Theory]
    [InlineData("titleword", "A")]
    [InlineData("ada", "B")]
    [InlineData("acme", "B")]
    [InlineData("corp", "B")]
    [InlineData("summaryword", "C")]
    [InlineData("noteword", "D")]
    [InlineData("anchorword", "D")]
    public async Task An_episode_is_found_by_its_words_weighted_by_where_they_stand(string word, string weight)
    {
        await using var test = await StorageDatabase.CreateAsync();
        await test.WriteAsync(
            Batch((Episode("one") with { Title = "Titleword", Summary = "Summaryword", NotesText = "Noteword" }).WithGuest("ada", "acme").About("corp").WithLink("Anchorword", "https://x.example/"))
            .With(Podcast()).With("acme", "corp"));

        Assert.Equal(1, await test.ScalarAsync<long>($"select count(*) from episode where search @@ '{word}:{weight}'::tsquery"));
        Assert.Equal(0, await test.ScalarAsync<long>($"select count(*) from episode where search @@ '{word}:{"ABCD".Replace(weight, "", StringComparison.Ordinal)}'::tsquery"));
    }

    [Fact]
    public async Task An_episode_is_found_by_the_new_name_of_a_guest()
    {
        await using var test = await StorageDatabase.CreateAsync();
        await test.WriteAsync(Batch(Episode("one").WithGuest("ada", "acme")).With(Podcast()).With("acme"));

        await test.WriteAsync(new ContentBatch { People = [Person("ada") with { Name = "Countess" }], Companies = [Company("acme") with { Name = "Renamed" }] });

        Assert.Equal(1, await test.ScalarAsync<long>("select count(*) from episode where search @@ to_tsquery('simple', 'countess & renamed')"));
    }
}
