using PodcastApi.Content;
using PodcastApi.Content.Model;
using PodcastApi.Query;
using PodcastApi.Query.Outcomes;
using PodcastApi.Query.Roots;
using PodcastApi.Query.Selections;
using PodcastApi.Query.Values;

namespace PodcastApi.Storage.Tests.Reading;

public sealed class ResolveTests(ReadingDatabase database) : IClassFixture<ReadingDatabase>, IAsyncLifetime
{
    private static readonly IReadOnlyList<TypeSelection> Slugs =
    [
        .. ContentModel.Resource.Where(type => type != ContentModel.Link).Select(type => new TypeSelection(type, Selecting.Scalars(type, "slug"))),
        new TypeSelection(ContentModel.Link, Selecting.Scalars(ContentModel.Link, "url")),
    ];

    public Task InitializeAsync() => database.Database.ExecuteAsync($"""
        delete from change where id in ('{Id(ContentKind.Person, 700)}', '{Id(ContentKind.Person, 701)}');
        insert into change (id, type, depth, action, merged_into, visible, was_visible, revision) values
        ('{Id(ContentKind.Person, 700)}', 'PERSON', 2, 'DELETE', null, true, true, 50),
        ('{Id(ContentKind.Person, 701)}', 'PERSON', 2, 'MERGE', '{Id(ContentKind.Person, 1)}', true, true, 51);
        insert into alias (type, path, id, kind, revision) values
        ('PERSON', 'deleted', '{Id(ContentKind.Person, 700)}', 'SLUG', 2),
        ('PERSON', 'merged', '{Id(ContentKind.Person, 701)}', 'SLUG', 2),
        ('EPISODE', '/p/s04e01', '{Id(ContentKind.Episode, 1)}', 'ALIAS', 2),
        ('EPISODE', 'old', '{Id(ContentKind.Episode, 1)}', 'SLUG', 2),
        ('EPISODE', 'old', '{Id(ContentKind.Episode, 2)}', 'SLUG', 3),
        ('EPISODE', 'person-1', '{Id(ContentKind.Episode, 2)}', 'SLUG', 9),
        ('EPISODE', 'deleted', '{Id(ContentKind.Episode, 2)}', 'SLUG', 1),
        ('EPISODE', '/draft', '{Id(ContentKind.Episode, 3)}', 'ALIAS', 1),
        ('EPISODE', 'https://host1.example/1', '{Id(ContentKind.Episode, 4)}', 'PAGE', 1)
        on conflict do nothing
        """);

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("podcast-1", RootStatus.Found, """{"slug":"podcast-1"}""")]
    [InlineData("podcasts/podcast-1", RootStatus.Found, """{"slug":"podcast-1"}""")]
    [InlineData("podcasts/podcast-2/episodes/episode-14", RootStatus.Found, """{"slug":"episode-14"}""")]
    [InlineData("people/person-4", RootStatus.Found, """{"slug":"person-4"}""")]
    [InlineData("companies/company-1", RootStatus.Found, """{"slug":"company-1"}""")]
    [InlineData("https://host3.example/3", RootStatus.Found, """{"url":"https://host3.example/3"}""")]
    public async Task A_current_name_is_found(string path, RootStatus status, string json)
    {
        var (outcome, body) = await ReadAsync([path]);
        Assert.Equal(json, body);
        Assert.Equal(status, outcome.Status);
    }

    [Theory]
    [InlineData("/p/s04e01", """{"slug":"episode-1"}""")]
    [InlineData("https://podcast2.example/e/14", """{"slug":"episode-14"}""")]
    [InlineData("merged", """{"slug":"person-1"}""")]
    public async Task An_old_name_has_moved_to_what_it_is_now(string path, string json)
    {
        var (outcome, body) = await ReadAsync([path]);
        Assert.Equal(json, body);
        Assert.Equal(RootStatus.Moved, outcome.Status);
    }

    [Fact]
    public async Task A_current_slug_wins_over_an_alias()
        => Assert.Equal("""{"slug":"person-1"}""", (await ReadAsync(["person-1"])).Json);

    [Fact]
    public async Task Of_two_old_names_the_newest_counts()
        => Assert.Equal("""{"slug":"episode-2"}""", (await ReadAsync(["old"])).Json);

    [Fact]
    public async Task What_is_there_wins_over_what_is_gone()
        => Assert.Equal("""{"slug":"episode-2"}""", (await ReadAsync(["deleted"])).Json);

    [Fact]
    public async Task The_page_of_an_episode_wins_over_the_link_to_it()
        => Assert.Equal("""{"slug":"episode-4"}""", (await ReadAsync(["https://host1.example/1"])).Json);

    [Fact]
    public async Task What_was_deleted_is_gone()
    {
        await database.Database.ExecuteAsync("delete from alias where path = 'deleted' and type = 'EPISODE'");
        var (outcome, body) = await ReadAsync(["deleted"]);
        Assert.Equal(RootStatus.Gone, outcome.Status);
        Assert.Equal("null", body);
    }

    [Fact]
    public async Task What_is_hidden_is_found_with_the_draft_scope_only()
    {
        Assert.Equal(RootStatus.NotFound, (await ReadAsync(["/draft"])).Outcome.Status);
        Assert.Equal(RootStatus.NotFound, (await ReadAsync(["episode-3"])).Outcome.Status);
        Assert.Equal(RootStatus.Moved, (await ReadAsync(["/draft"], AccessScope.Drafts)).Outcome.Status);
        Assert.Equal(RootStatus.Found, (await ReadAsync(["episode-3"], AccessScope.Drafts)).Outcome.Status);
    }

    [Fact]
    public async Task What_nobody_ever_named_is_not_found()
        => Assert.Equal(RootStatus.NotFound, (await ReadAsync(["never", "/never"])).Outcome.Status);

    [Fact]
    public async Task Within_a_podcast_only_its_episodes_are_meant()
    {
        Assert.Equal("""{"slug":"episode-1"}""", (await ReadAsync(["old"], podcast: "podcast-1")).Json);
        Assert.Equal("""{"slug":"episode-2"}""", (await ReadAsync(["old"], podcast: "podcast-2")).Json);
        Assert.Equal("null", (await ReadAsync(["old"], podcast: "podcast-0")).Json);
        Assert.Equal("null", (await ReadAsync(["podcast-1"], podcast: "podcast-1")).Json);
    }

    private static Guid Id(ContentKind kind, int number) => SampleContent.Id(kind, number).Value;

    private Task<(RootOutcome Outcome, string Json)> ReadAsync(string[] paths, AccessScope scope = AccessScope.Published, string? podcast = null)
    {
        var values = new QueryValues();
        var root = new ResolveRoot("resolve", values.Add(paths), Slugs)
        {
            Podcast = podcast is null ? null : new SlugLookup(ContentModel.Podcast, values.Add(podcast)),
        };
        return database.ReadAsync(root, values, scope);
    }
}
