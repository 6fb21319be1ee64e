using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using PodcastApi.Server.Rest;
using PodcastApi.Server.Rest.Answers;
using PodcastApi.Server.Rest.Endpoints;

namespace PodcastApi.Server.Tests.Rest.Equality;

/// <summary>REST and GraphQL answer alike: a request and the operation that <c>explain=graphql</c> says is equal to it.</summary>
public sealed class EqualityTests(RandomServer server) : IClassFixture<RandomServer>
{
    private const int Requests = 150;
    private const int NightlyRequests = 20_000;

    /// <summary>Members that REST shows flat, and where GraphQL has them.</summary>
    private static readonly Dictionary<string, (string Object, string Field)> Flat = new(StringComparer.Ordinal)
    {
        ["personId"] = ("person", "id"),
        ["section"] = ("section", "heading"),
        ["sectionPosition"] = ("section", "position"),
        ["linkId"] = ("link", "id"),
    };

    [Fact]
    public async Task A_random_request_has_the_rows_the_page_and_the_total_of_the_operation_it_is_explained_by()
    {
        var count = Environment.GetEnvironmentVariable("PODCASTAPI_NIGHTLY") == "1" ? NightlyRequests : Requests;
        var random = new Random(20_261_122);
        var generator = new RequestGenerator(server, random);
        var rows = 0;
        var totals = 0;
        for (var i = 0; i < count; i++)
        {
            var route = RequestGenerator.Routes[i % RequestGenerator.Routes.Count];
            var path = generator.Make(route);
            // The page behind, and back again: cursors of the one are cursors of the other.
            for (var page = 0; page < 3 && path is not null; page++)
            {
                var answer = await CompareAsync(route, path);
                rows += (answer["data"] as JsonArray)?.Count ?? 1;
                if (answer["page"]?["totalCount"] is { } total)
                {
                    Assert.True(await CountAsync(path) == (long)total, $"{path} has another total than {total}.");
                    totals++;
                }

                path = page == 1 ? answer["page"]?.AsObject().Text("previous") : random.Next(2) == 0 ? answer["page"]?.AsObject().Text("next") : null;
                path = path?[server.BaseUrl.Length..];
            }
        }

        Assert.True(rows > 2 * count && totals > count / 20, $"Only {rows} rows and {totals} totals were compared.");
    }

    [Fact]
    public async Task A_request_is_explained_as_a_document_that_can_be_sent_as_it_is()
    {
        var explained = await server.JsonAsync("/v1/episodes?guest=person-1&publishedAfter=2024-01-01&sort=-title&first=2&fields=slug,guests.personId&count=true&explain=graphql");

        Assert.Equal(
            """
            query ListEpisodes($first: Int, $where: EpisodeFilterInput, $order: [EpisodeSortInput!]) {
              episodes(first: $first, where: $where, order: $order) {
                nodes {
                  slug
                  guests {
                    person {
                      id
                    }
                  }
                }
                pageInfo {
                  hasNextPage
                  hasPreviousPage
                  startCursor
                  endCursor
                }
                totalCount
              }
            }
            """.ReplaceLineEndings("\n"),
            explained.Text("query"));
        Assert.Equal(
            """{"first":2,"where":{"and":[{"guests":{"some":{"person":{"slug":{"eq":"person-1"}}}}},{"publishedAt":{"gte":"2024-01-01T00:00:00Z"}}]},"order":[{"title":"DESC"}]}""",
            explained["variables"]!.ToJsonString());
    }

    [Fact]
    public async Task What_is_wrong_with_a_request_is_wrong_with_its_explanation()
    {
        await server.ProblemAsync("/v1/episodes?season=x&explain=graphql", 400, "INVALID_FILTER");
        await server.ProblemAsync("/v1/episodes?after=x&explain=graphql", 400, "INVALID_CURSOR");
        await server.ProblemAsync("/v1/episodes?explain=sql", 400, "BAD_REQUEST");
        await server.ProblemAsync("/v1/changes?explain=graphql", 400, "BAD_REQUEST");
    }

    [Fact]
    public void Every_collection_can_be_explained()
        => Assert.All(
            RestRoutes.All.Where(route => route.Endpoint is CollectionEndpoint or PagesEndpoint or ListEndpoint or RelatedEndpoint or SearchEndpoint),
            route => Assert.Contains(route, RequestGenerator.Routes));

    /// <summary>Asks both and compares.</summary>
    /// <returns>REST's answer.</returns>
    private async Task<JsonObject> CompareAsync(RestRoute route, string path)
    {
        var rest = await server.JsonAsync(path);
        var explained = await server.JsonAsync(path + "&explain=graphql");
        using var response = await server.Client.PostAsync("/graphql", new StringContent(explained.ToJsonString(), Encoding.UTF8, "application/json"));
        var text = await response.Content.ReadAsStringAsync();
        var answer = JsonNode.Parse(text)!.AsObject();
        Assert.True(response.StatusCode == HttpStatusCode.OK && !answer.ContainsKey("errors"), $"{path}\n{explained.Text("query")}\n{explained["variables"]}\n{text}");

        var found = answer["data"]!.AsObject().Single().Value!;
        var message = $"{path}\n{explained.Text("query")}\n{explained["variables"]}";
        if (route.Endpoint.Answer is SingleAnswer or LookupAnswer)
        {
            AssertEqual(rest, found, message);
            return rest;
        }

        while (found is JsonObject { Count: 1 } inner && inner["nodes"] is null && inner["edges"] is null)
            found = inner.Single().Value!;
        var rows = (found as JsonObject)?["nodes"] ?? (found as JsonObject)?["edges"] ?? found;
        AssertEqual(rest["data"], route.Endpoint is SearchEndpoint ? Found(rows) : rows, message);
        if (found is JsonObject page)
        {
            foreach (var (name, value) in page["pageInfo"]!.AsObject())
                Assert.True(JsonNode.DeepEquals(value, rest["page"]![name]), $"{message}\n{name}: {rest["page"]} {page["pageInfo"]}");
            Assert.Equal((long?)rest["page"]!["totalCount"], (long?)page["totalCount"]);
            AssertEqual(rest["facets"], page["facets"], message);
        }

        return rest;
    }

    /// <summary>Edges of what is found, in REST's form.</summary>
    private static JsonArray Found(JsonNode edges) => new([.. edges.AsArray().Select(edge => new JsonObject
    {
        ["type"] = ((string)edge!["node"]!["__typename"]!).ToUpperInvariant(),
        ["rank"] = edge["rank"]!.DeepClone(),
        ["highlights"] = edge["highlights"]!.DeepClone(),
        ["resource"] = edge["node"]!.DeepClone(),
    })]);

    private static void AssertEqual(JsonNode? rest, JsonNode? graphQL, string message, IReadOnlyList<string>? flat = null)
    {
        switch (rest)
        {
            case JsonArray items:
                var others = Assert.IsType<JsonArray>(graphQL);
                Assert.True(items.Count == others.Count, $"{message}\nREST has {items.Count} items, GraphQL {others.Count}.");
                for (var i = 0; i < items.Count; i++)
                    AssertEqual(items[i], others[i], message);
                break;
            case JsonObject thing:
                var other = Assert.IsType<JsonObject>(graphQL);
                foreach (var (name, value) in thing)
                {
                    if (Flat.TryGetValue(name, out var place) && value is not JsonObject && other.TryGetPropertyValue(place.Object, out var owner) && owner is JsonObject or null)
                        AssertEqual(value, owner?[place.Field], message);
                    else
                        AssertEqual(value, other[name], message, [.. Flat.Where(known => known.Value.Object == name && thing.ContainsKey(known.Key)).Select(known => known.Value.Field)]);
                }

                Assert.All(other, pair => Assert.True(
                    thing.ContainsKey(pair.Key) || pair.Key == "__typename" || flat?.Contains(pair.Key) == true || Flat.Any(flat => flat.Value.Object == pair.Key && thing.ContainsKey(flat.Key)), $"{message}\nREST has no {pair.Key}."));
                break;
            default:
                Assert.True(JsonNode.DeepEquals(rest, graphQL), $"{message}\nREST has {rest?.ToJsonString() ?? "null"}, GraphQL {graphQL?.ToJsonString() ?? "null"}.");
                break;
        }
    }

    /// <summary>How many items all pages of a list have, each of which must come once.</summary>
    private async Task<long> CountAsync(string path)
    {
        string[] bounds = ["first", "after", "last", "before", "fields", "include", "count", "facets"];
        var at = path.IndexOf('?', StringComparison.Ordinal);
        var kept = path[(at + 1)..].Split('&').Where(pair => !bounds.Contains(pair.Split('=')[0]));
        var size = 7 + (path.Length % 20);
        string? next = string.Create(CultureInfo.InvariantCulture, $"{path[..at]}?{string.Join('&', kept.Append($"first={size}"))}");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var count = 0;
        while (next is not null)
        {
            var page = await server.JsonAsync(next);
            foreach (var item in page.Data())
            {
                count++;
                var id = (item!["resource"] ?? item)["id"]?.GetValue<string>();
                Assert.True(id is null || seen.Add(id), $"{next} has {id} a second time.");
            }

            next = page["page"].Text("next");
        }

        return count;
    }
}
