namespace PodcastApi.GraphQL.Content.Tests.Planning;

public sealed class FilterTests(PlanningDatabase database) : IClassFixture<PlanningDatabase>
{
    [Theory]
    [InlineData("{}", "{}")]
    [InlineData("{ title: {} }", "{}")]
    [InlineData("{ podcast: {} }", "{}")]
    [InlineData("{ and: [] }", "{}")]
    [InlineData("{ and: [{}] }", "{}")]
    [InlineData("{ or: [{}, { title: { eq: \"Title 1\" } }] }", "{}")]
    [InlineData("{ guests: { all: {} } }", "{}")]
    [InlineData("{ guests: { some: {} } }", "{ guests: { any: true } }")]
    [InlineData("{ guests: { none: {} } }", "{ guests: { any: false } }")]
    [InlineData("{ title: { or: [{ eq: \"Title 1\" }, { endsWith: \"2\" }] } }", "{ title: { in: [\"Title 1\", \"Title 2\"] } }")]
    [InlineData("{ title: { and: [{ startsWith: \"Title\" }, { endsWith: \"2\" }] } }", "{ title: { eq: \"Title 2\" } }")]
    [InlineData("{ title: { startsWith: \"Title\", endsWith: \"2\" } }", "{ title: { eq: \"Title 2\" } }")]
    [InlineData("{ season: { in: [null, 1] } }", "{ or: [{ season: { eq: null } }, { season: { eq: 1 } }] }")]
    [InlineData("{ season: { nin: [null, 1] } }", "{ season: { neq: null }, or: [{ season: { neq: 1 } }] }")]
    [InlineData("{ podcast: { slug: { eq: \"podcast-1\" } } }", "{ podcast: { slug: { nin: [\"podcast-0\", \"podcast-2\"] } } }")]
    [InlineData("{ guests: { some: { person: { slug: { eq: \"person-3\" } } } } }", "{ guests: { some: { slug: { eq: \"person-3\" } } } }")]
    [InlineData("{ guests: { none: { role: { eq: GUEST } } } }", "{ guests: { any: false } }")]
    [InlineData("{ guests: { all: { role: { eq: GUEST } } } }", "{}")]
    [InlineData("{ aliases: { some: { or: [{ eq: \"/p/s01e01\" }, { eq: \"x\" }] } } }", "{ aliases: { any: true } }")]
    [InlineData("{ aliases: { all: { startsWith: \"/\" } } }", "{ aliases: { any: false } }")]
    [InlineData("{ aliases: { all: {} } }", "{}")]
    [InlineData("{ id: { eq: \"nothing\" } }", "{ or: [] }")]
    [InlineData("{ id: { neq: \"nothing\" } }", "{}")]
    public async Task A_filter_means_the_same_as_another(string filter, string other)
    {
        const string Query = "episodes(where: {0}, first: 100) {{ totalCount nodes {{ id }} }}";

        Assert.Equal(
            await database.DataAsync("{ e: " + string.Format(null, Query, other) + " }"),
            await database.DataAsync("{ e: " + string.Format(null, Query, filter) + " }"));
    }

    [Fact]
    public async Task A_filter_of_no_alternatives_never_holds()
        => Assert.Equal("""{"episodes":{"totalCount":0}}""", await database.DataAsync("{ episodes(where: { or: [] }) { totalCount } }"));

    [Fact]
    public async Task Variables_may_stand_anywhere_in_a_filter()
    {
        const string Query = """
            query ($where: EpisodeFilterInput, $title: String, $titles: [String], $absent: String, $order: [EpisodeSortInput!]) {
              a: episodes(where: $where, order: $order, first: 3) { nodes { title } }
              b: episodes(where: { title: { eq: $title } }) { totalCount }
              c: episodes(where: { title: { in: [$title, "Title 2"] } }) { totalCount }
              d: episodes(where: { title: { in: $titles, eq: $absent } }) { totalCount }
            }
            """;

        Assert.Equal(
            """{"a":{"nodes":[{"title":"Title 4"},{"title":"Title 4"},{"title":"Title 4"}]},"b":{"totalCount":8},"c":{"totalCount":17},"d":{"totalCount":17}}""",
            await database.DataAsync(Query, """
                { "where": { "title": { "nin": ["Title 5"] } }, "title": "Title 1", "titles": ["Title 1", "Title 2"], "order": [{ "title": "DESC" }, { "number": null }, {}] }
                """));
    }

    [Fact]
    public async Task A_filter_and_an_order_that_are_null_ask_for_nothing()
        => Assert.Equal(
            await database.DataAsync("{ e: episodes { nodes { id } } }"),
            await database.DataAsync("{ e: episodes(where: null, order: null, first: null, after: null) { nodes { id } } }"));
}
