using System.Net;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using PodcastApi.Content.Model;
using PodcastApi.Server.OpenApi;
using PodcastApi.Server.Rest;
using PodcastApi.Server.Tests.Rest;

namespace PodcastApi.Server.Tests.OpenApi;

public sealed class OpenApiDocumentTests(RestServer server) : IClassFixture<RestServer>
{
    private static readonly JsonObject Document = JsonNode.Parse(OpenApiDocumentFactory.Write(OpenApiDocumentFactory.Create()))!.AsObject();

    [Fact]
    public void The_checked_in_document_is_what_the_routes_and_the_model_give()
    {
        var path = CheckedIn();
        Assert.True(File.Exists(path), $"{path} is missing. {Remedy}");
        Assert.True(
            File.ReadAllText(path) == OpenApiDocumentFactory.Write(OpenApiDocumentFactory.Create()),
            $"schema/openapi.json is not what the routes and the content model give. {Remedy}");
    }

    [Fact]
    public async Task The_served_document_is_the_checked_in_one()
    {
        using var response = await server.Client.GetAsync("/openapi/v1.json");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(Document.ToJsonString(), JsonNode.Parse(await response.Content.ReadAsStringAsync())!.ToJsonString());
        Assert.StartsWith("3.1", Document.Text("openapi"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Swagger_ui_is_served_with_assets_of_its_own()
    {
        var page = await server.Client.GetStringAsync("/swagger/index.html");

        Assert.DoesNotContain("//unpkg", page, StringComparison.Ordinal);
        Assert.DoesNotContain("src=\"http", page, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"http", page, StringComparison.Ordinal);
        Assert.True((await server.Client.GetByteArrayAsync("/swagger/swagger-ui-bundle.js")).Length > 100_000);
    }

    [Fact]
    public async Task Swagger_ui_shows_the_operations_of_the_document_in_the_version_that_it_opens_quickly()
    {
        var settings = await server.Client.GetStringAsync("/swagger/index.js");
        Assert.Contains("\"v1.json\"", settings, StringComparison.Ordinal);

        var shown = JsonNode.Parse(await server.Client.GetStringAsync("/swagger/v1.json"))!.AsObject();
        Assert.StartsWith("3.0", shown.Text("openapi"), StringComparison.Ordinal);
        Assert.Equal(
            Operations().Select(operation => operation.Text("operationId")).Order(),
            Operations(shown).Select(operation => operation.Text("operationId")).Order());
    }

    [Fact]
    public void Every_operation_has_its_words_and_its_answers()
    {
        // Two of corrections, four of keys, nine of webhooks and POST ingest are no routes that are read.
        Assert.Equal(RestRoutes.All.Count + 16, Operations().Count());
        foreach (var operation in Operations())
        {
            Assert.NotNull(operation.Text("operationId"));
            Assert.NotNull(operation.Text("summary"));
            Assert.Single(operation["tags"]!.AsArray());
            Assert.Contains(operation["responses"]!.AsObject(), response => response.Key.StartsWith('2'));
            Assert.Contains(operation["responses"]!.AsObject(), response => response.Key.StartsWith('4'));
            foreach (var parameter in (operation["parameters"]?.AsArray() ?? []).Where(parameter => parameter.Text("$ref") is null))
            {
                Assert.NotNull(parameter.Text("description"));
                Assert.NotNull(parameter!["schema"]);
            }
        }
    }

    [Fact]
    public void Parameters_tell_default_and_maximum()
    {
        var first = Document["components"]!["parameters"]!["first"]!["schema"];

        Assert.Equal("{\"maximum\":100,\"minimum\":0,\"type\":\"integer\",\"format\":\"int32\",\"default\":20}", first!.ToJsonString());
    }

    [Fact]
    public void Null_is_part_of_a_type_where_the_model_permits_it()
    {
        var episode = Document["components"]!["schemas"]!["Episode"]!["properties"]!;

        Assert.Equal("\"string\"", episode["title"]!["type"]!.ToJsonString());
        Assert.Equal("[\"null\",\"string\"]", episode["summary"]!["type"]!.ToJsonString());
        Assert.Equal("null", (string?)episode["audio"]!["anyOf"]![1]!["type"]);
        Assert.Equal("#/components/schemas/PodcastReference", episode["podcast"].Text("$ref"));
    }

    [Fact]
    public void What_a_representation_shows_is_required_and_what_is_asked_for_is_not()
    {
        var episode = Document["components"]!["schemas"]!["EpisodeSummary"]!;
        var required = episode["required"]!.AsArray().Select(name => (string)name!).ToList();

        Assert.Contains("aliases", required);
        Assert.DoesNotContain("guests", required);
        Assert.DoesNotContain("notesHtml", required);
        Assert.NotNull(episode["properties"]!["guests"]);
    }

    [Fact]
    public void Enums_that_may_grow_are_marked()
    {
        var schemas = Document["components"]!["schemas"]!;

        foreach (var type in ContentModel.EnumTypes)
        {
            var schema = schemas[type.Name];
            Assert.Equal(type.Names, schema![type.IsExtensible ? "x-extensible-enum" : "enum"]!.AsArray().Select(name => (string)name!));
        }
    }

    [Fact]
    public void Every_field_has_an_example()
    {
        var missing = ContentModel.Types
            .SelectMany(type => type.Members.Where(member => member.Exposure.HasFlag(Exposure.Rest)).OfType<ScalarField>())
            .Where(field => FieldExamples.Of(field.Owner.Name, field) is null)
            .Select(field => field.ToString());

        Assert.Empty(missing);
    }

    [Fact]
    public void Admin_operations_name_their_key()
    {
        foreach (var operation in Operations().Where(operation => (string)operation["tags"]![0]! is "ingest" or "corrections" or "webhooks"))
            Assert.Equal("[{\"adminKey\":[]}]", operation["security"]!.ToJsonString());
    }

    private const string Remedy = "Regenerate it: dotnet run --project src/PodcastApi.Server -- schema openapi > schema/openapi.json";

    private static IEnumerable<JsonNode> Operations(JsonObject? document = null)
        => (document ?? Document)["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Where(member => member.Key != "parameters").Select(operation => operation.Value!));

    private static string CheckedIn([CallerFilePath] string here = "")
        => Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "schema", "openapi.json");
}
