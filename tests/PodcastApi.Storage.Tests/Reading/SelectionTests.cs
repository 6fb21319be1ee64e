using System.Text.Json;
using PodcastApi.Content;
using PodcastApi.Content.Model;
using PodcastApi.Query;
using PodcastApi.Query.Filters;
using PodcastApi.Query.Paging;
using PodcastApi.Query.Roots;
using PodcastApi.Query.Selections;
using PodcastApi.Query.Values;

namespace PodcastApi.Storage.Tests.Reading;

/// <summary>What is selected below a thing: lists, connections, unions, objects, aliases, at any depth.</summary>
public sealed class SelectionTests(ReadingDatabase database) : IClassFixture<ReadingDatabase>
{
    private readonly QueryValues _values = new();

    [Fact]
    public async Task A_field_may_stand_several_times_under_different_keys()
    {
        var slug = ContentModel.Episode.Scalar("slug");
        var selection = new Selection([new ScalarSelection("a", slug), new ConstantSelection("__typename", "Episode"), new ScalarSelection("b", slug)]);
        Assert.Equal("""{"a":"episode-1","__typename":"Episode","b":"episode-1"}""", await EpisodeAsync(1, selection));
    }

    [Fact]
    public async Task An_object_is_null_when_it_is_not_there()
    {
        var audio = (ObjectField)ContentModel.Episode.Members.Single(member => member.Name == "audio");
        var selection = new Selection([new ObjectSelection("audio", audio, new Selection([new ScalarSelection("size", audio.Find("bytes")!), new ScalarSelection("url", audio.Find("url")!)]))]);
        Assert.Equal("""{"audio":null}""", await EpisodeAsync(1, selection));
        Assert.Equal("""{"audio":{"size":5000000004,"url":"https://cdn.example/4.mp3"}}""", await EpisodeAsync(4, selection));
    }

    [Fact]
    public async Task A_list_takes_its_arguments()
    {
        var appearances = ContentModel.Episode.Relation("appearances");
        var links = ContentModel.Episode.Relation("links");
        var roles = new ArgumentValue(appearances.Arguments[0], _values.Add(new[] { "HOST", "PRODUCER" }));
        var sections = new ArgumentValue(links.Arguments[0], _values.Add(new[] { "LINKS" }));
        var selection = new Selection(
        [
            Selecting.List(appearances, Selecting.Scalars(ContentModel.Appearance, "role", "position"), roles),
            Selecting.List(links, Selecting.Scalars(ContentModel.Mention, "position"), sections),
        ]);
        Assert.Equal("""{"appearances":[{"role":"HOST","position":3},{"role":"PRODUCER","position":9}],"links":[{"position":2},{"position":3},{"position":4}]}""", await EpisodeAsync(19, selection));
    }

    [Fact]
    public async Task Relations_nest_through_lists_and_single_things()
    {
        var links = ContentModel.Episode.Relation("links");
        var section = ContentModel.Mention.Relation("section");
        var selection = new Selection(
        [
            Selecting.List(links, Selecting.Scalars(ContentModel.Mention, "position").With(
                new ToOneSelection("section", section, Selecting.Scalars(ContentModel.Section, "kind").With(
                    Selecting.List(ContentModel.Section.Relation("links"), Selecting.Scalars(ContentModel.Mention, "position")))),
                new ToOneSelection("link", ContentModel.Mention.Relation("link"), Selecting.Scalars(ContentModel.Link, "host")))),
        ]);
        Assert.Equal(
            """
            {"links":[{"position":1,"section":{"kind":"OTHER","links":[{"position":1}]},"link":{"host":"host2.example"}},{"position":2,"section":{"kind":"LINKS","links":[{"position":2},{"position":3},{"position":4}]},"link":{"host":"host3.example"}},{"position":3,"section":{"kind":"LINKS","links":[{"position":2},{"position":3},{"position":4}]},"link":{"host":"host1.example"}},{"position":4,"section":{"kind":"LINKS","links":[{"position":2},{"position":3},{"position":4}]},"link":null}]}
            """,
            await EpisodeAsync(14, selection));
    }

    [Fact]
    public async Task A_reference_to_any_type_is_written_as_that_type_and_hides_what_is_hidden()
    {
        var target = ContentModel.Link.Relation("target");
        var selection = new Selection([new UnionSelection("target", target, [.. ContentModel.Resource.Select(type => new TypeSelection(type, new Selection([new ConstantSelection("__typename", type.Name), new ScalarSelection("id", type.Id)])))])]);
        Assert.Equal("""{"target":null}""", await LinkAsync(1, selection));
        Assert.Equal($$$"""{"target":{"__typename":"Episode","id":"{{{SampleContent.Id(ContentKind.Episode, 6)}}}"}}""", await LinkAsync(6, selection));

        // Episode 24 is a draft.
        Assert.Equal("""{"target":null}""", await LinkAsync(24, selection));
        Assert.Equal($$$"""{"target":{"__typename":"Episode","id":"{{{SampleContent.Id(ContentKind.Episode, 24)}}}"}}""", await LinkAsync(24, selection, AccessScope.Drafts));
    }

    [Theory]
    [InlineData(AccessScope.Published)]
    [InlineData(AccessScope.Drafts)]
    public async Task Each_item_of_a_page_has_its_own_page_below(AccessScope scope)
    {
        var slug = Selecting.Scalars(ContentModel.Episode, "slug");
        var recent = new FilterFactory(_values).Compare(ContentModel.Episode.Scalar("season"), FilterOperator.GreaterThan, 0);
        var person = Selecting.Scalars(ContentModel.Person, "slug").With(
            Selecting.First(ContentModel.Person.Relation("episodes"), 2, _values, slug),
            Selecting.First(ContentModel.Person.Relation("episodes"), 3, _values, slug, recent, key: "recent"));
        var json = await CollectionAsync("people", Selecting.Scalars(ContentModel.Person, "slug").With(
            Selecting.First(ContentModel.Person.Relation("episodes"), 2, _values, slug.With(
                Selecting.List(ContentModel.Episode.Relation("guests"), new Selection([new ToOneSelection("person", ContentModel.Appearance.Relation("person"), person)]))))), scope);

        using var document = JsonDocument.Parse(json);
        Assert.Equal(await database.Database.ScalarAsync<long>(scope == AccessScope.Published ? "select count(*) from person where visible" : "select count(*) from person"), document.RootElement.GetArrayLength());
        var visible = scope == AccessScope.Published ? "and e.visible" : "";
        foreach (var item in document.RootElement.EnumerateArray())
        {
            await CheckAsync(item, "episodes", 2, visible);
            foreach (var inner in item.GetProperty("episodes").GetProperty("nodes").EnumerateArray().SelectMany(episode => episode.GetProperty("guests").EnumerateArray()))
            {
                await CheckAsync(inner.GetProperty("person"), "episodes", 2, visible);
                await CheckAsync(inner.GetProperty("person"), "recent", 3, visible + " and e.season > 0");
            }
        }
    }

    [Fact]
    public async Task Parts_of_a_connection_come_in_the_order_and_under_the_keys_asked_for()
    {
        var ordering = new Ordering([new SortKey(ContentModel.Episode.Scalar("title"))]);
        var page = PageReader.Read(new PageArguments(First: 1), new PageLimits(), new CursorBinding("episodes", ordering, null, [], _values), _values).Page!;
        var slug = Selecting.Scalars(ContentModel.Episode, "slug");
        var (_, json) = await database.ReadAsync(
            new CollectionRoot("episodes", ContentModel.Collection("episodes"), new Connection
            {
                Page = page,
                Ordering = ordering,
                Output = new ConnectionObject(
                [
                    new TotalCountPart("all"),
                    new NodesPart("a", slug),
                    new ConstantPart("__typename", "EpisodesConnection"),
                    new EdgesPart("edges", [new NodePart("n", slug), new ConstantEdgePart("__typename", "EpisodesEdge"), new NodePart("m", Selecting.Scalars(ContentModel.Episode, "title"))]),
                    new NodesPart("b", Selecting.Scalars(ContentModel.Episode, "title")),
                    new PageInfoPart("pageInfo", [new PageInfoField("__typename", PageFacts.None, "PageInfo"), new PageInfoField("more", PageFacts.HasNextPage)]),
                ]),
            }),
            _values);
        var first = Assert.Single(await database.Database.RowsAsync("select slug from episode where visible order by title, id limit 1"));
        Assert.Equal(
            $$$"""
            {"all":47,"a":[{"slug":"{{{first}}}"}],"__typename":"EpisodesConnection","edges":[{"n":{"slug":"{{{first}}}"},"__typename":"EpisodesEdge","m":{"title":"Title 0"}}],"b":[{"title":"Title 0"}],"pageInfo":{"__typename":"PageInfo","more":true}}
            """,
            json);
    }

    [Fact]
    public async Task Feeds_are_absolute_urls_of_this_server()
    {
        var selection = new Selection([Selecting.List(ContentModel.Podcast.Relation("feeds"), Selecting.Scalars(ContentModel.Feed, "kind", "url"))]);
        var (_, json) = await database.ReadAsync(new SingleRoot("podcast", new SlugLookup(ContentModel.Podcast, _values.Add("podcast-1")), selection), _values);
        Assert.Equal("""{"feeds":[{"kind":"RSS","url":"https://api.example/v1/podcasts/podcast-1/feed.xml"},{"kind":"JSON","url":"https://api.example/v1/podcasts/podcast-1/feed.json"}]}""", json);
    }

    [Fact]
    public async Task Neighbours_are_the_visible_episodes_of_the_podcast_by_date_and_id()
    {
        var slug = Selecting.Scalars(ContentModel.Episode, "slug");
        var selection = slug.With(
            new ToOneSelection("previous", ContentModel.Episode.Relation("previous"), slug), new ToOneSelection("next", ContentModel.Episode.Relation("next"), slug));
        foreach (var scope in (AccessScope[])[AccessScope.Published, AccessScope.Drafts])
        {
            var order = await database.Database.RowsAsync(
                $"select slug from episode where podcast_id = '{SampleContent.Id(ContentKind.Podcast, 1).Value}' and {(scope == AccessScope.Published ? "visible" : "published_at is not null")} order by published_at, id desc");
            for (var i = 0; i < order.Length; i++)
            {
                var lookup = new EpisodeSlugLookup(_values.Add(order[i]), new SlugLookup(ContentModel.Podcast, _values.Add("podcast-1")));
                var (_, json) = await database.ReadAsync(new SingleRoot("episode", lookup, selection), _values, scope);
                string Neighbour(int index) => index >= 0 && index < order.Length ? $$"""{"slug":"{{order[index]}}"}""" : "null";
                Assert.Equal($$"""{"slug":"{{order[i]}}","previous":{{Neighbour(i - 1)}},"next":{{Neighbour(i + 1)}}}""", json);
            }
        }
    }

    [Fact]
    public async Task Hidden_episodes_are_behind_no_door()
    {
        var hidden = Enumerable.Range(0, SampleContent.Episodes).Where(SampleContent.IsHidden).Select(i => SampleContent.Id(ContentKind.Episode, i).ToString()).ToHashSet();
        var id = Selecting.Scalars(ContentModel.Episode, "id");
        var person = new Selection(
        [
            Selecting.First(ContentModel.Person.Relation("episodes"), 100, _values, id),
            Selecting.First(ContentModel.Person.Relation("appearances"), 100, _values, new Selection([new ToOneSelection("episode", ContentModel.Appearance.Relation("episode"), id)])),
        ]);
        var answers = new List<string>
        {
            await CollectionAsync("people", person, AccessScope.Published),
            await CollectionAsync("podcasts", new Selection([Selecting.First(ContentModel.Podcast.Relation("episodes"), 100, _values, id)]), AccessScope.Published),
            await CollectionAsync("companies", new Selection([Selecting.First(ContentModel.Company.Relation("episodes"), 100, _values, id), Selecting.First(ContentModel.Company.Relation("guests"), 100, _values, person)]), AccessScope.Published),
            await CollectionAsync("links", new Selection([Selecting.First(ContentModel.Link.Relation("episodes"), 100, _values, id), Selecting.First(ContentModel.Link.Relation("mentions"), 100, _values, new Selection([new ToOneSelection("episode", ContentModel.Mention.Relation("episode"), id)]))]), AccessScope.Published),
            await CollectionAsync("episodes", id.With(new ToOneSelection("previous", ContentModel.Episode.Relation("previous"), id)), AccessScope.Published),
        };
        Assert.All(answers, answer => Assert.Contains(SampleContent.Id(ContentKind.Episode, 1).ToString(), answer, StringComparison.Ordinal));
        foreach (var episode in hidden)
            Assert.All(answers, answer => Assert.DoesNotContain(episode, answer, StringComparison.Ordinal));
    }

    private async Task CheckAsync(JsonElement person, string key, int size, string condition)
    {
        var expected = await database.Database.RowsAsync(
            $"select e.slug from episode e where exists (select from appearance a join person p on p.id = a.person_id where a.episode_id = e.id and p.slug = '{person.GetProperty("slug").GetString()}') {condition} order by e.published_at desc nulls last, e.id");
        var nodes = person.GetProperty(key).GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("slug").GetString()!);
        Assert.Equal(expected.Take(size), nodes);
        Assert.Equal(expected.Length, person.GetProperty(key).GetProperty("totalCount").GetInt32());
    }

    private async Task<string> EpisodeAsync(int number, Selection selection)
        => (await database.ReadAsync(new SingleRoot("episode", new IdLookup(ContentModel.Episode, _values.Add(SampleContent.Id(ContentKind.Episode, number).Value)), selection), _values)).Json;

    private async Task<string> LinkAsync(int number, Selection selection, AccessScope scope = AccessScope.Published)
        => (await database.ReadAsync(new SingleRoot("link", new IdLookup(ContentModel.Link, _values.Add(SampleContent.Id(ContentKind.Link, number).Value)), selection), _values, scope)).Json;

    private async Task<string> CollectionAsync(string name, Selection selection, AccessScope scope)
    {
        var ordering = new Ordering(ContentModel.Collection(name).Type.DefaultOrder);
        var page = PageReader.Read(new PageArguments(First: 100), new PageLimits(), new CursorBinding(name, ordering, null, [], _values), _values).Page!;
        return (await database.ReadAsync(
            new CollectionRoot(name, ContentModel.Collection(name), new Connection { Page = page, Ordering = ordering, Output = new ItemArray(selection, PageFacts.None) }), _values, scope)).Json;
    }
}
