using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using PodcastApi.Ingestion.Curation;
using PodcastApi.Ingestion.Runs;
using PodcastApi.Server.OpenApi;

namespace PodcastApi.Server.Tests.Rest;

/// <summary>Corrections through the real server: stated, listed, refused and revoked, and what clients that keep a copy are told of it.</summary>
public sealed class CorrectionsTests(RestServer server) : IClassFixture<RestServer>, IAsyncLifetime
{
    private readonly TestFolder _folder = new();

    public async Task InitializeAsync()
    {
        await server.ExecuteAsync("delete from correction");
        File.WriteAllText(_folder.In("podcast.toml"), "slug = \"show\"\ntitle = \"The Show\"\n");
        Write("one", "Bob Smith", "Acme");
        Write("two", "Robert Smith", "Acme Labs");
        Write("three", "Alex Kim", "Copper");
        Write("four", "Alex Kim", "Tin");
        await IngestAsync();
    }

    public async Task DisposeAsync()
    {
        foreach (var file in Directory.GetFiles(_folder.Path, "*.*"))
            File.Delete(file);
        Write("other", "Nobody Else", "Zinc");
        await IngestAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Corrections_need_the_admin_key()
    {
        await server.ProblemAsync("/v1/corrections", 401, "UNAUTHENTICATED");
        await server.ProblemAsync("/v1/corrections/00000000-0000-0000-0000-000000000003", 401, "UNAUTHENTICATED");
        using var create = await server.Client.PostAsync("/v1/corrections", Body("{}"));
        using var revoke = await server.Client.DeleteAsync("/v1/corrections/00000000-0000-0000-0000-000000000003");
        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized), (create.StatusCode, revoke.StatusCode));
    }

    [Fact]
    public async Task A_correction_is_stated_applied_listed_and_revoked()
    {
        var before = await server.JsonAsync("/v1/people/bob-smith");
        var (created, status) = await PostAsync("""{ "kind": "MERGE", "person": "bob-smith", "into": "robert-smith", "by": "Ada", "reason": "One profile." }""");
        Assert.Equal(HttpStatusCode.Created, status);
        Assert.Equal("id status problem correction statements createdAt", created.Keys());
        Assert.Equal("""{"kind":"MERGE","person":"bob-smith","into":"robert-smith"}""", created["correction"]!.ToJsonString());
        Assert.Equal("APPLIED", created.Text("status"));
        var statement = Assert.Single(created["statements"]!.AsArray())!;
        Assert.StartsWith("admin key ", statement.Text("key"), StringComparison.Ordinal);
        Assert.Equal(("Ada", "One profile.", null), (statement.Text("by"), statement.Text("reason"), statement.Text("file")));

        Assert.Equal("/v1/people/robert-smith", await server.MovedAsync("/v1/people/bob-smith"));
        Assert.Equal(2, (int)(await server.JsonAsync("/v1/people/robert-smith"))["episodeCount"]!);
        var path = $"/v1/corrections/{created.Text("id")}";
        Assert.Equal(created.ToJsonString(), (await GetAsync(path)).ToJsonString());
        Assert.Equal([created.ToJsonString()], (await GetAsync("/v1/corrections")).Data().Select(item => item!.ToJsonString()));

        // The same again is the same.
        var (again, second) = await PostAsync("""{ "kind": "MERGE", "into": "robert-smith", "person": "bob-smith" }""");
        Assert.Equal((HttpStatusCode.OK, created.ToJsonString()), (second, again.ToJsonString()));

        using var revoked = await SendAsync(HttpMethod.Delete, path);
        Assert.Equal(HttpStatusCode.NoContent, revoked.StatusCode);
        Assert.Equal(Without(before), Without(await server.JsonAsync("/v1/people/bob-smith")));
        Assert.Equal(HttpStatusCode.NotFound, (await SendAsync(HttpMethod.Get, path)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await SendAsync(HttpMethod.Delete, path)).StatusCode);
        Assert.Empty((await GetAsync("/v1/corrections")).Data());

        static string Without(JsonObject thing)
        {
            thing.Remove("revision");
            thing.Remove("updatedAt");
            return thing.ToJsonString();
        }
    }

    [Fact]
    public async Task Corrections_are_listed_in_pages_by_kind_and_by_status()
    {
        await PostAsync("""{ "kind": "SET", "episode": "one", "field": "number", "value": 1 }""");
        await PostAsync("""{ "kind": "SET", "episode": "two", "field": "number", "value": 2 }""");
        await PostAsync("""{ "kind": "MERGE", "person": "nobody", "into": "alex-kim" }""", "?wait=true");

        var first = await GetAsync("/v1/corrections?first=2&count=true");
        var second = await GetAsync(first["page"].Text("next")!);
        Assert.Equal(("APPLIED APPLIED", "WAITING"), (first.Each("status"), second.Each("status")));
        Assert.Equal(3, (int)first["page"]!["totalCount"]!);
        Assert.StartsWith("There is no person 'nobody'.", second.Data()[0].Text("problem"), StringComparison.Ordinal);
        Assert.Equal("WAITING", (await GetAsync("/v1/corrections?kind=MERGE")).Each("status"));
        Assert.Equal(2, (await GetAsync("/v1/corrections?status=APPLIED")).Data().Count);
        Assert.Equal(HttpStatusCode.BadRequest, (await SendAsync(HttpMethod.Get, "/v1/corrections?kind=merge")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await SendAsync(HttpMethod.Get, "/v1/corrections?after=nonsense")).StatusCode);
    }

    [Theory]
    [InlineData("""{ "kind": "MERG" }""", 400, "/kind", "There is no kind 'MERG'. Did you mean 'MERGE'?")]
    [InlineData("""{ "person": "bob-smith" }""", 400, "/kind", "'kind' is missing")]
    [InlineData("""{ "kind": "MERGE", "person": "bob-smith" }""", 400, "", "'into' is missing")]
    [InlineData("""{ "kind": "MERGE", "person": "bob-smith", "company": "acme", "into": "x" }""", 400, "/company", "It is about one thing")]
    [InlineData("""{ "kind": "MERGE", "person": "bob-smith", "into": "bob-smith" }""", 400, "/into", "It cannot be merged into itself.")]
    [InlineData("""{ "kind": "MERGE", "person": "bob-smith", "inot": "robert-smith" }""", 400, "/inot", "There is no key 'inot' here. Did you mean")]
    [InlineData("""{ "kind": "MERGE", "person": "bob-smth", "into": "robert-smith" }""", 400, "/person", "There is no person 'bob-smth'. Did you mean 'bob-smith'")]
    [InlineData("""{ "kind": "SPLIT", "person": "alex-kim" }""", 400, "", "It does not say which credits are another one's")]
    [InlineData("""{ "kind": "SET", "person": "alex-kim", "field": "title", "value": "x" }""", 400, "/field", "There is no field 'title' to set.")]
    [InlineData("""{ "kind": "SET", "person": "alex-kim", "field": "name", "value": " " }""", 400, "/value", "'name' cannot be without a value.")]
    [InlineData("""{ "kind": "SET", "episode": "one", "field": "season", "value": "three" }""", 400, "/value", "The value of 'season' is a whole number from 0.")]
    [InlineData("""{ "kind": "SET", "episode": "one", "field": "publishedAt", "value": "2026-01-31T12:00:00" }""", 400, "/value", "The value of 'publishedAt' is a day such as")]
    [InlineData("""{ "kind": "SET", "company": "acme", "field": "websiteUrl", "value": "javascript:alert(1)" }""", 400, "/value", "The value of 'websiteUrl' is an absolute address")]
    [InlineData("""{ "kind": "LINK_KIND", "link": "https://x.example/", "linkKind": "REPO" }""", 400, "/linkKind", "There is no kind of link 'REPO'. Did you mean")]
    [InlineData("""{ "kind": "MERGE", "kind": "SET" }""", 400, "", "The body is not JSON")]
    [InlineData("""[]""", 400, "", "The body is no object.")]
    public async Task What_is_wrong_is_named_with_its_place_in_the_body(string body, int status, string pointer, string detail)
    {
        var (problem, code) = await PostAsync(body);
        Assert.Equal(status, (int)code);
        Assert.StartsWith(detail, problem.Text("detail"), StringComparison.Ordinal);
        Assert.Contains(pointer, problem["errors"]!.AsArray().Select(error => error.Text("pointer")));
        Assert.Equal("BAD_REQUEST", problem.Text("code"));
        Assert.Empty((await GetAsync("/v1/corrections")).Data());
    }

    [Fact]
    public async Task A_contradiction_is_a_conflict_and_an_unknown_parameter_is_refused()
    {
        var (first, _) = await PostAsync("""{ "kind": "SET", "episode": "one", "field": "title", "value": "A" }""");
        var (problem, status) = await PostAsync("""{ "kind": "SET", "episode": "one", "field": "title", "value": "B" }""");
        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Contains(first.Text("id")!, problem.Text("detail"), StringComparison.Ordinal);
        Assert.Equal("wiat", (await PostAsync("""{ "kind": "SET", "episode": "one", "field": "title", "value": "A" }""", "?wiat=true")).Answer["errors"]![0].Text("parameter"));
        using var text = new HttpRequestMessage(HttpMethod.Post, "/v1/corrections") { Content = new StringContent("kind=MERGE") };
        text.Headers.Authorization = new AuthenticationHeaderValue("Bearer", RestServer.AdminKeyText);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await server.Client.SendAsync(text)).StatusCode);
    }

    [Fact]
    public async Task What_a_file_states_is_attributed_to_its_line_and_revoked_there()
    {
        File.WriteAllText(_folder.In("corrections.toml"), "# Acme is Acme Labs.\n[[merge]]\ncompany = \"acme\"\ninto = \"acme-labs\"\nby = \"Ada\"\n");
        await IngestAsync();
        var listed = Assert.Single((await GetAsync("/v1/corrections")).Data())!;
        var statement = Assert.Single(listed["statements"]!.AsArray())!;
        Assert.Equal((_folder.In("corrections.toml"), 2, 1, "Ada", null), (statement.Text("file"), (int?)statement["line"], (int?)statement["column"], statement.Text("by"), statement.Text("key")));
        Assert.Equal("/v1/companies/acme-labs", await server.MovedAsync("/v1/companies/acme"));
        using var refused = await SendAsync(HttpMethod.Delete, $"/v1/corrections/{listed.Text("id")}");
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);

        File.Delete(_folder.In("corrections.toml"));
        await IngestAsync();
        Assert.Empty((await GetAsync("/v1/corrections")).Data());
        Assert.Equal("acme", (await server.JsonAsync("/v1/companies/acme")).Text("slug"));
    }

    [Fact]
    public async Task Clients_that_keep_a_copy_follow_every_merge_and_split_and_their_revocation()
    {
        var clients = new[] { 1, 3, 1000 }.Select(size => new SyncClient(server, size)).ToArray();
        foreach (var client in clients)
            await client.CatchUpAsync();
        var away = clients[2].Fork(2);
        var bob = (await server.JsonAsync("/v1/people/bob-smith")).Text("id")!;
        var robert = (await server.JsonAsync("/v1/people/robert-smith")).Text("id")!;

        var stated = new List<string>();
        foreach (var correction in (string[])
        [
            """{ "kind": "MERGE", "person": "bob-smith", "into": "robert-smith" }""",
            """{ "kind": "SPLIT", "person": "alex-kim", "episodes": ["show/four"] }""",
            """{ "kind": "MERGE", "company": "acme", "into": "acme-labs" }""",
            """{ "kind": "PIN", "document": "four.md", "episode": "three" }""",
            """{ "kind": "HIDE_LINK", "link": "https://one.example/x" }""",
            """{ "kind": "SET", "podcast": "show", "field": "title", "value": "Another Show" }""",
        ])
        {
            var (answer, status) = await PostAsync(correction);
            Assert.True(status == HttpStatusCode.Created, answer.ToJsonString());
            stated.Add(answer.Text("id")!);
            await AssertUpToDateAsync(clients);
        }

        Assert.Equal(robert, clients[0].Survivors[bob]);
        away = away.Fork(2);
        foreach (var id in stated)
        {
            Assert.Equal(HttpStatusCode.NoContent, (await SendAsync(HttpMethod.Delete, $"/v1/corrections/{id}")).StatusCode);
            await AssertUpToDateAsync(clients);
        }

        await AssertUpToDateAsync([away]);
        Assert.Contains(bob, clients[0].Copy.Keys);
    }

    [Fact]
    public async Task Every_example_of_the_document_is_a_correction()
    {
        foreach (var form in CorrectionForm.All)
            Assert.NotNull(CorrectionReader.Read(CorrectionSchemas.Example(form.Kind)).Draft);
        var document = JsonNode.Parse(OpenApiDocumentFactory.Write(OpenApiDocumentFactory.Create()))!;
        Assert.Equal(CorrectionForm.All.Count, document["paths"]!["/v1/corrections"]!["post"]!["requestBody"]!["content"]!["application/json"]!["examples"]!.AsObject().Count);
        await server.ProblemAsync("/v1/corrections", 401, "UNAUTHENTICATED");
    }

    private async Task AssertUpToDateAsync(IEnumerable<SyncClient> clients)
    {
        var fresh = new SyncClient(server, 1000);
        await fresh.CatchUpAsync();
        foreach (var client in clients)
        {
            await client.CatchUpAsync();
            Assert.Equal(fresh.Text, client.Text);
        }
    }

    private void Write(string name, string guest, string company) => File.WriteAllText(
        _folder.In(name + ".md"),
        $"+++\ntitle = \"Talk {name}\"\ndate = 2024-01-02\n[extra]\nguest = \"{guest}\"\n+++\nAbout {name}.\n\n### About {company}\n\n{company} makes things.\n\n### Links From The Episode\n\n- [Link {name}](https://{name}.example/x)\n");

    private async Task IngestAsync()
    {
        var summary = await new IngestRunner(server.Database).RunAsync([new IngestSource(_folder.Path) { Podcast = "show" }], new IngestOptions { Trigger = "test" }, null, CancellationToken.None);
        Assert.Equal(0, summary.ExitCode);
    }

    private async Task<JsonObject> GetAsync(string path)
    {
        using var response = await SendAsync(HttpMethod.Get, path);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!.AsObject();
    }

    private async Task<(JsonObject Answer, HttpStatusCode Status)> PostAsync(string body, string query = "")
    {
        using var response = await SendAsync(HttpMethod.Post, "/v1/corrections" + query, Body(body));
        return (JsonNode.Parse(await response.Content.ReadAsStringAsync())!.AsObject(), response.StatusCode);
    }

    private Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? content = null)
    {
        var request = new HttpRequestMessage(method, path) { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", RestServer.AdminKeyText);
        return server.Client.SendAsync(request);
    }

    private static StringContent Body(string json) => new(json, Encoding.UTF8, "application/json");
}
