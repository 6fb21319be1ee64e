using PodcastApi.Content;
using PodcastApi.Storage.Writing;
using static PodcastApi.Storage.Tests.Writing.Rows;

namespace PodcastApi.Storage.Tests.Writing;

public sealed class SlugTests
{
    private static EpisodeRow Named(string key, string slug, Guid? podcast = null) => Episode(key, podcast: podcast) with { Slug = slug };

    private static Task<string[]> SlugsAsync(StorageDatabase test) =>
        test.RowsAsync("select e.source_title, e.slug from episode e order by 1");

    [Fact]
    public async Task Of_several_with_one_slug_the_first_gets_it_and_the_others_a_number()
    {
        await using var test = await StorageDatabase.CreateAsync();
        await test.WriteAsync(Batch(Named("a", "x"), Named("b", "x"), Named("c", "x"), Named("d", "x-2"), Named("e", "y")).With(Podcast()));

        Assert.Equal(["Title of a|x", "Title of b|x-3", "Title of c|x-4", "Title of d|x-2", "Title of e|y"], await SlugsAsync(test));
    }

    [Fact]
    public async Task Whoever_has_a_slug_keeps_it()
    {
        await using var test = await StorageDatabase.CreateAsync();
        await test.WriteAsync(Batch(Named("b", "x")).With(Podcast()));
        await test.WriteAsync(Batch(Named("a", "x"), Named("b", "x") with { Title = "changed" }));
        Assert.Equal(["Title of a|x-2", "Title of b|x"], await SlugsAsync(test));

        // And a number once given stays.
        await test.WriteAsync(Batch(Named("0", "x"), Named("a", "x") with { Title = "changed" }));
        Assert.Equal(["Title of 0|x-3", "Title of a|x-2", "Title of b|x"], await SlugsAsync(test));
    }

    [Fact]
    public async Task The_same_again_with_numbered_slugs_changes_nothing()
    {
        await using var test = await StorageDatabase.CreateAsync();
        var batch = Batch(Named("a", "x"), Named("b", "x")).With(Podcast());
        await test.WriteAsync(batch);

        Assert.False((await test.WriteAsync(batch)).Changed);
        // Nor does writing back what is stored.
        Assert.False((await test.WriteAsync(Batch(Named("b", "x-2")))).Changed);
    }

    [Fact]
    public async Task A_number_goes_when_the_slug_is_free()
    {
        await using var test = await StorageDatabase.CreateAsync();
        await test.WriteAsync(Batch(Named("a", "x"), Named("b", "x")).With(Podcast()));
        await test.RunAsync(writer => writer.DeleteEpisodes([EpisodeId("a")]));

        await test.WriteAsync(Batch(Named("b", "x")));

        Assert.Equal(["Title of b|x"], await SlugsAsync(test));
    }

    [Fact]
    public async Task A_slug_that_ends_in_a_number_of_its_own_can_be_changed()
    {
        await using var test = await StorageDatabase.CreateAsync();
        await test.WriteAsync(Batch(Named("a", "holiday-2024")).With(Podcast()));
        await test.WriteAsync(Batch(Named("a", "holiday")));

        Assert.Equal(["Title of a|holiday"], await SlugsAsync(test));
    }

    [Fact]
    public async Task Slugs_can_be_swapped_and_handed_round()
    {
        await using var test = await StorageDatabase.CreateAsync();
        await test.WriteAsync(Batch(Named("a", "x"), Named("b", "y"), Named("c", "z")).With(Podcast()));

        await test.WriteAsync(Batch(Named("a", "y"), Named("b", "z"), Named("c", "x")));
        Assert.Equal(["Title of a|y", "Title of b|z", "Title of c|x"], await SlugsAsync(test));

        await test.RunAsync(writer => writer.DeleteEpisodes([EpisodeId("c")]), Batch(Named("d", "x"), Named("a", "z"), Named("b", "y")));
        Assert.Equal(["Title of a|z", "Title of b|y", "Title of d|x"], await SlugsAsync(test));
    }

    [Fact]
    public async Task Episodes_of_two_podcasts_may_share_a_slug_and_people_may_not()
    {
        await using var test = await StorageDatabase.CreateAsync();
        var other = Id(ContentKind.Podcast, "other");
        await test.WriteAsync(
            Batch(Named("a", "x").WithGuest("ada").WithGuest("bob"), Named("b", "x", other)).With(Podcast(), Podcast("other")) with
            {
                People = [Person("ada"), Person("bob") with { Slug = "ada" }],
            });

        Assert.Equal(["Title of a|x", "Title of b|x"], await SlugsAsync(test));
        Assert.Equal(["ada|ada", "bob|ada-2"], await test.RowsAsync("select name_key, slug from person order by 1"));
    }

    [Fact]
    public async Task Thousands_of_one_slug_are_numbered_in_no_time()
    {
        await using var test = await StorageDatabase.CreateAsync();
        var started = TimeProvider.System.GetTimestamp();
        await test.WriteAsync(Batch([.. Enumerable.Range(0, 4_000).Select(i => Named($"e{i}", "episode"))]).With(Podcast()));

        Assert.Equal(["episode-4000"], await test.RowsAsync("select slug from episode order by length(slug) desc, slug desc limit 1"));
        Assert.True(TimeProvider.System.GetElapsedTime(started) < TimeSpan.FromSeconds(60));
    }

    [Fact]
    public async Task Every_slug_that_there_was_still_leads_to_its_owner()
    {
        await using var test = await StorageDatabase.CreateAsync();
        await test.WriteAsync(Batch(Named("a", "x").WithGuest("ada").About("acme")).With(Podcast()).With("acme"));
        await test.WriteAsync(
            Batch(Named("a", "y").WithGuest("ada").About("acme")) with
            {
                Podcasts = [Podcast() with { Slug = "programme" }],
                People = [Person("ada") with { Slug = "lovelace" }],
                Companies = [Company("acme") with { Slug = "corp" }],
            });

        Assert.Equal(
            ["COMPANY|acme|SLUG|1", "COMPANY|companies/acme|SLUG|1", "COMPANY|companies/corp|SLUG|2", "COMPANY|corp|SLUG|2",
             "EPISODE|podcasts/programme/episodes/x|SLUG|2", "EPISODE|podcasts/programme/episodes/y|SLUG|2", "EPISODE|podcasts/show/episodes/x|SLUG|1",
             "EPISODE|x|SLUG|1", "EPISODE|y|SLUG|2",
             "PERSON|ada|SLUG|1", "PERSON|lovelace|SLUG|2", "PERSON|people/ada|SLUG|1", "PERSON|people/lovelace|SLUG|2",
             "PODCAST|podcasts/programme|SLUG|2", "PODCAST|podcasts/show|SLUG|1", "PODCAST|programme|SLUG|2", "PODCAST|show|SLUG|1"],
            await test.RowsAsync("select type, path, kind, revision from alias order by type, path"));
    }

    [Fact]
    public async Task Aliases_and_pages_are_noted_and_kept()
    {
        await using var test = await StorageDatabase.CreateAsync();
        var episode = Episode("one") with
        {
            Aliases = ["/p/s01e01", "/p/one/"],
            PageUrl = "https://show.example/podcast/one/",
            PageUrls = ["https://show.example/?p=12", "https://old.example"],
        };
        await test.WriteAsync(Batch(episode).With(Podcast()));
        await test.WriteAsync(Batch(episode with { Aliases = ["/p/new"], PageUrl = null, PageUrls = [] }));

        Assert.Equal(
            ["/?p=12|PAGE", "/p/new|ALIAS", "/p/one|ALIAS", "/p/s01e01|ALIAS", "/podcast/one|PAGE", "https://old.example|PAGE",
             "https://show.example/?p=12|PAGE", "https://show.example/podcast/one|PAGE"],
            await test.RowsAsync("select path, kind from alias where kind <> 'SLUG' order by 1"));
    }

    [Fact]
    public async Task A_slug_or_alias_of_any_length_is_stored()
    {
        await using var test = await StorageDatabase.CreateAsync();
        var slug = string.Concat(Enumerable.Repeat("ünbelievable-", 400));
        var episode = Named("a", slug) with { Aliases = ["/" + slug], PageUrl = "https://x.example/" + slug };
        await test.WriteAsync(Batch(episode, Named("b", slug)).With(Podcast() with { Slug = slug }));

        Assert.Equal(2, await test.ScalarAsync<long>("select count(*) from episode where octet_length(slug) between 190 and 202"));
        Assert.False((await test.WriteAsync(Batch(episode))).Changed);
    }
}
