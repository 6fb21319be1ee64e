using System.Text;
using Microsoft.OpenApi;
using PodcastApi.Server.Hosting;
using PodcastApi.Server.Rest;

namespace PodcastApi.Server.OpenApi;

/// <summary>Makes the OpenAPI 3.1 document of the REST API from the list of routes and the content model.</summary>
internal static class OpenApiDocumentFactory
{
    /// <summary>The document's name in its address.</summary>
    public const string Name = "v1";

    private const string Description = """
        Who was on, from what company, what was linked and why: podcasts as a graph that can be asked.

        - **Names**: a thing is named by its slug or its id. An old slug is answered with 301, what was deleted with 410.
        - **Lists** come in pages of 20, at most 100. Follow `page.next`, or pass cursors to `after` and `before`.
        - **Items** have all single values but the long ones; relations come by `include`, and `fields` leaves out what is not needed. Every field is there, what is unknown is `null`.
        - **Errors** are problem details (RFC 9457) with a `code` that never changes its meaning.
        - **Caching**: every answer has a strong `ETag`; ask again with `If-None-Match`.
        - **Copies** are kept up to date with `changes`, as it happens with `changes/stream`, or by webhooks.
        """;

    private static readonly (string Name, string Description)[] Tags =
    [
        ("podcasts", "Shows, with their seasons and episodes."),
        ("episodes", "Episodes, with guests, companies, sections and links of their show notes."),
        ("people", "Everybody heard on a show."),
        ("guests", "People with a guest credit."),
        ("companies", "Organisations and projects that episodes are about, or guests work for."),
        ("links", "What show notes link to: each URL once, with every place that mentions it."),
        ("search", "Words, among everything."),
        ("suggest", "What may be meant while somebody types."),
        ("resolve", "Old names, aliases and page URLs."),
        ("changes", "What changed, for those who keep a copy."),
        ("opml", "Feeds as a list that podcast players import."),
        ("feeds", "What others than this API's clients read."),
        ("ingest", "How content comes in. Takes the admin key."),
        ("corrections", "What was put right by hand, and stays so. Takes the admin key."),
        ("keys", "The keys of callers. Takes the admin key."),
        ("webhooks", "Addresses that are told of changes. Takes the admin key."),
    ];

    /// <summary>Makes the document.</summary>
    /// <param name="limits">The limits in force; the default ones when null.</param>
    public static OpenApiDocument Create(LimitOptions? limits = null)
    {
        var document = new OpenApiDocument
        {
            Info = new OpenApiInfo
            {
                Title = "PodcastApi",
                Version = "1.0",
                Summary = "A content API for podcasts.",
                Description = Description,
                License = new OpenApiLicense { Name = "MIT", Identifier = "MIT" },
            },
            Servers = [new OpenApiServer { Url = "/", Description = "This server." }],
            Paths = [],
            // Nobody needs a key, but for the operations that say so.
            Security = [[]],
            Tags = Tags.Select(tag => new OpenApiTag { Name = tag.Name, Description = tag.Description }).ToHashSet(),
            Components = new OpenApiComponents
            {
                Schemas = new Dictionary<string, IOpenApiSchema>(),
                Headers = SharedHeaders.All,
                SecuritySchemes = SecuritySchemes.All,
            },
        };
        limits ??= new LimitOptions();
        document.Components.Parameters = ParameterSchemas.Shared(limits);
        var schemas = new ModelSchemas(document);
        document.Components.Responses = SharedResponses.All(document, schemas);
        var operations = new OperationFactory(document, schemas, limits);
        foreach (var route in RestRoutes.All)
        {
            var item = new OpenApiPathItem();
            item.AddOperation(HttpMethod.Get, operations.Create(route));
            document.Paths.Add(route.Template, item);
        }

        document.Paths[$"{Paths.Base}/ingest"] = IngestOperation.Create(document, schemas);
        CorrectionOperations.AddTo(document, schemas, limits);
        KeyOperations.AddTo(document, schemas);
        WebhookOperations.AddTo(document, schemas);
        document.Workspace!.RegisterComponents(document);
        return document;
    }

    /// <summary>The document as it is checked in under <c>schema/openapi.json</c>: indented, with a line feed at the end.</summary>
    public static string Write(OpenApiDocument document)
    {
        var text = new StringBuilder();
        using var target = new StringWriter(text) { NewLine = "\n" };
        document.SerializeAsV31(new OpenApiJsonWriter(target));
        return text.Append('\n').ToString();
    }
}
