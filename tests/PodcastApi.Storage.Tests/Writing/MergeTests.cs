using PodcastApi.Content;
using PodcastApi.Storage.Writing;
using static PodcastApi.Storage.Tests.Writing.Rows;

namespace PodcastApi.Storage.Tests.Writing;

public sealed class MergeTests
{
    private static readonly Guid Other = Id(ContentKind.Podcast, "other");

    [Fact]
    public async Task A_merged_person_leaves_credits_names_and_keys_to_the_survivor()
    {
        await using var test = await StorageDatabase.CreateAsync();
        await test.WriteAsync(Batch(Episode("one").WithGuest("bob"), Episode("two", 2).WithGuest("robert"), Episode("both", 3).WithGuest("bob").WithGuest("robert"))
            .With(Podcast() with { Hosts = [PersonId("bob"), PersonId("robert")] }));
        await using (var keys = await ContentWriter.BeginAsync(test.Database, CancellationToken.None))
        {
            await keys.Identities.ResolveAsync(ContentKind.Person, ["bob", "robert"], CancellationToken.None);
            await keys.CompleteAsync(CancellationToken.None);
        }

        var result = await test.RunAsync(writer => writer.Merge(ContentKind.Person, PersonId("bob"), PersonId("robert")));

        Assert.Equal(2, result.Revision);
        Assert.Equal(["robert|3|3|2"], await test.RowsAsync("select slug, episode_count, guest_episode_count, revision from person"));
        Assert.Equal(["both|1|2", "one|1|2", "two|1|1"], await test.RowsAsync(
            "select e.slug, count(*), e.revision from appearance a join episode e on e.id = a.episode_id group by e.id order by 1"));
        Assert.Equal([$"MERGE|{PersonId("robert")}|True|2"], await test.RowsAsync($"select action, merged_into, visible, revision from change where id = '{PersonId("bob")}'"));
        Assert.Equal([$"bob|{PersonId("robert")}", $"people/bob|{PersonId("robert")}", $"people/robert|{PersonId("robert")}", $"robert|{PersonId("robert")}"],
            await test.RowsAsync("select path, id from alias where type = 'PERSON' order by 1"));
        Assert.Equal([$"{PersonId("robert")}"], await test.RowsAsync("select person_id from podcast_host"));
        Assert.Equal([$"bob|{PersonId("robert")}", $"robert|{PersonId("robert")}"], await test.RowsAsync("select natural_key, id from identity order by 1"));
    }

    [Fact]
    public async Task A_survivor_that_is_merged_later_leaves_no_tombstone_that_leads_astray()
    {
        await using var test = await StorageDatabase.CreateAsync();
        await test.WriteAsync(Batch(Episode("one").WithGuest("a"), Episode("two").WithGuest("b"), Episode("three").WithGuest("c")).With(Podcast()));

        await test.RunAsync(writer => writer.Merge(ContentKind.Person, PersonId("a"), PersonId("b")));
        await test.RunAsync(writer => writer.Merge(ContentKind.Person, PersonId("b"), PersonId("c")));

        Assert.Equal([$"{PersonId("c")}", $"{PersonId("c")}"], await test.RowsAsync("select merged_into from change where action = 'MERGE'"));
        Assert.Equal(["c|3"], await test.RowsAsync("select slug, episode_count from person"));
        Assert.Equal([$"{PersonId("c")}"], await test.RowsAsync("select id from alias where path = 'a'"));
    }

    [Fact]
    public async Task A_chain_of_merges_in_one_transaction_ends_at_the_last_survivor()
    {
        await using var test = await StorageDatabase.CreateAsync();
        await test.WriteAsync(Batch(Episode("one").WithGuest("a").WithGuest("b").WithGuest("c")).With(Podcast()));

        await test.RunAsync(writer =>
        {
            writer.Merge(ContentKind.Person, PersonId("a"), PersonId("b"));
            writer.Merge(ContentKind.Person, PersonId("b"), PersonId("c"));
            Assert.Throws<ArgumentException>(() => writer.Merge(ContentKind.Person, PersonId("c"), PersonId("a")));
        });

        Assert.Equal(["c|1"], await test.RowsAsync("select slug, episode_count from person"));
        Assert.Equal(1, await test.ScalarAsync<long>("select count(*) from appearance"));
    }

    [Fact]
    public async Task Companies_and_links_merge_with_their_edges()
    {
        await using var test = await StorageDatabase.CreateAsync();
        await test.WriteAsync(
            Batch(
                Episode("one").WithGuest("ada", "zed").About("zed").WithLink("Zed", "https://zed.example/a"),
                Episode("two").About("zed", "zed-industries").WithLink("Zed", "https://zed.example/b").WithLink("Zed!", "https://zed.example/a"))
            .With(Podcast()).With("zed", "zed-industries"));

        await test.RunAsync(writer =>
        {
            writer.Merge(ContentKind.Company, CompanyId("zed-industries"), CompanyId("zed"));
            writer.Merge(ContentKind.Link, LinkId("https://zed.example/b"), LinkId("https://zed.example/a"));
        });

        Assert.Equal(["zed|2"], await test.RowsAsync("select slug, episode_count from company"));
        Assert.Equal(["https://zed.example/a|Zed|3|2"], await test.RowsAsync("select url, title, mention_count, episode_count from link"));
        Assert.Equal(["COMPANY|MERGE", "LINK|MERGE"], await test.RowsAsync("select type, action from change where merged_into is not null order by 1"));
    }

    [Fact]
    public async Task Rows_of_the_same_transaction_that_name_the_loser_are_the_survivors()
    {
        await using var test = await StorageDatabase.CreateAsync();
        await test.WriteAsync(Batch(Episode("one").WithGuest("bob")).With(Podcast()));

        await test.RunAsync(
            writer => writer.Merge(ContentKind.Person, PersonId("bob"), PersonId("robert")),
            Batch(Episode("two", 2).WithGuest("bob").WithGuest("robert").WithLink("x", "https://x.example/")));

        Assert.Equal(["robert|2"], await test.RowsAsync("select slug, episode_count from person"));
    }

    [Fact]
    public async Task A_merged_episode_leads_to_the_survivor()
    {
        await using var test = await StorageDatabase.CreateAsync();
        await test.WriteAsync(Batch(Episode("one").WithGuest("ada"), Episode("two").WithGuest("bob")).With(Podcast()));

        var result = await test.RunAsync(writer => writer.Merge(ContentKind.Episode, EpisodeId("one"), EpisodeId("two")));

        Assert.Equal(1, result.EpisodesDeleted);
        Assert.Equal(["two"], await test.RowsAsync("select slug from episode"));
        Assert.Equal(["bob"], await test.RowsAsync("select slug from person"));
        Assert.Equal([$"{EpisodeId("two")}"], await test.RowsAsync("select id from alias where path = 'one'"));
        Assert.Equal([$"{EpisodeId("two")}"], await test.RowsAsync("select merged_into from change where action = 'MERGE'"));
    }

    [Fact]
    public async Task A_merged_podcast_hands_over_its_episodes()
    {
        await using var test = await StorageDatabase.CreateAsync();
        await test.WriteAsync(
            Batch(Episode("one") with { Season = 1 }, Episode("other-one", podcast: Other) with { Slug = "one", Season = 1 }, Episode("third", 3, podcast: Other).WithGuest("ada").WithLink("x", "https://x.example/").About("acme"))
            .With(Podcast() with { ImageUrl = "https://i.example/" }, Podcast("other") with { Provisional = true, SeasonTitles = new Dictionary<int, string> { [1] = "First" } })
            .With("acme"));

        await test.RunAsync(writer =>
        {
            writer.Merge(ContentKind.Podcast, Other, Show);
            writer.Merge(ContentKind.Episode, EpisodeId("other-one"), EpisodeId("one"));
        });

        Assert.Equal(["show|2|2"], await test.RowsAsync("select slug, episode_count, revision from podcast"));
        Assert.Equal(["one|1|∅", "third|2|https://i.example/"], await test.RowsAsync(
            "select slug, revision, case when slug = 'third' then artwork_url end from episode order by 1"));
        Assert.Equal([$"{Show}", $"{Show}", $"{Show}", $"{Show}"], await test.RowsAsync(
            "select podcast_id from appearance union all select podcast_id from mention union all select podcast_id from link_episode union all select podcast_id from episode_company"));
        Assert.Equal(["1|First|1"], await test.RowsAsync("select number, title, episode_count from season"));
        Assert.Equal([$"podcasts/other|{Show}", $"podcasts/other/episodes/one|{EpisodeId("one")}", $"podcasts/other/episodes/third|{EpisodeId("third")}", $"podcasts/show/episodes/third|{EpisodeId("third")}"],
            await test.RowsAsync("select path, id from alias where path like 'podcasts/other%' or path = 'podcasts/show/episodes/third' order by 1"));
        Assert.Equal([$"MERGE|{Show}"], await test.RowsAsync($"select action, merged_into from change where id = '{Other}'"));
    }

    [Fact]
    public async Task Episodes_of_a_merged_podcast_get_a_number_where_their_slug_is_taken()
    {
        await using var test = await StorageDatabase.CreateAsync();
        await test.WriteAsync(Batch(Episode("one"), Episode("other-one", podcast: Other) with { Slug = "one" }).With(Podcast(), Podcast("other")));

        await test.RunAsync(writer => writer.Merge(ContentKind.Podcast, Other, Show));

        Assert.Equal([$"one|{EpisodeId("one")}", $"one-2|{EpisodeId("other-one")}"], await test.RowsAsync("select slug, id from episode order by 1"));
    }

    [Fact]
    public async Task Merging_a_podcast_and_writing_its_episodes_anew_go_together()
    {
        await using var test = await StorageDatabase.CreateAsync();
        await test.WriteAsync(Batch(Episode("one", podcast: Other).WithGuest("ada")).With(Podcast("other") with { Provisional = true }));

        await test.RunAsync(
            writer => writer.Merge(ContentKind.Podcast, Other, Show),
            Batch(Episode("one").WithGuest("ada")).With(Podcast()));

        Assert.Equal([$"one|{Show}"], await test.RowsAsync("select slug, podcast_id from episode"));
        Assert.Equal(["show|1"], await test.RowsAsync("select slug, episode_count from podcast"));
        Assert.False((await test.WriteAsync(Batch(Episode("one").WithGuest("ada")).With(Podcast()))).Changed);
    }

    [Fact]
    public async Task What_was_merged_and_is_written_again_is_itself_again()
    {
        await using var test = await StorageDatabase.CreateAsync();
        await test.WriteAsync(Batch(Episode("one").WithGuest("a"), Episode("two").WithGuest("b")).With(Podcast()));
        await test.RunAsync(writer => writer.Merge(ContentKind.Person, PersonId("a"), PersonId("b")));

        await test.WriteAsync(Batch(Episode("one").WithGuest("a")));

        Assert.Equal(["a|1", "b|1"], await test.RowsAsync("select slug, episode_count from person order by 1"));
        Assert.Equal(["UPSERT|∅"], await test.RowsAsync($"select action, merged_into from change where id = '{PersonId("a")}'"));
    }

    [Theory]
    [InlineData(ContentKind.Appearance)]
    [InlineData(ContentKind.Mention)]
    public async Task Only_what_has_a_page_of_its_own_can_be_merged(ContentKind kind)
    {
        await using var test = await StorageDatabase.CreateAsync();
        await using var writer = await ContentWriter.BeginAsync(test.Database, CancellationToken.None);

        Assert.Throws<ArgumentException>(() => writer.Merge(kind, Guid.NewGuid(), Guid.NewGuid()));
    }
}
