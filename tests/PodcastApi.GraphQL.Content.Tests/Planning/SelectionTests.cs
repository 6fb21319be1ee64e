namespace PodcastApi.GraphQL.Content.Tests.Planning;

public sealed class SelectionTests(PlanningDatabase database) : IClassFixture<PlanningDatabase>
{
    [Fact]
    public async Task A_collection_gives_its_first_page()
    {
        var data = await database.DataAsync("{ podcasts(first: 2) { nodes { slug title } totalCount pageInfo { hasNextPage hasPreviousPage } } }");

        Assert.Equal(
            """{"podcasts":{"nodes":[{"slug":"podcast-2","title":"Podcast 0"},{"slug":"podcast-0","title":"Podcast 1"}],"totalCount":3,"pageInfo":{"hasNextPage":true,"hasPreviousPage":false}}}""",
            data);
    }

    [Fact]
    public async Task Keys_come_in_the_order_of_the_operation_with_aliases_and_type_names()
    {
        var data = await database.DataAsync("""
            { b: podcast(slug: "podcast-1") { t: title __typename slug } __typename a: person(slug: "person-1") { kind: __typename name } }
            """);

        Assert.Equal("""{"b":{"t":"Podcast 2","__typename":"Podcast","slug":"podcast-1"},"__typename":"Query","a":{"kind":"Person","name":"Person 0"}}""", data);
    }
}
