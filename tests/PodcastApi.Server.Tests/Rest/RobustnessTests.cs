using System.Text.Json.Nodes;
using PodcastApi.Content;
using PodcastApi.Server.Errors;
using PodcastApi.Server.Rest;

namespace PodcastApi.Server.Tests.Rest;

/// <summary>Whatever is asked, the answer is one that the document knows: never a failure of ours.</summary>
public sealed class RobustnessTests(SampleServer server) : IClassFixture<SampleServer>
{
    private static readonly string[] Segments =
    [
        "numbers", "n-01", "s05e09-gama-space", "sebastian-scholz", "gama-space", "twin", "nothing", "%20", "%F0%9F%98%80", "a%2Fb", "..%2F", "ep_", "'--", "1e9",
        SampleServer.IdText(ContentKind.Episode, SampleServer.Gama), SampleServer.IdText(ContentKind.Person, SampleServer.Sebastian),
        SampleServer.IdText(ContentKind.Link, SampleServer.Ada), "ep_zzzzzzzzzzzzzzzzzzzzzzzzzz",
    ];

    private static readonly string[] Values =
    [
        "", "0", "1", "2", "-1", "100", "101", "2147483648", "99999999999999999999", "NaN", "true", "false", "title", "-title,slug", "-number,title", "guests", "guests.person.companies",
        "guests.name,title", "links.link.target", "sections.links", "previous,next", ",", ".", "a.b.c.d.e.f", "..", "-", "%", "%00", "%ED%A0%80", "%F0%9F%98%80", "' or 1=1 --", "\\", "\"",
        "2025-01-03", "0001-01-01", "9999-12-31T23:59:59.9999999Z", "0001-01-01T00:00:00%2B14:00", "2025-02-30", "FULL", "REPOSITORY,OTHER", "GUEST", "https://ada-lang.io/", "https://", "javascript:1",
        "numbers", "n-01", "gama-space", "AQAAAAAAAAAA", "Ag", "resource", "resource.guests", "/p/s05e09", "/", "http://[", "{}", "null", new string('x', 3000),
    ];

    [Fact]
    public async Task No_request_makes_the_server_fail()
    {
        var random = new Random(20260122);
        // A stream ends when its client goes; Live tests them.
        var routes = RestRoutes.All.Where(route => !route.Endpoint.IsLive).ToList();
        for (var i = 0; i < 2500; i++)
        {
            var route = routes[random.Next(routes.Count)];
            var path = string.Join('/', route.Path.Split('/').Select(part => part.StartsWith('{') ? Segments[random.Next(Segments.Length)] : part));
            var names = route.Endpoint.Parameters.Where(parameter => !parameter.IsInPath).Select(parameter => parameter.Name).Append("nonsense").ToArray();
            var query = Enumerable.Range(0, random.Next(4)).Select(_ => $"{names[random.Next(names.Length)]}={Values[random.Next(Values.Length)]}");
            await AskAsync($"/v1/{path}?{string.Join('&', query)}");
        }
    }

    [Fact]
    public async Task No_cursor_makes_the_server_fail()
    {
        var random = new Random(20260123);
        foreach (var list in (string[])["/v1/episodes?sort=-number,title", "/v1/people/sebastian-scholz/appearances?", "/v1/episodes/s05e09-gama-space/links?", "/v1/changes?"])
        {
            var page = await server.JsonAsync(list + "&first=2");
            var (parameter, cursor) = page["page"] is { } member ? ("after", member.Text("endCursor")!) : ("since", page.Text("next")!);
            for (var i = 0; i < 200; i++)
            {
                var mutated = cursor.ToCharArray();
                for (var j = random.Next(1, 4); j > 0; j--)
                    mutated[random.Next(mutated.Length)] = "ABCDEFGHabcdefgh0123456789-_"[random.Next(28)];
                var length = random.Next(4) == 0 ? random.Next(1, mutated.Length) : mutated.Length;
                await AskAsync($"{list}&{parameter}={new string(mutated, 0, length)}");
            }
        }
    }

    private async Task AskAsync(string path)
    {
        using var response = await server.Client.GetAsync(new Uri(server.BaseUrl + path));
        var status = (int)response.StatusCode;
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(status is 200 or 301 or (>= 400 and < 500), $"GET {path} gave {status}: {text}");
        if (status >= 400 && text.Length > 0)
            Assert.Contains(JsonNode.Parse(text).Text("code"), EnumNames<ErrorCode>.All);
    }
}
