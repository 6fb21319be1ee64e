using System.Net;
using PodcastApi.Content;
using PodcastApi.Server.Rest;

namespace PodcastApi.Server.Tests.Rest;

public sealed class RoutesTests(SampleServer server) : IClassFixture<SampleServer>
{
    private static readonly string Ada = SampleServer.IdText(ContentKind.Link, SampleServer.Ada);

    public static TheoryData<string, int> Collections => new()
    {
        { "podcasts", 2 },
        { "podcasts/numbers/episodes", 20 },
        { "podcasts/numbers/seasons", 3 },
        { "episodes", 20 },
        { "episodes/s05e09-gama-space/guests", 1 },
        { "episodes/s05e09-gama-space/companies", 1 },
        { "episodes/s05e09-gama-space/links", 3 },
        { "episodes/s05e09-gama-space/sections", 3 },
        { "people", 2 },
        { "people/matthias-endler/episodes", 1 },
        { "people/sebastian-scholz/appearances", 13 },
        { "guests", 1 },
        { "guests/sebastian-scholz/episodes", 13 },
        { "guests/sebastian-scholz/appearances", 13 },
        { "companies", 1 },
        { "companies/gama-space/episodes", 1 },
        { "companies/gama-space/guests", 1 },
        { "links", 2 },
        { $"links/{Ada}/episodes", 1 },
        { $"links/{Ada}/mentions", 1 },
    };

    public static TheoryData<string, string> Things => new()
    {
        { "podcasts/numbers", "numbers" },
        { $"podcasts/{SampleServer.IdText(ContentKind.Podcast, SampleServer.Numbers)}", "numbers" },
        { "podcasts/numbers/episodes/twin", "twin" },
        { $"podcasts/{SampleServer.IdText(ContentKind.Podcast, SampleServer.Numbers)}/episodes/twin", "twin" },
        { "episodes/n-03", "n-03" },
        { $"episodes/{SampleServer.IdText(ContentKind.Episode, SampleServer.Gama)}", "s05e09-gama-space" },
        { "people/matthias-endler", "matthias-endler" },
        { $"people/{SampleServer.IdText(ContentKind.Person, SampleServer.Matthias)}", "matthias-endler" },
        { "guests/sebastian-scholz", "sebastian-scholz" },
        { $"guests/{SampleServer.IdText(ContentKind.Person, SampleServer.Sebastian)}", "sebastian-scholz" },
        { "companies/gama-space", "gama-space" },
        { $"companies/{SampleServer.IdText(ContentKind.Company, SampleServer.GamaSpace)}", "gama-space" },
        { "resolve?path=/p/s05e09", "s05e09-gama-space" },
        { "resolve?path=p/s05e09", "s05e09-gama-space" },
        { "resolve?path=s05e09-gama-space", "s05e09-gama-space" },
        { "resolve?path=people/matthias-endler", "matthias-endler" },
        { "resolve?path=/v1/guests/sebastian-scholz", "sebastian-scholz" },
        { "resolve?path=https://corrode.example/podcast/s05e09-gama-space/", "s05e09-gama-space" },
        { "resolve?path=http://corrode.example/podcast/s05e09-gama-space", "s05e09-gama-space" },
    };

    [Theory]
    [MemberData(nameof(Collections))]
    public async Task A_collection_has_its_items(string path, int count)
    {
        var page = await server.JsonAsync("/v1/" + path);

        Assert.Equal("data page", page.Keys());
        Assert.Equal(count, page.Data().Count);
        Assert.Equal(20, (int)page["page"]!["first"]!);
    }

    [Theory]
    [MemberData(nameof(Things))]
    public async Task A_thing_is_a_plain_object(string path, string slug)
        => Assert.Equal(slug, (await server.JsonAsync("/v1/" + path)).Text("slug"));

    [Fact]
    public async Task A_link_is_found_by_its_id_and_by_any_spelling_of_its_url()
    {
        Assert.Equal("https://ada-lang.io/", (await server.JsonAsync($"/v1/links/{Ada}")).Text("url"));
        Assert.Equal(Ada, (await server.JsonAsync("/v1/links/lookup?url=http://www.ada-lang.io/?utm_source=x")).Text("id"));
        Assert.Equal(Ada, (await server.JsonAsync("/v1/resolve?path=https://ada-lang.io/")).Text("id"));
    }

    [Fact]
    public async Task Every_route_answers_head_with_the_headers_of_get_and_no_body()
    {
        foreach (var path in Collections.Select(row => (string)((object[])row)[0]))
        {
            using var get = await server.Client.GetAsync("/v1/" + path);
            using var head = await server.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/v1/" + path));

            Assert.Equal(get.StatusCode, head.StatusCode);
            Assert.Equal(get.Headers.ETag, head.Headers.ETag);
            Assert.Equal(get.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
            Assert.Empty(await head.Content.ReadAsByteArrayAsync());
        }
    }

    [Fact]
    public async Task Other_methods_are_refused_and_told_what_is_allowed()
    {
        using var response = await server.Client.PostAsync("/v1/episodes", null);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["GET", "HEAD", "OPTIONS"], response.Content.Headers.Allow.Order());
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("/v1/episodes", "GET HEAD OPTIONS")]
    [InlineData("/v1/keys", "GET OPTIONS POST")]
    [InlineData("/graphql", "DELETE GET HEAD OPTIONS POST PUT")]
    public async Task Options_says_which_methods_there_are(string path, string methods)
    {
        using var response = await server.Client.SendAsync(new HttpRequestMessage(HttpMethod.Options, path));

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Equal(methods, string.Join(' ', response.Content.Headers.Allow.Order()));
    }

    [Fact]
    public async Task A_script_of_any_origin_may_ask_and_read_tags_and_links()
    {
        var preflight = new HttpRequestMessage(HttpMethod.Options, "/v1/episodes");
        preflight.Headers.Add("Origin", "https://app.example");
        preflight.Headers.Add("Access-Control-Request-Method", "GET");
        using var allowed = await server.Client.SendAsync(preflight);
        var request = new HttpRequestMessage(HttpMethod.Get, "/v1/episodes");
        request.Headers.Add("Origin", "https://app.example");
        using var response = await server.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.NoContent, allowed.StatusCode);
        Assert.Equal("*", allowed.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Equal("7200", allowed.Headers.GetValues("Access-Control-Max-Age").Single());
        Assert.Contains("Link", response.Headers.GetValues("Access-Control-Expose-Headers").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_path_is_a_problem() => await server.ProblemAsync("/v1/nothing", 404, "NOT_FOUND");

    [Fact]
    public void Every_route_has_a_name_of_its_own_and_declares_the_segments_of_its_path()
    {
        Assert.Equal(RestRoutes.All.Count, RestRoutes.All.Select(route => route.OperationId).Distinct().Count());
        foreach (var route in RestRoutes.All)
        {
            var segments = route.Path.Split('/').Where(part => part.StartsWith('{')).Select(part => part.Trim('{', '}'));
            Assert.Equal(segments, route.Endpoint.Parameters.Where(parameter => parameter.IsInPath).Select(parameter => parameter.Name));
        }
    }
}
