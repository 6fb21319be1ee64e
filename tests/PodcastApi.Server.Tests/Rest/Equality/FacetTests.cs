using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace PodcastApi.Server.Tests.Rest.Equality;

/// <summary>Facets: how many episodes of a list have which value.</summary>
public sealed class FacetTests(RandomServer server) : IClassFixture<RandomServer>
{
    private const string All = "season,year,host,linkKind,company";

    public static TheoryData<string> Lists =>
    [
        "/v1/episodes?x",
        "/v1/episodes?season=2",
        "/v1/episodes?company=company-1",
        "/v1/episodes?q=ada&type=FULL",
        "/v1/episodes?publishedAfter=2024-06-01&linkKind=REPOSITORY",
        """/v1/episodes?where={"or":[{"number":{"lt":4}},{"companies":{"any":false}}]}""",
        "/v1/episodes?podcast=unknown",
        "/v1/podcasts/podcast-2/episodes?publishedBefore=2025-03-01",
        "/v1/people/person-1/episodes?x",
        "/v1/people/person-2/episodes?roles=HOST",
        "/v1/companies/company-1/episodes?season=1",
    ];

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task A_facet_counts_the_episodes_of_all_pages_by_value(string list)
    {
        list = list.Replace("?x", "?count=true", StringComparison.Ordinal);
        var expected = await CountAsync(list);
        // The page itself makes no difference.
        var answer = await server.JsonAsync($"{list}&facets={All}&first=2&sort=title");

        Assert.Equal(All.Replace(',', ' '), answer["facets"].Keys());
        foreach (var (name, values) in answer["facets"]!.AsObject())
        {
            var told = values!.AsArray().Select(value => (Value: value.Text("value")!, Label: value.Text("label")!, Count: (int)value!["count"]!)).ToList();
            Assert.Equal(
                expected.Where(pair => pair.Key.Facet == name).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key.Value, StringComparer.Ordinal)
                    .Select(pair => (pair.Key.Value, pair.Key.Label, Count: pair.Value)),
                told);
        }
    }

    [Fact]
    public async Task The_value_of_a_facet_is_what_the_filter_of_its_name_takes()
    {
        var answer = await server.JsonAsync("/v1/episodes?facets=season,host,linkKind,company&first=0");

        foreach (var (name, values) in answer["facets"]!.AsObject())
        {
            foreach (var value in values!.AsArray())
                Assert.Equal((long)value!["count"]!, (long)(await server.JsonAsync($"/v1/episodes?{name}={value.Text("value")}&count=true&first=0"))["page"]!["totalCount"]!);
        }
    }

    [Fact]
    public async Task GraphQL_has_the_facets_of_each_page_of_a_nested_list()
    {
        using var response = await server.Client.PostAsJsonAsync("/graphql", new
        {
            query = """
                { podcasts { nodes { slug episodes(where: { type: { eq: FULL } }) { __typename more: facets { __typename seasons: season { __typename n: count value } company { label } } } } }
                  none: episodes(where: { slug: { eq: "nothing" } }) { facets { year { value } } } }
                """,
        });
        var data = JsonNode.Parse(await response.Content.ReadAsStringAsync())!["data"]!;

        Assert.Equal("""{"facets":{"year":[]}}""", data["none"]!.ToJsonString());
        var podcasts = data["podcasts"]!["nodes"]!.AsArray();
        Assert.Equal(3, podcasts.Count);
        foreach (var podcast in podcasts)
        {
            var facets = podcast!["episodes"]!["more"]!;
            var rest = await server.JsonAsync($"/v1/podcasts/{podcast.Text("slug")}/episodes?type=FULL&facets=season,company&first=0");
            Assert.Equal("EpisodeFacets", facets.Text("__typename"));
            Assert.Equal(
                rest["facets"]!["season"]!.AsArray().Select(value => $"FacetValue {value!["count"]} {value["value"]}"),
                facets["seasons"]!.AsArray().Select(value => $"{value!["__typename"]} {value["n"]} {value["value"]}"));
            Assert.Equal(rest["facets"]!["company"]!.AsArray().Select(value => value.Text("label")), facets["company"]!.AsArray().Select(value => value.Text("label")));
        }
    }

    [Fact]
    public async Task An_unknown_facet_is_refused_with_the_nearest_one()
    {
        var problem = await server.ProblemAsync("/v1/episodes?facets=sesaon", 400, "UNKNOWN_FIELD");

        Assert.Contains("'season'", problem.Text("detail"), StringComparison.Ordinal);
        await server.ProblemAsync("/v1/people?facets=season", 400, "BAD_REQUEST");
    }

    private async Task<Dictionary<(string Facet, string Value, string Label), int>> CountAsync(string list)
    {
        var counts = new Dictionary<(string, string, string), int>();
        string? next = $"{list}&first=9&fields=season,publishedOn,companies.slug,companies.name,links.host,links.kind";
        while (next is not null)
        {
            var page = await server.JsonAsync(next);
            foreach (var episode in page.Data())
            {
                var values = new HashSet<(string, string, string)>();
                if (episode!["season"] is { } season)
                    values.Add(("season", season.ToString(), season.ToString()));
                var year = DateOnly.Parse(episode.Text("publishedOn")!, CultureInfo.InvariantCulture).Year.ToString(CultureInfo.InvariantCulture);
                values.Add(("year", year, year));
                foreach (var link in episode["links"]!.AsArray().Where(link => link.Text("host") is not null))
                {
                    values.Add(("host", link.Text("host")!, link.Text("host")!));
                    values.Add(("linkKind", link.Text("kind")!, link.Text("kind")!));
                }

                foreach (var company in episode["companies"]!.AsArray())
                    values.Add(("company", company.Text("slug")!, company.Text("name")!));
                foreach (var value in values)
                    counts[value] = counts.GetValueOrDefault(value) + 1;
            }

            next = page["page"].Text("next");
        }

        return counts;
    }
}
