using PodcastApi.Content;
using PodcastApi.Content.Model;
using PodcastApi.Query;
using PodcastApi.Query.Outcomes;
using PodcastApi.Query.Roots;
using PodcastApi.Query.Selections;
using PodcastApi.Query.Values;

namespace PodcastApi.Storage.Tests.Reading;

public sealed class LookupTests(ReadingDatabase database) : IClassFixture<ReadingDatabase>
{
    private static readonly Selection EpisodeSlug = Selecting.Scalars(ContentModel.Episode, "slug");
    private static readonly Selection PersonSlug = Selecting.Scalars(ContentModel.Person, "slug");

    private readonly QueryValues _values = new();

    [Fact]
    public async Task An_episode_is_found_by_id()
    {
        var (outcome, json) = await EpisodeAsync(ById(14));
        Assert.Equal(RootStatus.Found, outcome.Status);
        Assert.Equal(SampleContent.Id(ContentKind.Episode, 14), outcome.Id);
        Assert.Equal("""{"slug":"episode-14"}""", json);
    }

    [Fact]
    public async Task An_episode_is_found_by_slug_within_its_podcast()
    {
        var (_, json) = await EpisodeAsync(BySlug("shared", "podcast-1"));
        Assert.Equal("""{"slug":"shared"}""", json);
        Assert.Equal(RootStatus.NotFound, (await EpisodeAsync(BySlug("episode-14", "podcast-1"))).Outcome.Status);
    }

    [Fact]
    public async Task A_slug_that_only_one_episode_has_needs_no_podcast()
        => Assert.Equal(SampleContent.Id(ContentKind.Episode, 14), (await EpisodeAsync(BySlug("episode-14"))).Outcome.Id);

    [Fact]
    public async Task A_slug_of_several_episodes_is_ambiguous_and_names_the_candidates()
    {
        var (outcome, json) = await EpisodeAsync(BySlug("shared"));
        Assert.Equal(RootStatus.Ambiguous, outcome.Status);
        Assert.Equal(["podcast-0", "podcast-1", "podcast-2"], outcome.Candidates.Select(candidate => candidate.Podcast).Order());
        Assert.All(outcome.Candidates, candidate => Assert.Equal("shared", candidate.Slug));
        Assert.Contains(outcome.Candidates, candidate => candidate.Id == SampleContent.Id(ContentKind.Episode, 9) && candidate.Title == "Title 3");
        Assert.Equal("null", json);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(5)]
    public async Task A_hidden_episode_is_found_with_the_draft_scope_only(int number)
    {
        Assert.Equal(RootStatus.NotFound, (await EpisodeAsync(ById(number))).Outcome.Status);
        Assert.Equal(RootStatus.NotFound, (await EpisodeAsync(BySlug($"episode-{number}"))).Outcome.Status);
        Assert.Equal(RootStatus.Found, (await EpisodeAsync(ById(number), AccessScope.Drafts)).Outcome.Status);
        Assert.Equal(RootStatus.Found, (await EpisodeAsync(BySlug($"episode-{number}"), AccessScope.Drafts)).Outcome.Status);
    }

    [Fact]
    public async Task A_guest_is_a_person_with_a_guest_credit()
    {
        await database.Database.ExecuteAsync("update person set guest_episode_count = 0 where slug = 'person-13'");
        var person = new SlugLookup(ContentModel.Person, _values.Add("person-13"));
        var guest = new SlugLookup(ContentModel.Person, _values.Add("person-13"), ContentModel.Collection("guests"));
        Assert.Equal(RootStatus.Found, (await database.ReadAsync(new SingleRoot("x", person, PersonSlug), _values)).Outcome.Status);
        Assert.Equal(RootStatus.NotFound, (await database.ReadAsync(new SingleRoot("x", guest, PersonSlug), _values)).Outcome.Status);
    }

    [Fact]
    public async Task A_link_is_found_by_its_canonical_url()
    {
        var lookup = new UrlLookup(_values.Add("https://host1.example/1"));
        var (outcome, json) = await database.ReadAsync(new SingleRoot("link", lookup, Selecting.Scalars(ContentModel.Link, "host")), _values);
        Assert.Equal(SampleContent.Id(ContentKind.Link, 1), outcome.Id);
        Assert.Equal("""{"host":"host1.example"}""", json);
    }

    [Theory]
    [InlineData("\0")]
    [InlineData("\ud800")]
    [InlineData("")]
    [InlineData("'; drop table episode; --")]
    public async Task Text_that_nothing_is_called_finds_nothing(string slug)
        => Assert.Equal(RootStatus.NotFound, (await EpisodeAsync(BySlug(slug))).Outcome.Status);

    [Fact]
    public async Task Nodes_come_in_the_order_of_the_ids_with_null_where_nothing_is_found()
    {
        EntityId?[] ids =
        [
            SampleContent.Id(ContentKind.Person, 1), SampleContent.Id(ContentKind.Episode, 3), null, SampleContent.Id(ContentKind.Episode, 1),
            SampleContent.Id(ContentKind.Person, 1), SampleContent.Id(ContentKind.Company, 1), SampleContent.Id(ContentKind.Episode, 999),
        ];
        var root = NodesRoot.Of("nodes", ids, [new TypeSelection(ContentModel.Episode, EpisodeSlug), new TypeSelection(ContentModel.Person, PersonSlug), new TypeSelection(ContentModel.Link, Selection.Empty)], _values);
        var (_, json) = await database.ReadAsync(root, _values);
        Assert.Equal("""[{"slug":"person-1"},null,null,{"slug":"episode-1"},{"slug":"person-1"},null,null]""", json);
    }

    [Fact]
    public async Task A_list_of_a_thing_is_written_by_itself()
    {
        var podcast = new SlugLookup(ContentModel.Podcast, _values.Add("podcast-0"));
        var hosts = ContentModel.Podcast.Relation("hosts");
        var (outcome, json) = await database.ReadAsync(new RelationRoot("hosts", podcast, Selecting.List(hosts, PersonSlug)), _values);
        Assert.Equal(2, outcome.Count);
        Assert.Equal("""[{"slug":"person-2"},{"slug":"person-1"}]""", json);
    }

    [Fact]
    public async Task A_list_of_a_thing_that_is_not_there_is_not_found()
    {
        var podcast = new SlugLookup(ContentModel.Podcast, _values.Add("none"));
        var (outcome, json) = await database.ReadAsync(
            new RelationRoot("hosts", podcast, Selecting.List(ContentModel.Podcast.Relation("hosts"), PersonSlug)), _values);
        Assert.Equal(RootStatus.NotFound, outcome.Status);
        Assert.Equal("null", json);
    }

    [Fact]
    public async Task What_was_deleted_is_gone_and_what_was_merged_has_moved()
    {
        var gone = SampleContent.Id(ContentKind.Person, 500);
        var merged = SampleContent.Id(ContentKind.Person, 501);
        var survivor = SampleContent.Id(ContentKind.Person, 1);
        await database.Database.ExecuteAsync($"""
            insert into change (id, type, depth, action, merged_into, visible, was_visible, revision) values
            ('{gone.Value}', 'PERSON', 2, 'DELETE', null, true, true, 50), ('{merged.Value}', 'PERSON', 2, 'MERGE', '{survivor.Value}', true, true, 51)
            on conflict do nothing
            """);
        Assert.Equal(RootStatus.Gone, (await PersonAsync(gone)).Status);
        var moved = await PersonAsync(merged);
        Assert.Equal(RootStatus.Moved, moved.Status);
        Assert.Equal(survivor, moved.Id);
        Assert.Equal(RootStatus.NotFound, (await PersonAsync(SampleContent.Id(ContentKind.Person, 502))).Status);
    }

    private IdLookup ById(int number) => new(ContentModel.Episode, _values.Add(SampleContent.Id(ContentKind.Episode, number).Value));

    private EpisodeSlugLookup BySlug(string slug, string? podcast = null)
        => new(_values.Add(slug), podcast is null ? null : new SlugLookup(ContentModel.Podcast, _values.Add(podcast)));

    private Task<(RootOutcome Outcome, string Json)> EpisodeAsync(Lookup lookup, AccessScope scope = AccessScope.Published)
        => database.ReadAsync(new SingleRoot("episode", lookup, EpisodeSlug), _values, scope);

    private async Task<RootOutcome> PersonAsync(EntityId id)
    {
        var lookup = new IdLookup(ContentModel.Person, _values.Add(id.Value));
        return (await database.ReadAsync(new SingleRoot("person", lookup, PersonSlug) { TellsTombstone = true }, _values)).Outcome;
    }
}
