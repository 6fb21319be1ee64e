using PodcastApi.Content;
using PodcastApi.Storage.Tests.Reading;

namespace PodcastApi.GraphQL.Content.Tests.Planning;

public sealed class LookupTests(PlanningDatabase database) : IClassFixture<PlanningDatabase>
{
    private static readonly string Person = SampleContent.Id(ContentKind.Person, 1).ToString();
    private static readonly string Episode = SampleContent.Id(ContentKind.Episode, 1).ToString();
    private static readonly string Hidden = SampleContent.Id(ContentKind.Episode, 3).ToString();

    [Fact]
    public async Task A_node_is_found_by_id_whatever_its_type()
        => Assert.Equal(
            $$$"""{"a":{"id":"{{{Person}}}","__typename":"Person","slug":"person-1"},"b":{"__typename":"Episode","id":"{{{Episode}}}"}}""",
            await database.DataAsync($$"""{ a: node(id: "{{Person}}") { id __typename ... on Person { slug } ... on Episode { title } } b: node(id: "{{Episode}}") { __typename id } }"""));

    [Fact]
    public async Task An_id_that_is_malformed_unknown_or_hidden_gives_null()
        => Assert.Equal(
            """{"a":null,"b":null,"c":null}""",
            await database.DataAsync($$"""{ a: node(id: "nonsense") { id } b: node(id: "{{SampleContent.Id(ContentKind.Person, 999)}}") { id } c: node(id: "{{Hidden}}") { id } }"""));

    [Fact]
    public async Task Nodes_come_in_the_order_of_their_ids()
        => Assert.Equal(
            $$"""{"nodes":[{"id":"{{Episode}}","title":"Title 1"},null,{"id":"{{Person}}","name":"Person 0"},{"id":"{{Episode}}","title":"Title 1"},null]}""",
            await database.DataAsync($$"""{ nodes(ids: ["{{Episode}}", "x", "{{Person}}", "{{Episode}}", "{{Hidden}}"]) { id ... on Episode { title } ... on Person { name } } }"""));

    [Fact]
    public async Task Nothing_is_read_where_nothing_is_asked_of_the_database()
    {
        Assert.Null(database.Plan("{ __typename a: node(id: \"x\") { id } __type(name: \"Node\") { kind } }").Query);
        Assert.Equal(
            """{"__typename":"Query","a":null,"__type":{"kind":"INTERFACE"},"b":null}""",
            await database.DataAsync("""query ($name: String!) { __typename a: node(id: "x") { id } __type(name: $name) { kind } b: link(url: "nonsense") { id } }""", """{ "name": "Node" }"""));
    }

    [Fact]
    public async Task Introspection_stands_beside_content_in_the_order_of_the_operation()
        => Assert.Equal(
            """{"a":{"name":"Query"},"b":{"slug":"person-1"},"c":{"queryType":{"name":"Query"}}}""",
            await database.DataAsync("""{ a: __type(name: "Query") { ...T } b: person(slug: "person-1") { slug } c: __schema { queryType { ...T } } } fragment T on __Type { name }"""));

    [Fact]
    public async Task A_guest_is_a_person_with_a_guest_credit()
        => Assert.Equal(
            """{"person":{"slug":"person-1"},"guest":{"slug":"person-1"},"none":null}""",
            await database.DataAsync("""{ person(slug: "person-1") { slug } guest(slug: "person-1") { slug } none: guest(slug: "nobody") { slug } }"""));

    [Fact]
    public async Task A_link_is_found_in_any_spelling()
        => Assert.Equal(
            """{"link":{"host":"host1.example","target":null}}""",
            await database.DataAsync("""{ link(url: "http://host1.example/1") { host target { __typename } } }"""));

    [Fact]
    public async Task A_path_leads_to_what_it_stands_for()
        => Assert.Equal(
            """{"a":{"__typename":"Person","slug":"person-1"},"b":{"__typename":"Episode","title":"Title 1"},"c":null,"d":null}""",
            await database.DataAsync("""
                { a: resolve(path: "person-1") { __typename ... on Person { slug } } b: resolve(path: "https://podcast1.example/e/1") { __typename ... on Episode { title } }
                  c: resolve(path: "nothing") { __typename } d: resolve(path: "") { __typename } }
                """));
}
