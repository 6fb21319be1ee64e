using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using PodcastApi.Content;
using PodcastApi.Server.Errors;
using PodcastApi.Server.Webhooks;
using PodcastApi.Storage.Entities;

namespace PodcastApi.Server.OpenApi;

/// <summary>OpenAPI's view of <c>/v1/webhooks</c>, and of the messages that webhooks get.</summary>
internal static class WebhookOperations
{
    private const string Tag = "webhooks";

    /// <summary>Adds the paths and the message.</summary>
    public static void AddTo(OpenApiDocument document, ModelSchemas schemas)
    {
        var id = Segment("id", "The id of the webhook.");
        var delivery = Segment("delivery", "The id of the message.");
        var all = Add(document, "");
        all.AddOperation(HttpMethod.Get, Operation(document, "listWebhooks", "Lists all webhooks", "Oldest first; never their secrets.", "200", Answer("All webhooks.", WebhookSchemas.Webhooks(schemas), new JsonObject { ["data"] = new JsonArray(WebhookSchemas.Example()) })));
        all.AddOperation(HttpMethod.Post, Taking(document, Operation(document, "createWebhook", "Registers a webhook", "It is told of what changes from now on. Its secret stands in this answer and nowhere else: keep it.", "201",
            Answer("It is registered.", WebhookSchemas.Webhook(schemas), WebhookSchemas.Example("whsec_3q2+7wAbbA1fQjXyZ0o9vH4c5KcVdT8uYxR6eWmNlE0="))),
            "Where messages go, and about what.", WebhookSchemas.Request(schemas), new JsonObject { ["url"] = "https://example.org/hooks", ["types"] = new JsonArray("EPISODE"), ["events"] = new JsonArray("PUBLISHED", "DELETED") }));

        var one = Add(document, "/{id}", id);
        one.AddOperation(HttpMethod.Get, Operation(document, "getWebhook", "One webhook", "With how much waits for it, and how much was given up.", "200", Answer("As asked.", WebhookSchemas.Webhook(schemas), WebhookSchemas.Example())));
        one.AddOperation(HttpMethod.Patch, Taking(document, Operation(document, "switchWebhook", "Switches a webhook on or off", "What changes while it is off is sent when it is on again.", "200", Answer("As it is now.", WebhookSchemas.Webhook(schemas), WebhookSchemas.Example())),
            "On or off.", WebhookSchemas.Switch(schemas), new JsonObject { ["enabled"] = true }));
        one.AddOperation(HttpMethod.Delete, Operation(document, "removeWebhook", "Removes a webhook", "With everything that was to be sent to it.", "204", new OpenApiResponse { Description = "It is told of nothing more." }));
        Add(document, "/{id}/redeliver", id).AddOperation(HttpMethod.Post, Operation(document, "redeliverDead", "Sends again what was given up", "All messages of the dead-letter list, in their order.", "202", Answer("They wait to be sent.", WebhookSchemas.Redelivered(schemas), new JsonObject { ["redelivered"] = 3 })));

        var list = Operation(document, "listWebhookDeliveries", "The messages of a webhook", "Newest first. `status=DEAD` is the dead-letter list.", "200", Answer("A page of messages.", WebhookSchemas.Deliveries(schemas), new JsonObject { ["data"] = new JsonArray(WebhookSchemas.DeliveryExample()), ["next"] = null }));
        list.Parameters =
        [
            Query("status", "Only these.", new OpenApiSchema { Type = JsonSchemaType.String, Enum = [.. EnumNames<WebhookDeliveryStatus>.All.Select(name => (JsonNode)name)] }),
            Query("first", "How many at most. A larger number becomes the largest.", new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32", Minimum = "0", Maximum = WebhookEndpoints.MaxSize.ToString(CultureInfo.InvariantCulture), Default = WebhookEndpoints.DefaultSize }),
            Query("after", "The `next` of the page before.", new OpenApiSchema { Type = JsonSchemaType.String }),
        ];
        Add(document, "/{id}/deliveries", id).AddOperation(HttpMethod.Get, list);
        Add(document, "/{id}/deliveries/{delivery}", id, delivery).AddOperation(HttpMethod.Get, Operation(document, "getWebhookDelivery", "One message of a webhook", "How it stands, and why the last attempt failed.", "200", Answer("As asked.", WebhookSchemas.Delivery(schemas), WebhookSchemas.DeliveryExample())));
        Add(document, "/{id}/deliveries/{delivery}/redeliver", id, delivery).AddOperation(HttpMethod.Post, Operation(document, "redeliver", "Sends a message again", "One that was delivered or given up, under the id that it had.", "202", Answer("It waits to be sent.", WebhookSchemas.Delivery(schemas), WebhookSchemas.DeliveryExample())));
        AddMessage(document, schemas);
    }

    private static void AddMessage(OpenApiDocument document, ModelSchemas schemas)
    {
        var item = new OpenApiPathItem();
        item.AddOperation(HttpMethod.Post, new OpenApiOperation
        {
            OperationId = "receiveChange",
            Summary = "Something changed",
            Description = "What a webhook gets, as [Standard Webhooks](https://www.standardwebhooks.com) says: at least once, and about each thing in the order in which it happened. "
                + "Compare `revision` where a message was sent again by hand. What changed more than once before it was recorded comes in its newest state. A receiver that answers 410 is switched off.",
            Tags = Tags(document),
            Security = [[]],
            Parameters =
            [
                Header(WebhookSignature.IdHeader, "The id of the message, the same at every attempt.", "msg_019aaf5c6c1e7b0a9d0e5f3a2b1c0d9e"),
                Header(WebhookSignature.TimestampHeader, "When this attempt was made, in seconds since 1970.", "1795341600"),
                Header(WebhookSignature.SignatureHeader, "`v1,` and the base64 of the HMAC-SHA256 of `id.timestamp.body` with the secret, which is the base64 behind `whsec_`.", "v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4="),
            ],
            RequestBody = new OpenApiRequestBody
            {
                Required = true,
                Description = "What happened.",
                Content = new Dictionary<string, IOpenApiMediaType> { ["application/json"] = new OpenApiMediaType { Schema = WebhookSchemas.Message(schemas), Example = WebhookSchemas.MessageExample() } },
            },
            Responses = new OpenApiResponses
            {
                ["2XX"] = new OpenApiResponse { Description = "It is taken." },
                ["4XX"] = new OpenApiResponse { Description = "It is sent again later, as with any other answer, redirects and none." },
                ["410"] = new OpenApiResponse { Description = "No more messages: the webhook is switched off." },
            },
        });
        document.Webhooks = new Dictionary<string, IOpenApiPathItem> { ["change"] = item };
    }

    private static OpenApiPathItem Add(OpenApiDocument document, string path, params IOpenApiParameter[] segments)
    {
        var item = new OpenApiPathItem();
        if (segments.Length > 0)
            item.Parameters = [.. segments];
        document.Paths[WebhookEndpoints.Path + path] = item;
        return item;
    }

    private static OpenApiOperation Operation(OpenApiDocument document, string id, string summary, string description, string status, OpenApiResponse success) => new()
    {
        OperationId = id,
        Summary = summary,
        Description = description,
        Tags = Tags(document),
        Security = SecuritySchemes.DemandAdminKey(document),
        Responses = new OpenApiResponses
        {
            [status] = success,
            ["400"] = Problem(document, ErrorCode.BadRequest),
            ["401"] = Problem(document, ErrorCode.Unauthenticated),
            ["403"] = Problem(document, ErrorCode.Forbidden),
            ["404"] = Problem(document, ErrorCode.NotFound),
            ["429"] = Problem(document, ErrorCode.RateLimited),
        },
    };

    private static OpenApiOperation Taking(OpenApiDocument document, OpenApiOperation operation, string description, IOpenApiSchema schema, JsonNode example)
    {
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Description = description,
            Content = new Dictionary<string, IOpenApiMediaType> { ["application/json"] = new OpenApiMediaType { Schema = schema, Example = example } },
        };
        operation.Responses!.Add("415", Problem(document, ErrorCode.BadRequest));
        return operation;
    }

    private static HashSet<OpenApiTagReference> Tags(OpenApiDocument document) => [new(Tag, document)];

    private static OpenApiResponseReference Problem(OpenApiDocument document, ErrorCode code) => new(SharedResponses.Of(code), document);

    private static OpenApiResponse Answer(string description, IOpenApiSchema schema, JsonNode example) => new()
    {
        Description = description,
        Content = new Dictionary<string, IOpenApiMediaType> { ["application/json"] = new OpenApiMediaType { Schema = schema, Example = example } },
    };

    private static OpenApiParameter Segment(string name, string description) =>
        new() { Name = name, In = ParameterLocation.Path, Required = true, Description = description, Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "uuid" } };

    private static OpenApiParameter Query(string name, string description, OpenApiSchema schema) => new() { Name = name, In = ParameterLocation.Query, Description = description, Schema = schema };

    private static OpenApiParameter Header(string name, string description, string example) =>
        new() { Name = name, In = ParameterLocation.Header, Required = true, Description = description, Schema = new OpenApiSchema { Type = JsonSchemaType.String }, Example = example };
}
