using PodcastApi.Content;
using PodcastApi.Storage.Tests.Reading;

namespace PodcastApi.GraphQL.Content.Tests.Planning;

public sealed class OldNameTests : IAsyncLifetime
{
    private readonly PlanningDatabase _database = new();

    private static string Id(ContentKind kind, int number) => SampleContent.Id(kind, number).Value.ToString();

    public async Task InitializeAsync()
    {
        await _database.InitializeAsync();
        await _database.Database.ExecuteAsync($"""
            insert into alias (type, path, id, kind, revision) values
            ('PERSON', 'people/old', '{Id(ContentKind.Person, 1)}', 'SLUG', 1), ('PERSON', 'people/old', '{Id(ContentKind.Person, 2)}', 'SLUG', 2),
            ('PERSON', 'people/person-4', '{Id(ContentKind.Person, 1)}', 'SLUG', 9),
            ('PERSON', 'people/merged', '{Id(ContentKind.Person, 999)}', 'SLUG', 2),
            ('PODCAST', 'podcasts/show', '{Id(ContentKind.Podcast, 1)}', 'SLUG', 2),
            ('EPISODE', 'before', '{Id(ContentKind.Episode, 1)}', 'SLUG', 2), ('EPISODE', 'before', '{Id(ContentKind.Episode, 2)}', 'SLUG', 3),
            ('EPISODE', 'hidden', '{Id(ContentKind.Episode, 3)}', 'SLUG', 3), ('EPISODE', 'hidden', '{Id(ContentKind.Episode, 1)}', 'SLUG', 1);
            insert into change (id, type, depth, action, merged_into, visible, was_visible, revision)
            values ('{Id(ContentKind.Person, 999)}', 'PERSON', 2, 'MERGE', '{Id(ContentKind.Person, 5)}', true, true, 50);
            """);
    }

    public Task DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task An_old_slug_leads_to_the_thing_that_had_it_last()
        => Assert.Equal(
            """{"a":{"slug":"person-2"},"b":{"slug":"episode-2"},"c":{"slug":"podcast-1"}}""",
            await _database.DataAsync("""{ a: person(slug: "old") { slug } b: episode(slug: "before") { slug } c: podcast(slug: "show") { slug } }"""));

    [Fact]
    public async Task A_current_slug_wins_over_an_old_one()
        => Assert.Equal("""{"person":{"slug":"person-4"}}""", await _database.DataAsync("""{ person(slug: "person-4") { slug } }"""));

    [Fact]
    public async Task A_merged_thing_is_the_one_that_it_turned_out_to_be()
    {
        var old = SampleContent.Id(ContentKind.Person, 999);
        Assert.Equal(
            """{"a":{"slug":"person-5"},"b":{"slug":"person-5"},"c":[{"slug":"person-5","profiles":[{"url":"https://github.com/person5"}]},{"slug":"person-5","profiles":[{"url":"https://github.com/person5"}]}]}""",
            await _database.DataAsync($$"""
                { a: person(slug: "merged") { slug } b: node(id: "{{old}}") { ... on Person { slug } }
                  c: nodes(ids: ["{{old}}", "{{SampleContent.Id(ContentKind.Person, 5)}}"]) { ... on Person { slug profiles { url } } } }
                """));
    }

    [Fact]
    public async Task An_old_slug_of_an_episode_may_stand_below_an_old_slug_of_its_podcast()
        => Assert.Equal(
            """{"a":{"slug":"episode-1"},"b":{"slug":"episode-2"},"c":null}""",
            await _database.DataAsync("""{ a: episode(slug: "before", podcast: "show") { slug } b: episode(slug: "before", podcast: "podcast-2") { slug } c: episode(slug: "before", podcast: "podcast-0") { slug } }"""));

    [Fact]
    public async Task An_old_slug_of_what_is_hidden_leads_past_it()
        => Assert.Equal("""{"episode":{"slug":"episode-1"}}""", await _database.DataAsync("""{ episode(slug: "hidden") { slug } }"""));

    [Fact]
    public async Task A_thing_found_by_an_old_slug_has_everything_below_it()
        => Assert.Equal(
            await _database.DataAsync("""{ e: episode(slug: "episode-2") { slug guests { name } sections { kind links { text } } links { url } companies { name } podcast { episodes(first: 2) { nodes { slug } totalCount } } } }"""),
            await _database.DataAsync("""{ e: episode(slug: "before") { slug guests { name } sections { kind links { text } } links { url } companies { name } podcast { episodes(first: 2) { nodes { slug } totalCount } } } }"""));
}
