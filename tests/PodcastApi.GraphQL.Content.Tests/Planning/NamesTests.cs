using PodcastApi.Content;
using PodcastApi.Storage.Tests.Reading;

namespace PodcastApi.GraphQL.Content.Tests.Planning;

/// <summary>Things by many names at a time.</summary>
public sealed class NamesTests(PlanningDatabase database) : IClassFixture<PlanningDatabase>
{
    private static readonly string Person = SampleContent.Id(ContentKind.Person, 1).ToString();
    private static readonly string Hidden = SampleContent.Id(ContentKind.Episode, 3).ToString();

    [Fact]
    public async Task Things_come_once_in_the_order_in_which_they_are_named_and_what_is_unknown_is_told()
        => Assert.Equal(
            $$$"""{"people":{"a":[{"slug":"person-1"},{"slug":"person-2"}],"__typename":"PeopleLookup","notFound":[{"value":"nonsense","parameter":"ids"},{"value":"nobody","parameter":"slugs"}],"b":[{"id":"{{{Person}}}","__typename":"Person"},{"id":"{{{SampleContent.Id(ContentKind.Person, 2)}}}","__typename":"Person"}]}}""",
            await database.DataAsync(
                """query ($ids: [ID!], $slugs: [String!]) { people: lookupPeople(ids: $ids, slugs: $slugs) { a: nodes { slug } __typename notFound { value parameter } b: nodes { id __typename } } }""",
                $$$"""{ "ids": ["{{{Person}}}", "nonsense"], "slugs": ["person-2", "nobody", "person-1"] }"""));

    [Fact]
    public async Task What_is_hidden_is_not_found_without_the_scope()
    {
        var query = $$$"""{ lookupEpisodes(ids: ["{{{Hidden}}}"]) { nodes { id } notFound { __typename value } } }""";

        Assert.Equal($$$"""{"lookupEpisodes":{"nodes":[],"notFound":[{"__typename":"NotFoundName","value":"{{{Hidden}}}"}]}}""", await database.DataAsync(query));
        Assert.Equal($$$"""{"lookupEpisodes":{"nodes":[{"id":"{{{Hidden}}}"}],"notFound":[]}}""", await database.DataAsync(query, access: Query.AccessScope.Drafts));
    }

    [Fact]
    public async Task Nothing_is_read_where_nothing_is_named()
    {
        Assert.Null(database.Plan("{ lookupLinks { nodes { url } notFound { value } } }").Query);
        Assert.Equal("""{"lookupLinks":{"nodes":[],"notFound":[]}}""", await database.DataAsync("{ lookupLinks { nodes { url } notFound { value } } }"));
    }

    [Fact]
    public async Task It_stands_beside_other_fields_and_they_are_one_read()
        => Assert.Equal(
            """{"person":{"slug":"person-2"},"lookupLinks":{"nodes":[{"host":"host1.example"}]},"lookupPeople":{"notFound":[]},"podcast":{"slug":"podcast-1"}}""",
            await database.DataAsync("""
                { person(slug: "person-2") { slug } lookupLinks(urls: ["http://host1.example/1"]) { nodes { host } }
                  lookupPeople(slugs: ["person-1"]) { notFound { value } } podcast(slug: "podcast-1") { slug } }
                """));

    [Fact]
    public async Task A_refused_field_below_is_null_with_its_place()
    {
        var answer = await database.AnswerAsync("""{ lookupPeople(slugs: ["person-1", "nobody"]) { nodes { slug bad: episodes(first: 101) { totalCount } } } }""");

        Assert.Contains("""{"lookupPeople":{"nodes":[{"slug":"person-1","bad":null}]}}""", answer);
        Assert.Contains("""["lookupPeople","nodes",0,"bad"]""", answer);
    }

    [Fact]
    public async Task A_null_that_may_not_stand_below_goes_up_to_the_field()
    {
        var answer = await database.AnswerAsync("""{ lookupEpisodes(slugs: ["episode-1"]) { nodes { related(first: 1000) { score } } } revision }""");

        Assert.Contains("PAGE_SIZE_EXCEEDED", answer);
        Assert.Contains("\"lookupEpisodes\":null,\"revision\":", answer);
    }

    [Fact]
    public async Task Too_many_names_are_refused()
    {
        var answer = await database.AnswerAsync($"{{ lookupPeople(slugs: [{string.Join(", ", Enumerable.Range(0, 101).Select(i => $"\"{i}\""))}]) {{ nodes {{ slug }} }} }}");

        Assert.Contains("PAGE_SIZE_EXCEEDED", answer);
        Assert.Contains("\"path\":[\"lookupPeople\"]", answer);
    }
}
