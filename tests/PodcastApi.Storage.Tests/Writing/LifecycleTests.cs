using PodcastApi.Content;
using PodcastApi.Storage.Writing;
using static PodcastApi.Storage.Tests.Writing.Rows;

namespace PodcastApi.Storage.Tests.Writing;

/// <summary>Coming, going, coming back, and being seen or not.</summary>
public sealed class LifecycleTests
{
    private const string Changes = """
        select c.type, coalesce(p.slug, o.slug, e.slug, l.url, ''), c.action, c.visible, c.was_visible, c.revision from change c
        left join person p on p.id = c.id left join company o on o.id = c.id left join episode e on e.id = c.id left join link l on l.id = c.id
        where c.type <> 'PODCAST' order by c.depth, 2
        """;

    [Fact]
    public async Task A_deleted_episode_leaves_a_tombstone_and_takes_along_what_only_it_told_of()
    {
        await using var test = await StorageDatabase.CreateAsync();
        await test.WriteAsync(
            Batch(
                Episode("one").WithGuest("ada", "acme").WithLink("x", "https://x.example/"),
                Episode("two", 2).WithGuest("bob").WithLink("y", "https://y.example/").About("acme"))
            .With(Podcast()).With("acme"));

        var result = await test.RunAsync(writer => writer.DeleteEpisodes([EpisodeId("one")]));

        Assert.Equal(new WriteResult(2, true, 0, 0, 1), result);
        Assert.Equal(["two"], await test.RowsAsync("select slug from episode"));
        Assert.Equal(["bob"], await test.RowsAsync("select slug from person"));
        Assert.Equal(["acme|1"], await test.RowsAsync("select slug, episode_count from company"));
        Assert.Equal(["https://y.example/"], await test.RowsAsync("select url from link"));
        Assert.Equal(
            ["COMPANY|acme|UPSERT|True|True|1", "PERSON||DELETE|True|True|2", "PERSON|bob|UPSERT|True|True|1",
             "LINK||DELETE|True|True|2", "LINK|https://y.example/|UPSERT|True|True|1",
             "EPISODE||DELETE|True|True|2", "EPISODE|two|UPSERT|True|True|1"],
            await test.RowsAsync(Changes));
        Assert.Equal(["companies|1", "episodes|1", "guests|1", "links|1", "people|1", "podcasts|1"], await test.RowsAsync("select * from collection_count order by 1"));
    }

    [Fact]
    public async Task What_comes_back_has_its_old_id_and_is_an_upsert_again()
    {
        await using var test = await StorageDatabase.CreateAsync();
        var batch = Batch(Episode("one").WithGuest("ada")).With(Podcast());
        await test.WriteAsync(batch);
        await test.RunAsync(writer => writer.DeleteEpisodes([EpisodeId("one")]));

        await test.WriteAsync(batch);

        Assert.Equal(["PERSON|ada|UPSERT|True|True|3", "EPISODE|one|UPSERT|True|True|3"], await test.RowsAsync(Changes));
        Assert.Equal([$"{EpisodeId("one")}"], await test.RowsAsync("select id from episode"));
    }

    [Fact]
    public async Task What_comes_and_goes_in_one_transaction_leaves_no_trace()
    {
        await using var test = await StorageDatabase.CreateAsync();
        await test.WriteAsync(Batch().With(Podcast()));

        var result = await test.RunAsync(
            writer => writer.DeleteEpisodes([EpisodeId("one")]),
            Batch(Episode("one").WithGuest("ada").WithLink("x", "https://x.example/")));

        Assert.Equal(new WriteResult(1, false, 0, 0, 0), result);
        Assert.Empty(await test.RowsAsync(Changes));
        Assert.Empty(await test.RowsAsync("select slug from person union all select url from link"));
    }

    [Fact]
    public async Task Written_after_it_was_deleted_an_episode_stays_as_it_was()
    {
        await using var test = await StorageDatabase.CreateAsync();
        var batch = Batch(Episode("one").WithGuest("ada")).With(Podcast());
        await test.WriteAsync(batch);

        await using var writer = await ContentWriter.BeginAsync(test.Database, CancellationToken.None);
        writer.DeleteEpisodes([EpisodeId("one")]);
        await writer.WriteAsync(batch, CancellationToken.None);
        var result = await writer.CompleteAsync(CancellationToken.None);

        Assert.Equal(new WriteResult(1, false, 0, 0, 0), result);
        Assert.Equal(["one|1"], await test.RowsAsync("select slug, revision from episode"));
    }

    [Fact]
    public async Task Deleting_what_is_not_there_changes_nothing()
    {
        await using var test = await StorageDatabase.CreateAsync();

        var result = await test.RunAsync(writer => writer.DeleteEpisodes([EpisodeId("none")]));

        Assert.Equal(new WriteResult(0, false, 0, 0, 0), result);
        Assert.Empty(await test.RowsAsync("select * from change"));
    }

    [Fact]
    public async Task Of_what_only_a_draft_names_nothing_is_seen_by_the_public()
    {
        await using var test = await StorageDatabase.CreateAsync();

        await test.WriteAsync(Batch(Episode("one", status: EpisodeStatus.Draft).WithGuest("ada", "acme").About("acme").WithLink("x", "https://x.example/"))
            .With(Podcast()).With("acme"));

        Assert.Equal(
            ["COMPANY|acme|UPSERT|False|False|1", "PERSON|ada|UPSERT|False|False|1", "LINK|https://x.example/|UPSERT|False|False|1", "EPISODE|one|UPSERT|False|False|1"],
            await test.RowsAsync(Changes));
        Assert.Equal(["ada|0|0|False"], await test.RowsAsync("select slug, episode_count, guest_episode_count, visible from person"));
        Assert.Equal(["x.example|0|0|False"], await test.RowsAsync("select title, mention_count, episode_count, visible from link"));
        Assert.Equal(["acme|0|False"], await test.RowsAsync("select slug, episode_count, visible from company"));
        Assert.Empty(await test.RowsAsync("select * from person_company union all select podcast_id, null, number, title, null, null from season"));
        Assert.Equal(["companies|0", "episodes|0", "guests|0", "links|0", "people|0", "podcasts|1"], await test.RowsAsync("select * from collection_count order by 1"));
    }

    [Fact]
    public async Task A_withdrawn_episode_is_hidden_with_what_only_it_told_of_and_the_public_once_saw_it()
    {
        await using var test = await StorageDatabase.CreateAsync();
        var published = Episode("one").WithGuest("ada").WithLink("x", "https://x.example/");
        await test.WriteAsync(Batch(published).With(Podcast()));

        await test.WriteAsync(Batch(published with { Status = EpisodeStatus.Draft }));

        Assert.Equal(
            ["PERSON|ada|UPSERT|False|True|2", "LINK|https://x.example/|UPSERT|False|True|2", "EPISODE|one|UPSERT|False|True|2"],
            await test.RowsAsync(Changes));
        Assert.Equal(["False", "False", "False"], await test.RowsAsync(
            "select visible from appearance union all select visible from mention union all select visible from link_episode"));

        await test.RunAsync(writer => writer.DeleteEpisodes([published.Id]));
        Assert.Equal(["PERSON||DELETE|True|True|3", "LINK||DELETE|True|True|3", "EPISODE||DELETE|True|True|3"], await test.RowsAsync(Changes));
    }

    [Fact]
    public async Task A_draft_that_was_never_seen_leaves_a_tombstone_that_the_public_does_not_see()
    {
        await using var test = await StorageDatabase.CreateAsync();
        await test.WriteAsync(Batch(Episode("one", status: EpisodeStatus.Draft).WithGuest("ada")).With(Podcast()));

        await test.RunAsync(writer => writer.DeleteEpisodes([EpisodeId("one")]));

        Assert.Equal(["PERSON||DELETE|False|False|2", "EPISODE||DELETE|False|False|2"], await test.RowsAsync(Changes));
    }

    [Fact]
    public async Task A_scheduled_episode_is_published_when_its_time_has_come()
    {
        await using var test = await StorageDatabase.CreateAsync();
        var due = Episode("due", 10, EpisodeStatus.Scheduled).WithGuest("ada", "acme", "CTO").About("acme").WithLink("x", "https://x.example/");
        await test.WriteAsync(Batch(due, Episode("later", 20, EpisodeStatus.Scheduled)).With(Podcast()).With("acme"));
        Assert.Equal(new DateTimeOffset(2025, 1, 10, 0, 0, 0, TimeSpan.Zero), await ScheduledEpisodes.NextAsync(test.Database, CancellationToken.None));

        test.Time.Now = new DateTimeOffset(2025, 1, 9, 23, 59, 59, TimeSpan.Zero);
        Assert.Null(await ScheduledEpisodes.PublishDueAsync(test.Database, null, CancellationToken.None));
        test.Time.Now = new DateTimeOffset(2025, 1, 10, 0, 0, 0, TimeSpan.Zero);
        Assert.Equal(2, (await ScheduledEpisodes.PublishDueAsync(test.Database, null, CancellationToken.None))!.Revision);

        Assert.Equal(["due|PUBLISHED|True|2", "later|SCHEDULED|False|1"], await test.RowsAsync("select slug, status, visible, revision from episode order by 1"));
        Assert.Equal(["ada|1|True"], await test.RowsAsync("select slug, guest_episode_count, visible from person"));
        Assert.Equal(["acme|1|True"], await test.RowsAsync("select slug, episode_count, visible from company"));
        Assert.Equal(["x|1|1|True"], await test.RowsAsync("select title, mention_count, episode_count, visible from link"));
        Assert.Equal(["CTO"], await test.RowsAsync("select title from person_company"));

        // Read again by now, it is published: nothing to do.
        var result = await test.WriteAsync(Batch(due with { Status = EpisodeStatus.Published }));
        Assert.False(result.Changed);
    }

    [Fact]
    public async Task A_changed_episode_keeps_the_ids_of_its_parts_and_loses_what_is_gone()
    {
        await using var test = await StorageDatabase.CreateAsync();
        var episode = Episode("one").WithGuest("ada").WithGuest("bob").WithLink("a", "https://a.example/").WithLink("b", "https://b.example/").WithLink("c", null);
        await test.WriteAsync(Batch(episode).With(Podcast()));
        var untouched = await test.RowsAsync("select xmin from appearance where credited_as = 'ada'");

        var changed = episode with
        {
            Appearances = [episode.Appearances[0]],
            Mentions = [episode.Mentions[2], episode.Mentions[0] with { Text = "A" }],
        };
        await test.WriteAsync(Batch(changed));

        Assert.Equal([$"1|{episode.Mentions[2].Id}|c", $"2|{episode.Mentions[0].Id}|A"], await test.RowsAsync("select position, id, text from mention order by 1"));
        Assert.Equal(["ada"], await test.RowsAsync("select slug from person"));
        Assert.Equal(["https://a.example/|A"], await test.RowsAsync("select url, title from link"));
        Assert.Equal(untouched, await test.RowsAsync("select xmin from appearance where credited_as = 'ada'"));
    }

    [Fact]
    public async Task A_deleted_podcast_takes_its_episodes_along()
    {
        await using var test = await StorageDatabase.CreateAsync();
        await test.WriteAsync(
            Batch(Episode("one").WithGuest("ada"), Episode("two", podcast: Id(ContentKind.Podcast, "other"))).With(Podcast() with { Hosts = [PersonId("ada")] }, Podcast("other")));

        var result = await test.RunAsync(writer => writer.DeletePodcasts([Show]));

        Assert.Equal(1, result.EpisodesDeleted);
        Assert.Equal(["other"], await test.RowsAsync("select slug from podcast"));
        Assert.Equal(["two"], await test.RowsAsync("select slug from episode"));
        Assert.Empty(await test.RowsAsync("select slug from person"));
        Assert.Equal(["0|DELETE", "2|DELETE", "4|DELETE"], await test.RowsAsync("select depth, action from change where revision = 2 order by 1"));
    }

    [Fact]
    public async Task A_host_without_a_credit_is_a_visible_person()
    {
        await using var test = await StorageDatabase.CreateAsync();
        await test.WriteAsync(new ContentBatch { Podcasts = [Podcast() with { Hosts = [PersonId("ada")] }], People = [Person("ada")] });

        Assert.Equal(["ada|0|True"], await test.RowsAsync("select slug, episode_count, visible from person"));

        await test.WriteAsync(new ContentBatch { Podcasts = [Podcast()] });
        Assert.Empty(await test.RowsAsync("select slug from person"));
    }

    [Fact]
    public async Task A_person_that_nobody_credits_does_not_stay()
    {
        await using var test = await StorageDatabase.CreateAsync();

        var result = await test.WriteAsync(new ContentBatch { People = [Person("ada")], Links = [Link("https://x.example/")], Companies = [Company("acme")] });

        Assert.False(result.Changed);
        Assert.Empty(await test.RowsAsync("select slug from person union all select slug from company union all select url from link"));
    }

    [Fact]
    public async Task Children_of_the_change_log_come_after_their_parents()
    {
        await using var test = await StorageDatabase.CreateAsync();
        await test.WriteAsync(Batch(Episode("one").WithGuest("ada").About("acme").WithLink("x", "https://x.example/")).With(Podcast()).With("acme"));

        Assert.Equal(["PODCAST", "COMPANY", "PERSON", "LINK", "EPISODE"], await test.RowsAsync("select type from change order by revision, depth, id"));
    }

    [Fact]
    public async Task An_episode_without_its_own_image_shows_that_of_its_podcast()
    {
        await using var test = await StorageDatabase.CreateAsync();
        await test.WriteAsync(Batch(Episode("one"), Episode("two") with { ImageUrl = "https://i.example/2" }).With(Podcast() with { ImageUrl = "https://i.example/a" }));
        Assert.Equal(["https://i.example/a|1", "https://i.example/2|1"], await test.RowsAsync("select artwork_url, revision from episode order by slug"));

        await test.WriteAsync(new ContentBatch { Podcasts = [Podcast() with { ImageUrl = "https://i.example/b" }] });
        Assert.Equal(["https://i.example/b|2", "https://i.example/2|1"], await test.RowsAsync("select artwork_url, revision from episode order by slug"));
    }
}
