using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using PodcastApi.Server.GraphQL.Documents;
using PodcastApi.Server.Hosting;

namespace PodcastApi.Server.Tests.GraphQL;

/// <summary>Documents that are named by their hash: trusted ones, and those that a client sent before.</summary>
public sealed class PersistedDocumentTests(PersistedDocumentTests.TrustingServer server, PersistedDocumentTests.OnlyTrustingServer only)
    : IClassFixture<PersistedDocumentTests.TrustingServer>, IClassFixture<PersistedDocumentTests.OnlyTrustingServer>
{
    private const string Greeting = "query Greeting($name: String) { hello(name: $name) }\n";
    private const string Counting = "{ number(value: 3) }";

    private static readonly string GreetingId = IdOf(Greeting);
    private static readonly string CountingId = IdOf(Counting);

    [Fact]
    public async Task A_trusted_document_is_asked_for_by_its_id()
    {
        using var get = await server.Client.GetAsync($"/graphql?documentId={GreetingId}&variables={Uri.EscapeDataString("""{"name":"Ada"}""")}");
        using var post = await server.PostAsync($$$"""{"documentId":"{{{CountingId}}}"}""");

        Assert.Equal("""{"data":{"hello":"Hello Ada"}}""", await get.Content.ReadAsStringAsync());
        Assert.Equal("public, max-age=5, stale-while-revalidate=30", get.Headers.GetValues("Cache-Control").Single());
        Assert.NotNull(get.Headers.ETag);
        Assert.Equal("""{"data":{"number":3}}""", await post.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("POST")]
    public async Task An_unknown_id_is_told_and_never_stored(string method)
    {
        var id = IdOf("{ nobody }");
        using var response = method == "GET"
            ? await server.Client.GetAsync($"/graphql?documentId={id}")
            : await server.PostAsync($$$"""{"documentId":"{{{id}}}"}""", accept: GraphQLAnswers.GraphQLResponse);

        var error = await response.ErrorAsync(method == "GET" ? 200 : 400, "PERSISTED_QUERY_NOT_FOUND");
        Assert.Contains(id, error.Message(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_that_was_sent_with_its_hash_is_known_by_it_from_then_on()
    {
        const string Query = "{ hello(name: \"once\") }";
        var hash = IdOf(Query)[DocumentId.Prefix.Length..];
        var extensions = $$$"""{"persistedQuery":{"version":1,"sha256Hash":"{{{hash}}}"}}""";

        using var before = await server.Client.GetAsync($"/graphql?extensions={Uri.EscapeDataString(extensions)}");
        Assert.Equal("PersistedQueryNotFound", (await before.ErrorAsync(200, "PERSISTED_QUERY_NOT_FOUND")).Message());
        using var sent = await server.PostAsync(new JsonObject { ["query"] = Query, ["extensions"] = JsonNode.Parse(extensions) }.ToJsonString());
        Assert.Equal("""{"data":{"hello":"Hello once"}}""", await sent.Content.ReadAsStringAsync());
        using var after = await server.Client.GetAsync($"/graphql?extensions={Uri.EscapeDataString(extensions)}");
        Assert.Equal("""{"data":{"hello":"Hello once"}}""", await after.Content.ReadAsStringAsync());
        using var byId = await server.Client.GetAsync($"/graphql?documentId=sha256:{hash}");
        Assert.Equal(HttpStatusCode.OK, byId.StatusCode);
        Assert.NotNull(byId.Headers.ETag);
    }

    [Fact]
    public async Task What_is_invalid_is_not_known_afterwards()
    {
        const string Query = "{ nothing }";
        var extensions = new JsonObject { ["persistedQuery"] = new JsonObject { ["version"] = 1, ["sha256Hash"] = IdOf(Query)[DocumentId.Prefix.Length..] } };

        using var sent = await server.PostAsync(new JsonObject { ["query"] = Query, ["extensions"] = extensions.DeepClone() }.ToJsonString());
        await sent.ErrorAsync(200, "GRAPHQL_VALIDATION_FAILED");
        using var after = await server.PostAsync(new JsonObject { ["extensions"] = extensions }.ToJsonString());
        await after.ErrorAsync(200, "PERSISTED_QUERY_NOT_FOUND");
    }

    [Theory]
    [InlineData("""{"documentId":"md5:123"}""", "64 digits")]
    [InlineData("""{"documentId":"sha256:xyz"}""", "64 digits")]
    [InlineData("""{"extensions":{"persistedQuery":{"version":2,"sha256Hash":"ecf4edb46db40b5132295c0291d62fb65d6759a9eedfa4d5d612dd5ec54a6b38"}}}""", "\"version\": 1")]
    [InlineData("""{"extensions":{"persistedQuery":7}}""", "\"version\": 1")]
    [InlineData("""{"query":"{ hello }","extensions":{"persistedQuery":{"version":1,"sha256Hash":"ecf4edb46db40b5132295c0291d62fb65d6759a9eedfa4d5d612dd5ec54a6b38"}}}""", "not the one of the hash")]
    [InlineData("""{"query":"{ hello }","documentId":"sha256:ecf4edb46db40b5132295c0291d62fb65d6759a9eedfa4d5d612dd5ec54a6b38"}""", "not the one of the hash")]
    public async Task A_name_that_is_none_is_refused(string body, string words)
    {
        using var response = await server.PostAsync(body);

        Assert.Contains(words, (await response.ErrorAsync(200, "BAD_REQUEST")).Message(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_trusted_documents_are_executed_where_it_is_said_so()
    {
        using var other = await only.AskAsync("{ hello }");
        await other.ErrorAsync(400, "DOCUMENT_NOT_TRUSTED");
        using var text = await only.AskAsync(Greeting);
        Assert.Equal("""{"data":{"hello":"Hello world"}}""", await text.Content.ReadAsStringAsync());
        using var named = await only.Client.GetAsync($"/graphql?documentId={CountingId}");
        Assert.Equal("""{"data":{"number":3}}""", await named.Content.ReadAsStringAsync());

        // Nothing gets in by its hash.
        const string Query = "{ long }";
        var hash = IdOf(Query)[DocumentId.Prefix.Length..];
        var extensions = new JsonObject { ["persistedQuery"] = new JsonObject { ["version"] = 1, ["sha256Hash"] = hash } };
        using var sent = await only.PostAsync(new JsonObject { ["query"] = Query, ["extensions"] = extensions }.ToJsonString());
        await sent.ErrorAsync(200, "DOCUMENT_NOT_TRUSTED");
        using var after = await only.Client.GetAsync($"/graphql?documentId=sha256:{hash}");
        await after.ErrorAsync(200, "PERSISTED_QUERY_NOT_FOUND");
    }

    [Theory]
    [InlineData("bad.graphql", "{ hello\n  nothing }", "bad.graphql:2:3: Cannot query field \"nothing\" on type \"Query\".")]
    [InlineData("bad.gql", "{ hello(", "bad.gql:1:9: Syntax Error")]
    [InlineData("empty.graphql", "fragment F on Query { hello }", "empty.graphql")]
    [InlineData("bad.json", "{\n  \"x\": }", "bad.json:2:")]
    [InlineData("list.json", "[]", "list.json: the manifest is a JSON object")]
    [InlineData("hash.json", """{"ecf4edb46db40b5132295c0291d62fb65d6759a9eedfa4d5d612dd5ec54a6b38":"{ hello }"}""", "is not the SHA-256 of its document")]
    [InlineData("apollo.json", """{"format":"apollo-persisted-query-manifest","version":1,"operations":[{"id":"x"}]}""", "has no text 'body'")]
    public async Task An_invalid_document_stops_the_start_with_its_place(string name, string content, string words)
    {
        using var folder = new TestFolder();
        await File.WriteAllTextAsync(Path.Combine(folder.Path, name), content);
        var refused = new ConfiguredServer(folder.Path);

        var failure = await Assert.ThrowsAsync<ConfigurationException>(refused.InitializeAsync);
        Assert.Contains(words, failure.Message, StringComparison.Ordinal);
        Assert.StartsWith(folder.Path, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_is_not_there_stops_the_start()
    {
        var failure = await Assert.ThrowsAsync<ConfigurationException>(new ConfiguredServer("/nowhere/documents").InitializeAsync);
        Assert.Contains("GraphQL:TrustedDocuments: there is no folder /nowhere/documents", failure.Message, StringComparison.Ordinal);
        var none = await Assert.ThrowsAsync<ConfigurationException>(new ConfiguredServer("", only: true).InitializeAsync);
        Assert.Contains("GraphQL:OnlyTrustedDocuments", none.Message, StringComparison.Ordinal);
    }

    private static string IdOf(string text) => DocumentId.Prefix + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>A server with settings that stop it.</summary>
    private sealed class ConfiguredServer(string folder, bool only = false) : GraphQLServer
    {
        protected override IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>
        {
            ["GraphQL:TrustedDocuments"] = folder,
            ["GraphQL:OnlyTrustedDocuments"] = only ? "true" : "false",
        };
    }

    /// <summary>A server with a document in a file and one in a manifest.</summary>
    public class TrustingServer : GraphQLServer, IDisposable
    {
        private readonly TestFolder _folder = new();

        public TrustingServer()
        {
            File.WriteAllText(Path.Combine(_folder.Path, "greeting.graphql"), Greeting);
            File.WriteAllText(Path.Combine(_folder.Path, "manifest.json"), new JsonObject { [CountingId] = Counting }.ToJsonString());
        }

        protected override IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>
        {
            ["GraphQL:TrustedDocuments"] = _folder.Path,
            ["GraphQL:OnlyTrustedDocuments"] = IsOnly ? "true" : "false",
        };

        protected virtual bool IsOnly => false;

        public void Dispose()
        {
            _folder.Dispose();
            GC.SuppressFinalize(this);
        }
    }

    /// <summary>A server that executes nothing else.</summary>
    public sealed class OnlyTrustingServer : TrustingServer
    {
        protected override bool IsOnly => true;
    }
}
