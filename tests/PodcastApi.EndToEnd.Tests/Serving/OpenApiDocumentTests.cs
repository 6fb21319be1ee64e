using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using PodcastApi.EndToEnd.Tests.Running;

namespace PodcastApi.EndToEnd.Tests.Serving;

/// <summary>What the OpenAPI document promises, held against the answers on the bundled sample.</summary>
[Collection(SampleServerCollection.Name)]
public sealed class OpenApiDocumentTests(SampleServer server)
{
    [Fact]
    public async Task Every_example_gives_an_answer_that_the_document_describes()
    {
        var document = JsonNode.Parse(await server.Client.GetStringAsync("/openapi/v1.json"))!;
        var checker = new SchemaChecker(document);
        var asked = 0;
        foreach (var (path, item) in document["paths"]!.AsObject())
        {
            if (item!["get"] is not { } operation || operation["security"]!.AsArray().Any(way => way!.AsObject().ContainsKey("adminKey")))
                continue;
            // A stream does not end.
            if (operation["responses"]!["200"]!["content"]!.AsObject().ContainsKey("text/event-stream"))
                continue;
            var parameters = operation["parameters"]!.AsArray().Select(checker.Resolve).ToList();
            // One URL or several names: one way of naming a link is needed.
            var required = parameters.Where(parameter => (bool?)parameter["required"] == true || Name(parameter) == "url").ToList();
            var address = required.Aggregate(path, (text, parameter) => text.Replace($"{{{Name(parameter)}}}", ExampleOf(parameter), StringComparison.Ordinal));
            var query = required.Where(parameter => (string)parameter["in"]! == "query").Select(parameter => $"{Name(parameter)}={ExampleOf(parameter)}").ToList();
            await AskAsync(address, query);
            foreach (var parameter in parameters.Where(parameter => parameter["schema"]?["examples"] is not null))
                await AskAsync(address, [.. Name(parameter) is "url" or "urls" or "ids" ? [] : query, $"{Name(parameter)}={ExampleOf(parameter)}"]);

            async Task AskAsync(string to, IReadOnlyList<string> pairs)
            {
                var url = $"{to}?{string.Join('&', pairs)}";
                using var response = await server.Client.GetAsync(new Uri(server.Client.BaseAddress!, url));
                var text = await response.Content.ReadAsStringAsync();
                Assert.True(response.StatusCode == HttpStatusCode.OK, $"GET {url} gave {(int)response.StatusCode}: {text}");
                var content = operation["responses"]!["200"]!["content"]!.AsObject();
                Assert.Equal(content.Single().Key, response.Content.Headers.ContentType?.MediaType);
                asked++;
                if (response.Content.Headers.ContentType!.MediaType!.EndsWith("xml", StringComparison.Ordinal) || content.ContainsKey("text/x-opml"))
                {
                    _ = XDocument.Parse(text);
                    return;
                }

                var answer = JsonNode.Parse(text)!;
                var isPartial = pairs.Any(pair => pair.StartsWith("fields=", StringComparison.Ordinal));
                var schema = content.Single().Value!["schema"]!;
                Assert.Null(checker.Check(answer, schema, url, isPartial));
                // Who looks nothing up finds nothing.
                if (answer["data"] is JsonArray items && answer["notFound"] is null)
                    Assert.True(items.Count > 0, $"GET {url} has no items.");
            }
        }

        Assert.True(asked > 60, $"Only {asked} examples were found.");
    }

    private static string ExampleOf(JsonNode parameter) => Example(parameter["example"] ?? parameter["schema"]!["examples"]![0]!);

    private static string Name(JsonNode parameter) => (string)parameter["name"]!;

    private static string Example(JsonNode example) => Uri.EscapeDataString(example switch
    {
        JsonArray list => string.Join(',', list.Select(item => (string)item!)),
        JsonValue value when value.TryGetValue<int>(out var number) => number.ToString(CultureInfo.InvariantCulture),
        _ => (string)example!,
    });
}
